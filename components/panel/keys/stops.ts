/** What the arrows stop at: aids, their steps, and whatever else asks for it. */
const STOPS = 'article > details > summary, article input[type="checkbox"], [data-stop]';

/** A step, whose details Enter unfolds. */
const STEP = 'li';

/** Keys belong to what is typed into, chosen from or played. */
const KEEPS_KEYS =
  'input:not([type="checkbox"], [type="button"]), textarea, select, video, audio, [contenteditable], [role="listbox"]';

/** What closes by Escape itself, and holds the keys as long as it is open. */
const IN_FRONT = 'dialog[open], [popover]:popover-open';

/** Whether keys pressed on an element are none of the panel's business. */
export function keepsKeys(target: EventTarget | null): boolean {
  if (document.querySelector(IN_FRONT)) return true;
  return target instanceof Element && target.closest(KEEPS_KEYS) !== null;
}

/** Moves the focus to the next stop that can be seen, or the one before. */
export function moveFocus(direction: 'next' | 'previous'): void {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());
  const from = document.activeElement;
  const isBehind = (stop: Element) =>
    !from ||
    from === document.body ||
    Boolean(from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
  const others = stops.filter((stop) => stop !== from);
  const stop =
    direction === 'next'
      ? others.find(isBehind)
      : others.findLast((each) => from === document.body || !isBehind(each));
  stop?.focus();
}

/** Unfolds the details of the step that has the focus, or folds them. */
export function unfoldStep(): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLInputElement)) return;
  focused.closest(STEP)?.querySelector<HTMLElement>('button[aria-expanded]')?.click();
}
