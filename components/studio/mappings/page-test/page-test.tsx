import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import { explainPage } from '../../../../lib/domain/matching/explain-page.ts';
import { useServices, useSession } from '../../../../lib/queries/services.ts';
import { useRecentPages } from '../../../../lib/queries/studio/use-recent-pages.ts';
import { Card } from '../../../ui/card.tsx';
import { hrefOf } from '../../frame/route.ts';
import styles from './page-test.module.css';
import { Verdicts } from './verdicts.tsx';

/** Recent pages that the field offers. */
const OFFERED = 20;

/** Paste an address and see which mappings show on it, in their order, and what keeps the others away. */
export function PageTest({ list }: { list: RuleList }) {
  const { clock } = useServices();
  const { account } = useSession();
  const recent = useRecentPages() ?? [];
  const offers = useId();
  const [address, setAddress] = useState('');
  const [team, setTeam] = useState(account.team.id);
  const url = useDeferredValue(address.trim());
  const rules = useMemo(() => list.rules.map(({ rule }) => rule), [list.rules]);
  const explanation = useMemo(
    () => (url === '' ? undefined : explainPage(rules, url, { team, roles: ['learner'], now: clock.now() })),
    [rules, url, team, clock],
  );
  return (
    <Card aria-labelledby={`${offers}-title`}>
      <h2 id={`${offers}-title`} className={styles.title}>
        {i18n.t('studioList.head.test')}
      </h2>
      <div className={styles.fields}>
        <TextInput
          label={i18n.t('studioList.test.address')}
          placeholder="https://"
          dir="ltr"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          list={offers}
          autoFocus
        />
        <datalist id={offers}>
          {recent.slice(0, OFFERED).map((page) => (
            <option key={page} value={page} />
          ))}
        </datalist>
        <NativeSelect
          label={i18n.t('studioList.test.team')}
          data={list.teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={team}
          onChange={(event) => setTeam(event.currentTarget.value)}
        />
      </div>
      {explanation && <Verdicts explanation={explanation} list={list} now={clock.now()} />}
      {explanation?.ok && (
        <div>
          <Button component="a" variant="default" size="xs" href={hrefOf('mappings', ['new'], { url })}>
            {i18n.t('studioList.test.map')}
          </Button>
        </div>
      )}
    </Card>
  );
}
