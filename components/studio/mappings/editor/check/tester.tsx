import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import type { RuleList } from '../../../../../lib/contracts/rule-admin.ts';
import { useServices, useSession } from '../../../../../lib/queries/services.ts';
import { Icon } from '../../../../ui/icon.tsx';
import type { Editor } from '../use-editor.ts';
import { pageName, shortAddress } from '../words/address-text.ts';
import styles from './tester.module.css';
import { type Trial, tryOn } from './try-on.ts';

const NOT_YET = {
  analysing: i18n.t('studioCheck.waiting.analysing'),
  refused: i18n.t('studioCheck.waiting.refused'),
  unasked: i18n.t('studioCheck.waiting.unasked'),
  nothing: i18n.t('studioCheck.waiting.nothing'),
} as const;

/** Each page with whether the aid would appear there, for a person of one team, and why. */
export function Tester({ editor, pages }: { editor: Editor; pages: readonly string[] }) {
  const { clock } = useServices();
  const { probe, list, draft } = editor;
  const [chosenTeam, setTeam] = useState<string>();
  const { account } = useSession();
  const team = chosenTeam ?? draft.teams[0] ?? account.team.id;
  const [role] = draft.roles;
  const trials = useMemo(() => {
    const viewer = { team, roles: role ? [role] : ['learner' as const], now: clock.now() };
    return probe ? pages.map((url) => tryOn({ ...probe, enabled: true }, url, viewer, list)) : [];
  }, [probe, pages, team, role, list, clock]);
  const waiting = waitingFor(editor);
  return (
    <section aria-label={i18n.t('studioCheck.where')}>
      <div className={styles.head}>
        <h3 className={styles.title}>{i18n.t('studioCheck.where')}</h3>
        {list.teams.length > 1 && <TeamSelect teams={list.teams} team={team} onChange={setTeam} />}
      </div>
      {probe ? (
        <ul className={styles.trials}>
          {trials.map((trial) => (
            <TrialRow key={trial.url} trial={trial} />
          ))}
        </ul>
      ) : (
        <p className={styles.waiting}>{NOT_YET[waiting]}</p>
      )}
    </section>
  );
}

/** Why nothing is tried. */
function waitingFor({ analysing, refusals, reading }: Editor): keyof typeof NOT_YET {
  if (analysing) return 'analysing';
  if (refusals.length > 0) return 'refused';
  return reading.ok || !reading.gaps.includes('pages') ? 'unasked' : 'nothing';
}

type TeamSelectProps = { teams: RuleList['teams']; team: string; onChange(team: string): void };

function TeamSelect({ teams, team, onChange }: TeamSelectProps) {
  return (
    <NativeSelect
      className={styles.team}
      label={i18n.t('studioList.test.team')}
      size="xs"
      data={teams.map(({ id, name }) => ({ value: id, label: name }))}
      value={team}
      onChange={({ currentTarget: { value } }) => onChange(value)}
    />
  );
}

function TrialRow({ trial: { url, appears, sentence, detail } }: { trial: Trial }) {
  return (
    <li className={appears ? styles.appears : styles.absent}>
      <Icon name={appears ? 'check' : 'close'} size={18} />
      <div className={styles.words}>
        <p className={styles.page}>
          {pageName(url)} <span className={styles.address}>{shortAddress(url)}</span>
        </p>
        <p className={styles.why}>
          {sentence}
          {detail && <span className={styles.detail}>{detail}</span>}
        </p>
      </div>
    </li>
  );
}
