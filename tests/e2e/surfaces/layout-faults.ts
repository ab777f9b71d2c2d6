import type { Page } from '@playwright/test';

/** Runs in the page: what can be clicked and is smaller than WCAG 2.2 (2.5.8) allows, in CSS pixels. */
function smallTargets(least: number): string[] {
  const SELECTOR =
    'a[href], button, input, select, textarea, summary, [role="button"], [role="tab"], [role="option"]';
  const rectOf = (element: Element) => element.getBoundingClientRect();
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('.visually-hidden') &&
    rectOf(element).width > 1 &&
    rectOf(element).height > 1;
  /** A label is clicked for its control. */
  const targetOf = (element: Element): DOMRect => {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].filter(isShown) : [];
    const rects = [element, ...labels].map(rectOf);
    return rects.reduce((a, b) => (a.width * a.height >= b.width * b.height ? a : b));
  };
  /** A link within a sentence may be as high as its line. */
  const isInline = (element: Element) =>
    element instanceof HTMLAnchorElement && getComputedStyle(element).display === 'inline';
  /** What lies below a dialog cannot be clicked. */
  const top = [...document.querySelectorAll('dialog:modal, [aria-modal="true"]')].at(-1) ?? document;
  const shown = [...top.querySelectorAll(SELECTOR)].filter(
    (element) => isShown(element) && !element.matches(':disabled') && !isInline(element),
  );
  const targets = shown.map((element) => ({ element, rect: targetOf(element) }));
  const isSmall = ({ rect }: { rect: DOMRect }) => rect.width < least - 0.5 || rect.height < least - 0.5;
  /** A small one may stand alone: a circle around its middle must meet no other target. */
  const isCrowded = ({ element, rect }: { element: Element; rect: DOMRect }) => {
    const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
    return targets.some(({ element: other, rect: box }) => {
      if (other === element || other.contains(element) || element.contains(other)) return false;
      const dx = Math.max(box.left - x, 0, x - box.right);
      const dy = Math.max(box.top - y, 0, y - box.bottom);
      return Math.hypot(dx, dy) < least / 2;
    });
  };
  return targets
    .filter((target) => isSmall(target) && isCrowded(target))
    .map(({ element, rect }) => {
      const size = `${rect.width.toFixed(0)} × ${rect.height.toFixed(0)}`;
      return `small target, ${size}: ${element.outerHTML.slice(0, 120)}`;
    });
}

/** Runs in the page: what reaches over the edge of the window, where nothing around it scrolls or cuts it off. */
function overflowing(): string[] {
  const width = document.documentElement.clientWidth;
  const isContained = (element: Element): boolean => {
    const parent = element.parentElement;
    if (!parent || parent === document.documentElement) return false;
    return getComputedStyle(parent).overflowX !== 'visible' || isContained(parent);
  };
  const found = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right, width: own } = element.getBoundingClientRect();
    const isOver = own > 1 && (left < -1 || right > width + 1);
    return (
      isOver && element.checkVisibility() && !element.closest('.visually-hidden') && !isContained(element)
    );
  });
  const scrolls = document.documentElement.scrollWidth > width + 1;
  return [
    ...(scrolls ? [`the page scrolls sideways: ${document.documentElement.scrollWidth} > ${width}`] : []),
    ...found.slice(0, 5).map((element) => `reaches over the edge: ${element.outerHTML.slice(0, 120)}`),
  ];
}

/** Runs in the page: what moves although the person asked for less motion. */
function moving(): string[] {
  const isLong = (durations: string) => durations.split(',').some((each) => Number.parseFloat(each) > 0.01);
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      return isLong(transitionDuration) || (animationName !== 'none' && isLong(animationDuration));
    })
    .slice(0, 5)
    .map((element) => `moves: ${element.outerHTML.slice(0, 120)}`);
}

/** Smallest side of a target, in CSS pixels: WCAG 2.2 AA, 2.5.8. */
const LEAST_TARGET = 24;

/** What is wrong with the layout of a page as it stands: small targets, motion, and what reaches over its edge. */
export async function layoutFaults(page: Page): Promise<string[]> {
  const small = await page.evaluate(smallTargets, LEAST_TARGET);
  return [...small, ...(await page.evaluate(overflowing)), ...(await page.evaluate(moving))];
}

/** Whether a page is the toolbar's own popup, not a tab with the popup's page in it. */
const IS_TOOLBAR_POPUP =
  "globalThis.chrome?.extension?.getViews({ type: 'popup' }).includes(window) ?? false";

/**
 * What reaches over the edge at 200 % zoom: the window is half as wide and high in CSS pixels. The toolbar's own popup
 * takes the size of what is in it, and no other; its page is looked at in a tab.
 */
export async function zoomFaults(page: Page): Promise<string[]> {
  if (await page.evaluate<boolean>(IS_TOOLBAR_POPUP)) return [];
  const session = await page.context().newCDPSession(page);
  const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(width / 2),
    height: Math.round(height / 2),
    deviceScaleFactor: 2,
    mobile: false,
  });
  try {
    await page.waitForFunction((half) => innerWidth <= half + 1, width / 2);
    return (await page.evaluate(overflowing)).map((fault) => `at 200 %, ${fault}`);
  } finally {
    await session.send('Emulation.clearDeviceMetricsOverride');
    await session.detach();
    await restoreViewport(page);
    await page.waitForFunction((whole) => innerWidth >= whole - 1, width);
  }
}

/** A size that a test chose is cleared with ours; Playwright sends it again only where it changes. */
async function restoreViewport(page: Page): Promise<void> {
  const chosen = page.viewportSize();
  if (!chosen) return;
  await page.setViewportSize({ ...chosen, height: chosen.height + 1 });
  await page.setViewportSize(chosen);
}

/** Runs in the page: what the styles know of the direction of reading, `-1` from right to left. */
const ahead = () => getComputedStyle(document.documentElement).getPropertyValue('--ahead').trim();

/** As `layoutFaults` says of overflow, where one reads from right to left; and whether arrows turn round there. */
export async function mirrorFaults(page: Page): Promise<string[]> {
  const before = await page.evaluate(() => document.documentElement.dir);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  try {
    const faults = await page.evaluate(overflowing);
    if ((await page.evaluate(ahead)) !== '-1') faults.push('arrows point back');
    return faults.map((fault) => `from right to left, ${fault}`);
  } finally {
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, before);
  }
}
