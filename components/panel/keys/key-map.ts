/** What a key does in the panel beyond what it does in every page. */
export type PanelAct = 'next' | 'previous' | 'unfold' | 'search' | 'learning' | 'keys' | 'back';

type Shortcut = {
  /** As `KeyboardEvent.key` tells them. */
  keys: readonly string[];
  /** Absent where the browser does it by itself. */
  act?: PanelAct;
  /** Names the words for it: `panel.keys.…`. */
  words: 'next' | 'previous' | 'tick' | 'open' | 'search' | 'learning' | 'list' | 'back';
};

/** Every key of the panel, in the order of the list that people read. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['ArrowDown', 'j'], act: 'next', words: 'next' },
  { keys: ['ArrowUp', 'k'], act: 'previous', words: 'previous' },
  { keys: [' '], words: 'tick' },
  { keys: ['Enter'], act: 'unfold', words: 'open' },
  { keys: ['/'], act: 'search', words: 'search' },
  { keys: ['l'], act: 'learning', words: 'learning' },
  { keys: ['?'], act: 'keys', words: 'list' },
  { keys: ['Escape'], act: 'back', words: 'back' },
];

/** Shift is no modifier here: some keyboards need it for `?` and `/`. */
type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'defaultPrevented'
>;

/** @returns what a key press asks for, if anything */
export function actOf(pressed: Pressed): PanelAct | undefined {
  const { ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = pressed;
  if (ctrlKey || altKey || metaKey || isComposing || defaultPrevented) return undefined;
  return SHORTCUTS.find(({ keys }) => keys.includes(pressed.key))?.act;
}
