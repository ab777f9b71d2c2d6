import type { ComponentProps } from 'react';
import styles from './card.module.css';

/** What belongs together, in a frame that lies on the page. */
export function Card({ className = '', ...section }: ComponentProps<'section'>) {
  return <section className={`${styles.card} ${className}`} {...section} />;
}
