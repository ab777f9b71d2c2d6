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
    Page: described ? pageTitle(described) : 'Of no application that is known here',
    Site: URL.parse(url)?.host ?? '',
    ...(described && { Environment: environmentName(described.environment) ?? 'Production' }),
    'Your team': account.team.name,
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
      <summary>Details</summary>
      <ul aria-label="Rules that were considered">
        {considered.slice(0, RULES_SHOWN).map(({ id, name, words }) => (
          <li key={id}>
            <strong>{name}</strong>
            <p>{words}</p>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.rest}>{rules(more)} more for this site.</p>}
      <p className={styles.rest}>
        {elsewhere > 0
          ? `${rules(elsewhere)} for other sites.`
          : considered.length === 0 && 'There are no rules for this page.'}
      </p>
    </details>
  );
}

/** @returns `1 rule` */
function rules(count: number): string {
  return `${count} ${count === 1 ? 'rule' : 'rules'}`;
}
