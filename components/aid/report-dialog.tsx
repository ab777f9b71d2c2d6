import { type FormEvent, useState } from 'react';
import type { ErrorKind, Severity } from '../../lib/contracts/event.ts';
import { REPORT_WORDS_MAX } from '../../lib/domain/content/aid-acts.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-area.tsx';
import styles from './report-dialog.module.css';

const KINDS = [
  { value: 'slip', label: 'I made a slip', hint: 'The step is right, the doing was not.' },
  {
    value: 'aid_wrong',
    label: 'The aid is wrong',
    hint: 'Outdated, unclear, or no fit for this case.',
  },
  { value: 'system', label: 'A system problem', hint: 'A tool did not do what it should.' },
] as const;

const SEVERITIES = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
] as const;

type ReportForm = { kind: ErrorKind; severity: Severity; words: string };

type Props = {
  /** Title of the step or aid that it is about. */
  about: string;
  /** The named contact for this aid. */
  escalateTo: string | undefined;
  onReport(form: ReportForm, options: { escalate: boolean }): void;
  onClose(): void;
};

/** Says what went wrong, and hands it on where that is needed. */
export function ReportDialog({ about, escalateTo, onReport, onClose }: Props) {
  const [kind, setKind] = useState<ErrorKind>();
  const [severity, setSeverity] = useState<Severity>('medium');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);

  const send = (escalate: boolean) => {
    setAsked(true);
    if (kind) onReport({ kind, severity, words }, { escalate });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(false);
  };
  return (
    <Dialog title="Report a problem" onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p className={styles.about}>{about}</p>
        <Choices
          legend="What happened?"
          layout="stack"
          choices={KINDS}
          value={kind}
          onChange={(chosen) => setKind(chosen)}
        />
        {asked && !kind && (
          <p className={styles.missing} role="alert">
            Choose what happened.
          </p>
        )}
        <Choices
          legend="How bad is it?"
          layout="row"
          choices={SEVERITIES}
          value={severity}
          onChange={(chosen) => setSeverity(chosen)}
        />
        <TextArea
          label="In your words (optional)"
          hint="No customer data: no names, numbers, addresses or e-mails."
          value={words}
          maxLength={REPORT_WORDS_MAX}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div className={styles.actions}>
          <Button type="submit" tone="primary" wide>
            Send report
          </Button>
          {escalateTo !== undefined && (
            <>
              <Button wide icon="person" onClick={() => send(true)}>
                Send and escalate
              </Button>
              <p className={styles.contact}>to {escalateTo}</p>
            </>
          )}
        </div>
      </form>
    </Dialog>
  );
}
