import { i18n } from '#i18n';
import type { Rule } from '../../../../../lib/contracts/rule.ts';
import type { RuleList, RuleVersion } from '../../../../../lib/contracts/rule-admin.ts';
import { useSession } from '../../../../../lib/queries/services.ts';
import { useRuleHistory } from '../../../../../lib/queries/studio/editor-history.ts';
import { whatToDo } from '../../../../surface/what-to-do.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { wordsLocale } from '../../../../ui/words-locale.ts';
import { changedFields } from '../words/changed-fields.ts';
import { FIELD_NAMES, fieldWords } from '../words/field-words.ts';
import styles from './history-drawer.module.css';

type Props = { id: string; list: RuleList; onRestore(rule: Rule): void; onClose(): void };

/** Every version of a mapping, newest first; each can be had back. */
export function HistoryDrawer({ id, list, onRestore, onClose }: Props) {
  const history = useRuleHistory(id);
  return (
    <Dialog title={i18n.t('studioEditor.history.title')} shape="side" onClose={onClose}>
      {!history && <p role="status">{i18n.t('studioEditor.history.reading')}</p>}
      {history && !history.ok && (
        <p role="alert">{i18n.t('studioEditor.history.failed', [whatToDo(history)])}</p>
      )}
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
  const time = new Date(changedAt).toLocaleString(wordsLocale(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className={styles.version}>
      <p className={styles.head}>
        <time dateTime={changedAt}>{time}</time>
        <span className={styles.who}>{useWho(version)}</span>
      </p>
      {!rule && <p>{i18n.t('studioEditor.history.removed')}</p>}
      {rule && !before?.rule && (
        <p>
          {before
            ? i18n.t('studioEditor.history.madeAgain', [rule.name])
            : i18n.t('studioEditor.history.made', [rule.name])}
        </p>
      )}
      {rule && before?.rule && fields.length === 0 && <p>{i18n.t('studioEditor.history.same')}</p>}
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
        <p className={styles.now}>{i18n.t('studioEditor.history.now')}</p>
      ) : (
        rule && (
          <Button
            icon="restart"
            aria-label={i18n.t('studioEditor.history.restoreOf', [time])}
            onClick={() => onRestore(rule)}
          >
            {i18n.t('studioEditor.history.restore')}
          </Button>
        )
      )}
    </li>
  );
}

function useWho({ changedBy }: RuleVersion): string {
  const { account } = useSession();
  if (changedBy === 'system') return i18n.t('studioEditor.history.bySystem');
  return changedBy === account.actor
    ? i18n.t('studioEditor.history.byYou')
    : i18n.t('studioEditor.history.byOther');
}
