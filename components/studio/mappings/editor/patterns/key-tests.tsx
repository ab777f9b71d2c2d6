import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { QueryTest } from '../../../../../lib/contracts/rule.ts';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { DROP_DOWN } from '../drop-down.ts';
import { asTest, TEST_KINDS, type TestKind } from './key-test-kinds.ts';
import styles from './key-tests.module.css';

type Props = {
  legend: string;
  hint: string;
  tests: readonly QueryTest[];
  error: string | undefined;
  /** Whether the page at hand fits. */
  line: ReactNode;
  onChange(tests: QueryTest[]): void;
};

/** Tests of single keys, all of which must hold. */
export function KeyTests({ legend, hint, tests, error, line, onChange }: Props) {
  const set = (index: number, test: QueryTest) => onChange(tests.with(index, test));
  return (
    <fieldset className={styles.tests}>
      <legend className={styles.legend}>{legend}</legend>
      <p className={styles.hint}>{hint}</p>
      {tests.map((test, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what is edited
        <div key={index} className={styles.test}>
          <TextInput
            aria-label={i18n.t('studioPatterns.key.of', [legend, index + 1])}
            placeholder={i18n.t('studioPatterns.key.key')}
            value={test.key}
            error={test.key === '' ? i18n.t('studioPatterns.key.nameless') : undefined}
            onChange={({ currentTarget: { value } }) => set(index, { ...test, key: value.trim() })}
          />
          <NativeSelect
            aria-label={i18n.t('studioPatterns.key.testOf', [legend, index + 1])}
            data={TEST_KINDS}
            value={test.test}
            onChange={({ currentTarget: { value } }) => {
              const kind = TEST_KINDS.find((each) => each.value === value)?.value;
              if (kind) set(index, asTest(test, kind));
            }}
          />
          <Value
            label={i18n.t('studioPatterns.key.valueOf', [legend, index + 1])}
            test={test}
            onChange={(next) => set(index, next)}
          />
          <IconButton
            icon="close"
            label={i18n.t('studioPatterns.key.remove', [
              test.key || i18n.t('studioPatterns.key.numbered', [index + 1]),
            ])}
            onClick={() => onChange(tests.toSpliced(index, 1))}
          />
        </div>
      ))}
      {error !== undefined && <p className={styles.error}>{error}</p>}
      {line}
      <div>
        <Button onClick={() => onChange([...tests, { key: '', test: 'present' }])}>
          {i18n.t('studioPatterns.key.add')}
        </Button>
      </div>
    </fieldset>
  );
}

type ValueProps = { label: string; test: QueryTest; onChange(test: QueryTest): void };

const VALUES: {
  [K in TestKind]?: (props: ValueProps & { test: Extract<QueryTest, { test: K }> }) => ReactNode;
} = {
  equals: ({ label, test, onChange }) => (
    <TextInput
      aria-label={label}
      placeholder={i18n.t('studioPatterns.key.value')}
      value={test.value}
      onChange={({ currentTarget: { value } }) => onChange({ ...test, value })}
    />
  ),
  oneOf: ({ label, test, onChange }) => (
    <TagsInput
      {...DROP_DOWN}
      aria-label={label}
      placeholder={i18n.t('studioPatterns.key.values')}
      value={test.values}
      error={test.values.length === 0 ? i18n.t('studioPatterns.key.noValue') : undefined}
      onChange={(values) => onChange({ ...test, values })}
    />
  ),
  pattern: ({ label, test, onChange }) => (
    <TextInput
      aria-label={label}
      placeholder={i18n.t('studioPatterns.key.pattern')}
      value={test.pattern}
      error={test.pattern === '' ? i18n.t('studioPatterns.key.noPattern') : undefined}
      onChange={({ currentTarget: { value } }) => onChange({ ...test, pattern: value })}
    />
  ),
};

function Value(props: ValueProps) {
  const Field = VALUES[props.test.test] as ((props: ValueProps) => ReactNode) | undefined;
  return Field ? <Field {...props} /> : <span />;
}
