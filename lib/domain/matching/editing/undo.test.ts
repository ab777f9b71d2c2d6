import { describe, expect, it } from 'vitest';
import { changeTo, undoableFrom, undone } from './undo.ts';

describe('undo', () => {
  it('takes back one step at a time, and stops at the start', () => {
    const third = changeTo(changeTo(undoableFrom('a'), 'b'), 'c');
    expect(undone(third).now).toBe('b');
    expect(undone(undone(third)).now).toBe('a');
    expect(undone(undone(undone(third))).now).toBe('a');
  });

  it('counts going on with one thing as one step, and coming back to it as another', () => {
    const typed = changeTo(changeTo(undoableFrom(''), 'r', 'name'), 're', 'name');
    expect(undone(typed)).toEqual(undoableFrom(''));
    const elsewhere = changeTo(changeTo(typed, 're!', 'host'), 'ref', 'name');
    expect(undone(elsewhere).now).toBe('re!');
    expect(undone(changeTo(undone(elsewhere), 'x', 'name')).now).toBe('re!');
  });

  it('forgets what is long past', () => {
    const numbers = Array.from({ length: 150 }, (_, index) => index + 1);
    let state = numbers.reduce((before, number) => changeTo(before, number), undoableFrom(0));
    for (const _ of numbers) state = undone(state);
    expect(state).toEqual(undoableFrom(50));
  });
});
