import type { Page } from '@playwright/test';

/** Runs in the page, with what it remembers of the stop before; says what is wrong with that one. */
function leaveStop(): { faults: string[]; stop: string | undefined; again: boolean } {
  type Stop = { element: Element; look: string };
  const memory = window as unknown as { focusWalk?: { first?: Element; last?: Stop } };
  memory.focusWalk ??= {};
  const { focusWalk: walk } = memory;
  const nameOf = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 140);
  /** A control may be hidden below what stands for it, which then shows its focus. */
  const lookOf = (element: Element | null, depth = 3): string => {
    if (!element || depth === 0) return '';
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    const outline = outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    return `${outline}, ${boxShadow}; ${lookOf(element.parentElement, depth - 1)}`;
  };
  const placeOf = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top: top + scrollY, bottom: bottom + scrollY };
  };
  const faults: string[] = [];
  const now = document.activeElement;
  const isNowhere = now === null || now === document.body || now === document.documentElement;
  const { last } = walk;
  const moved = last?.element !== now;
  if (last && moved && lookOf(last.element) === last.look)
    faults.push(`shows no focus: ${nameOf(last.element)}`);
  const again = isNowhere || now === walk.first;
  if (last && now && !again) {
    const [before, after] = [placeOf(last.element), placeOf(now)];
    const isBefore = last.element.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_PRECEDING;
    const inOneColumn = before.left < after.right && after.left < before.right;
    if (!moved) faults.push(`holds the focus: ${nameOf(now)}`);
    else if (isBefore) faults.push(`comes too late: ${nameOf(now)}`);
    else if (inOneColumn && after.bottom < before.top) faults.push(`goes back up: ${nameOf(now)}`);
  }
  if (isNowhere) return { faults, stop: undefined, again };
  walk.first ??= now;
  walk.last = { element: now, look: lookOf(now) };
  return { faults, stop: nameOf(now), again };
}

/** More stops than any surface has. */
const STOPS_MAX = 250;

/**
 * Goes through a page with the Tab key until it comes round.
 *
 * @returns each stop as HTML, and what is wrong: no visible focus, an order against that of reading, a trap
 */
export async function walkByTab(page: Page): Promise<{ stops: string[]; faults: string[] }> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.bringToFront();
  await page.evaluate(() => {
    // The next Tab starts from what had the focus or a click last; this makes it the top.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    Reflect.deleteProperty(window, 'focusWalk');
  });
  const [stops, faults]: [string[], string[]] = [[], []];
  while (stops.length < STOPS_MAX) {
    await page.keyboard.press('Tab');
    const { faults: found, stop, again } = await page.evaluate(leaveStop);
    faults.push(...found);
    if (stops.length > 0 && again) return { stops, faults };
    if (stop) stops.push(stop);
  }
  return { stops, faults: [...faults, `trapped: it does not come round in ${STOPS_MAX} stops`] };
}
