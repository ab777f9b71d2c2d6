import { useMemo } from 'react';
import { i18n } from '#i18n';
import type { Rule } from '../../../../../lib/contracts/rule.ts';
import { type RuleConflict, ruleConflicts } from '../../../../../lib/domain/matching/conflicts.ts';
import { useServices } from '../../../../../lib/queries/services.ts';
import { Icon } from '../../../../ui/icon.tsx';
import type { Editor } from '../use-editor.ts';
import { conflictWords } from '../words/conflict-words.ts';
import styles from './conflicts.module.css';

function concerns(conflict: RuleConflict, id: string): boolean {
  return (
    conflict.rule === id ||
    (conflict.kind === 'shadowed' && conflict.by.includes(id)) ||
    (conflict.kind === 'overlaps' && conflict.with === id)
  );
}

type Props = { editor: Editor; probe: Rule | undefined; pages: readonly string[] };

/** Where the mapping and others get in each other's way; a warning, not a refusal. */
export function Conflicts({ editor, probe, pages }: Props) {
  const { clock } = useServices();
  const { list } = editor;
  const found = useMemo(() => {
    if (!probe) return [];
    const others = list.rules.map(({ rule }) => rule).filter(({ id }) => id !== probe.id);
    const conflicts = ruleConflicts([...others, probe], { pages, now: clock.now() });
    return conflicts.filter((conflict) => concerns(conflict, probe.id));
  }, [probe, list, pages, clock]);
  const names = new Map(list.rules.map(({ id, rule }) => [id, rule.name]));
  return (
    <ul className={styles.conflicts} aria-label={i18n.t('studioCheck.conflicts')}>
      {found.map((conflict) => (
        <li key={`${conflict.rule} ${conflict.kind}`} className={styles.conflict}>
          <Icon name="help" size={18} />
          <p>{conflictWords(conflict, { own: probe?.id ?? '', names })}</p>
        </li>
      ))}
    </ul>
  );
}
