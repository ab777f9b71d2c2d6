import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { describePage } from '../../lib/domain/matching/describe-page.ts';
import { useSession } from '../../lib/queries/services.ts';
import { useWhy } from '../../lib/queries/use-why.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Loading } from './loading.tsx';
import { environmentName, pageTitle } from './page-title.ts';
import styles from './why.module.css';

/** More than this helps nobody: those that came nearest stand first. */
const RULES_SHOWN = 20;

type Props = { title: string; url: string; aid?: OpaqueId; onClose(): void };
type Answer = NonNullable<ReturnType<typeof useWhy>>;

/** Says why an aid is shown, or nothing: in a sentence, by what is known of the page, and rule by rule. */
export function Why({ title, url, aid, onClose }: Props) {
  const answer = useWhy(url, aid);
  return (
    <Dialog title={title} onClose={onClose}>
      {answer ? (
        <div className={styles.why}>
          <p className={styles.sentence}>{answer.sentence}</p>
          <PageFacts url={url} facts={answer.facts} />
          <Details {...answer} />
        </div>
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}

function PageFacts({ url, facts }: { url: string; facts: Answer['facts'] }) {
  const { account } = useSession();
  const described = facts && describePage(facts);
  const rows = {
    [i18n.t('why.page')]: described ? pageTitle(described) : i18n.t('why.unknownApp'),
    [i18n.t('why.site')]: URL.parse(url)?.host ?? '',
    ...(described && {
      [i18n.t('why.environment')]: environmentName(described.environment) ?? i18n.t('why.production'),
    }),
    [i18n.t('why.team')]: account.team.name,
  };
  return (
    <dl className={styles.facts}>
      {Object.entries(rows).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Details({ considered, elsewhere }: Pick<Answer, 'considered' | 'elsewhere'>) {
  const more = considered.length - RULES_SHOWN;
  return (
    <details className={styles.details}>
      <summary>{i18n.t('why.details')}</summary>
      <ul aria-label={i18n.t('why.considered')}>
        {considered.slice(0, RULES_SHOWN).map(({ id, name, words }) => (
          <li key={id}>
            <strong>{name}</strong>
            <p>{words}</p>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.rest}>{i18n.t('why.moreHere', more)}</p>}
      <p className={styles.rest}>
        {elsewhere > 0
          ? i18n.t('why.elsewhere', elsewhere)
          : considered.length === 0 && i18n.t('why.noRules')}
      </p>
    </details>
  );
}
