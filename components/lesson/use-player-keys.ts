import type { KeyboardEvent, RefObject } from 'react';

type Way = 'next' | 'back';

const CHOICES = 'input[type=radio], input[type=checkbox]';
/** Where these have the focus, keys are their own. */
const TYPED_IN = 'input[type=text], textarea, video, audio';

function wayOf(key: string): Way | undefined {
  const [ahead, behind] =
    document.documentElement.dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  return key === ahead ? 'next' : key === behind ? 'back' : undefined;
}

/**
 * Keys of the player: digits take choices, arrows turn cards, and Enter goes on where the focus is on what was read.
 *
 * @param root what holds the card
 * @param go turns the card, where that can be done
 */
export function usePlayerKeys(root: RefObject<HTMLElement | null>, go: (way: Way) => void) {
  const choose = (number: number) => {
    const choice = root.current?.querySelectorAll<HTMLInputElement>(CHOICES)[number - 1];
    choice?.click();
    choice?.focus();
  };
  return (event: KeyboardEvent) => {
    const at = event.target instanceof Element ? event.target : undefined;
    if (event.altKey || event.ctrlKey || event.metaKey || at?.matches(TYPED_IN)) return;
    const way = wayOf(event.key);
    if (/^[1-9]$/.test(event.key)) choose(Number(event.key));
    else if (way && !at?.matches('input')) go(way);
    else if (event.key === 'Enter' && at?.matches('[tabindex="-1"]')) go('next');
    else return;
    event.preventDefault();
  };
}
