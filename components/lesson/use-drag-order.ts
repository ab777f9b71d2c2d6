import { type PointerEvent, type RefObject, useEffect, useState } from 'react';
import type { OpaqueId } from '../../lib/contracts/ids.ts';

/**
 * Moves a row while it is dragged. By mouse it is taken anywhere, by finger at its grip, since elsewhere a finger
 * scrolls.
 *
 * @param list holds the rows, in the order of `order`
 * @param move takes an item to a place, from 0
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  order: readonly OpaqueId[],
  move: (id: OpaqueId, place: number) => void,
) {
  const [dragged, setDragged] = useState<OpaqueId>();

  useEffect(() => {
    if (dragged === undefined) return;
    const follow = (event: globalThis.PointerEvent) => {
      const place = order.indexOf(dragged);
      const by = Math.sign(event.movementY);
      const neighbour = list.current?.children[place + by]?.getBoundingClientRect();
      if (!neighbour || by === 0) return;
      const middle = neighbour.top + neighbour.height / 2;
      // Only a neighbour in the direction of the movement is passed: rows of unequal height would flicker else.
      if (by > 0 ? event.clientY > middle : event.clientY < middle) move(dragged, place + by);
    };
    const drop = () => setDragged(undefined);
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', drop);
    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', drop);
    };
  }, [dragged, order, list, move]);

  const grab = (event: PointerEvent<HTMLElement>, id: OpaqueId) => {
    const at = event.target instanceof Element ? event.target : undefined;
    const byFinger = event.pointerType === 'touch' && !at?.closest('[data-grip]');
    if (event.button !== 0 || byFinger || at?.closest('button')) return;
    // No selection of text, and the focus stays.
    event.preventDefault();
    setDragged(id);
  };
  return { dragged, grab };
}
