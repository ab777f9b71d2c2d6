import { useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { Question } from '../../lib/contracts/lesson.ts';
import type { GivenAnswer } from '../../lib/domain/learning/judge-answer.ts';
import { moveItem } from '../../lib/domain/learning/shuffle-items.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './order-fields.module.css';
import { OrderRow } from './order-row.tsx';
import { useDragOrder } from './use-drag-order.ts';

type Props = {
  question: Extract<Question, { type: 'order' }>;
  given: GivenAnswer;
  onChange(given: GivenAnswer): void;
};

/** Items to be put in order: each is moved by two buttons or dragged. */
export function OrderFields({ question: { items }, given, onChange }: Props) {
  const order = 'ids' in given ? given.ids : [];
  const labels = new Map(items.map(({ id, label }) => [id, label]));
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<HTMLElement>(undefined);
  const [said, setSaid] = useState('');
  // A row that is moved in the document loses the focus.
  useLayoutEffect(() => {
    if (order.length > 0) pressed.current?.focus();
    pressed.current = undefined;
  }, [order]);

  const move = (id: OpaqueId, place: number) => {
    if (place < 0 || place >= order.length) return;
    onChange({ ids: moveItem(order, id, place) });
    setSaid(i18n.t('lesson.movedTo', [labels.get(id) ?? '', String(place + 1), String(order.length)]));
  };
  const { dragged, grab } = useDragOrder(list, order, move);
  return (
    <fieldset className={styles.order}>
      <legend className={styles.legend}>
        <Icon name="order" size={16} />
        {i18n.t('lesson.putInOrder')}
      </legend>
      <ol ref={list} className={styles.items}>
        {order.map((id, place) => (
          <OrderRow
            key={id}
            label={labels.get(id) ?? ''}
            place={place}
            isLast={place === order.length - 1}
            isDragged={dragged === id}
            onGrab={(event) => grab(event, id)}
            onMove={(by, button) => {
              pressed.current = button;
              move(id, place + by);
            }}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </fieldset>
  );
}
