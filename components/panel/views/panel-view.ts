import type { OpaqueId } from '../../../lib/contracts/ids.ts';

/** Where somebody was: what had the focus, and how far the panel was scrolled, in CSS pixels. */
export type Place = { focused: Element | null; scrolled: number };

/** What lies over the aids of the page for a while. */
export type PanelView = (
  | { at: 'search' }
  | { at: 'learning' }
  | { at: 'aid'; aid: OpaqueId }
  | { at: 'lesson'; lesson: OpaqueId }
) & {
  /** Where it was opened from; one comes back there. */
  from?: Place;
};

/** Views lie on one another, the newest last; beneath them all are the aids of the page. */
export type ViewStack = readonly PanelView[];

/** Names a view among others. */
export function viewKey(view: PanelView): string {
  const about = view.at === 'aid' ? view.aid : view.at === 'lesson' ? view.lesson : '';
  return `${view.at} ${about}`;
}

/** Puts a view on top. One that lies open already comes up again, and what was opened from it goes. */
export function openView(stack: ViewStack, view: PanelView): ViewStack {
  const at = stack.findIndex((each) => viewKey(each) === viewKey(view));
  return at < 0 ? [...stack, view] : stack.slice(0, at + 1);
}

/** Takes the view on top away. */
export function closeView(stack: ViewStack): ViewStack {
  return stack.slice(0, -1);
}
