import styles from './drop-down.module.css';

/**
 * For fields whose choices drop down. These stand beside their field, since at the end of the document they would be
 * outside of every landmark, and the list itself scrolls, so that the keys that go through it are all that is needed.
 */
export const DROP_DOWN = {
  comboboxProps: { withinPortal: false },
  withScrollArea: false,
  classNames: { options: styles.options ?? '' },
} as const;
