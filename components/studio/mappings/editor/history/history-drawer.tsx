import type { Rule } from '../../../../../lib/contracts/rule.ts';
import type { RuleList, RuleVersion } from '../../../../../lib/contracts/rule-admin.ts';
import { useSession } from '../../../../../lib/queries/services.ts';
import { useRuleHistory } from '../../../../../lib/queries/studio/editor-history.ts';
import { whatToDo } from '../../../../surface/what-to-do.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { changedFields } from '../words/changed-fields.ts';
import { FIELD_NAMES, fieldWords } from '../words/field-words.ts';
import styles from './history-drawer.module.css';

type Props = { id: string; list: RuleList; onRestore(rule: Rule): void; onClose(): void };

/** Every version of a mapping, newest first; each can be had back. */
export function HistoryDrawer({ id, list, onRestore, onClose }: Props) {
  const history = useRuleHistory(id);
  return (
    <Dialog title="History" shape="side" onClose={onClose}>
      {!history && <p role="status">Reading the history</p>}
      {history && !history.ok && <p role="alert">The history could not be read. {whatToDo(history)}</p>}
      {history?.ok && (
        <ol className={styles.versions}>
          {history.value.map((version, index) => (
            <Version
              key={version.version}
              {...{ version, list, onRestore }}
              before={history.value[index + 1]}
              isNow={index === 0}
            />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

type VersionProps = {
  version: RuleVersion;
  before: RuleVersion | undefined;
  isNow: boolean;
  list: RuleList;
  onRestore(rule: Rule): void;
};

function Version({ version, before, isNow, list, onRestore }: VersionProps) {
  const { rule, changedAt } = version;
  const fields = rule && before?.rule ? changedFields(before.rule, rule) : [];
  const time = new Date(changedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className={styles.version}>
      <p className={styles.head}>
        <time dateTime={changedAt}>{time}</time>
        <span className={styles.who}>{useWho(version)}</span>
      </p>
      {!rule && <p>Removed</p>}
      {rule && !before?.rule && (
        <p>
          {before ? 'Made again' : 'Made'}: {rule.name}
        </p>
      )}
      {rule && before?.rule && fields.length === 0 && <p>Saved without a change</p>}
      {rule && fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map((field) => (
            <div key={field}>
              <dt>{FIELD_NAMES[field]}</dt>
              <dd>{fieldWords(rule, field, list)}</dd>
            </div>
          ))}
        </dl>
      )}
      {isNow ? (
        <p className={styles.now}>Saved now</p>
      ) : (
        rule && (
          <Button
            icon="restart"
            aria-label={`Restore this version of ${time}`}
            onClick={() => onRestore(rule)}
          >
            Restore this version
          </Button>
        )
      )}
    </li>
  );
}

function useWho({ changedBy }: RuleVersion): string {
  const { account } = useSession();
  if (changedBy === 'system') return 'by the system';
  return changedBy === account.actor ? 'by you' : 'by another admin';
}
