import { i18n } from '#i18n';
import type { DueReminder } from '../../lib/queries/use-reminders.ts';
import { RichTextView } from '../text/rich-text.tsx';
import styles from './reminder.module.css';

type Prompt = DueReminder['asked']['prompt'];
type Derived = Exclude<Prompt, { kind: 'written' }>;

const WORDS: { [K in Derived['kind']]: (prompt: Extract<Derived, { kind: K }>) => string } = {
  after: ({ step }) => i18n.t('reminder.ask.after', [step]),
  first: ({ aid }) => i18n.t('reminder.ask.first', [aid]),
  parts: ({ step }) => i18n.t('reminder.ask.parts', [step]),
  high_risk: ({ aid }) => i18n.t('reminder.ask.highRisk', [aid]),
};

/** What a reminder asks, in the words of the lesson or made of the steps of the aid. */
export function PromptView({ prompt }: { prompt: Prompt }) {
  if (prompt.kind === 'written') return <RichTextView text={prompt.text} />;
  const word = WORDS[prompt.kind] as (prompt: Derived) => string;
  return <p className={styles.prompt}>{word(prompt)}</p>;
}
