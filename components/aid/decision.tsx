import { useState } from 'react';
import type { DecisionTree } from '../../lib/contracts/aid.ts';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { AidRun } from '../../lib/domain/content/aid-run.ts';
import { RichTextView } from '../text/rich-text.tsx';
import { Button } from '../ui/button.tsx';
import styles from './decision.module.css';
import { RunFooter } from './run-footer.tsx';

type Props = {
  aid: DecisionTree;
  run: AidRun | undefined;
  onBranch(node: OpaqueId, option: OpaqueId): void;
  onComplete(): void;
  onReport(step: OpaqueId | undefined): void;
};

type Taken = { node: OpaqueId; prompt: string; answer: string };

/** One question at a time, the answers so far above it, down to an outcome. */
export function DecisionView({ aid, run, onBranch, onComplete, onReport }: Props) {
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const [at, setAt] = useState(aid.start);
  const node = aid.nodes.find(({ id }) => id === at);
  if (!node) return <p>This guide leads nowhere from here. Please report it.</p>;

  const isOutcome = node.options.length === 0;
  const goBackTo = (index: number) => {
    setAt(taken[index]?.node ?? aid.start);
    setTaken(taken.slice(0, index));
  };
  return (
    <>
      {taken.length > 0 && (
        <ol className={styles.trail} aria-label="Answers so far">
          {taken.map(({ node: id, prompt, answer }, index) => (
            <li key={id}>
              <button
                type="button"
                className={styles.answer}
                aria-label={`Change the answer to “${prompt}”, now “${answer}”`}
                onClick={() => goBackTo(index)}
              >
                <span className={styles.asked}>{prompt}</span>
                <span>{answer}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <section className={isOutcome ? styles.outcome : styles.question} aria-live="polite">
        {isOutcome && <p className={styles.kicker}>Outcome</p>}
        <h3 className={styles.prompt}>{node.prompt}</h3>
        {node.detail && <RichTextView text={node.detail} />}
        <div className={styles.options}>
          {node.options.map((option) => (
            <Button
              key={option.id}
              icon="arrow"
              wide
              onClick={() => {
                onBranch(node.id, option.id);
                setTaken([...taken, { node: node.id, prompt: node.prompt, answer: option.label }]);
                setAt(option.to);
              }}
            >
              {option.label}
            </Button>
          ))}
        </div>
      </section>
      <RunFooter
        run={isOutcome ? run : undefined}
        ready={isOutcome}
        started={taken.length > 0}
        onComplete={onComplete}
        onStartOver={() => goBackTo(0)}
        onReport={() => onReport(node.id)}
      />
    </>
  );
}
