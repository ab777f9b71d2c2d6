import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
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
            aria-label={`${legend}: key ${index + 1}`}
            placeholder="Key"
            value={test.key}
            error={test.key === '' ? 'Give the key a name, or remove this test.' : undefined}
            onChange={({ currentTarget: { value } }) => set(index, { ...test, key: value.trim() })}
          />
          <NativeSelect
            aria-label={`${legend}: test of key ${index + 1}`}
            data={TEST_KINDS}
            value={test.test}
            onChange={({ currentTarget: { value } }) => {
              const kind = TEST_KINDS.find((each) => each.value === value)?.value;
              if (kind) set(index, asTest(test, kind));
            }}
          />
          <Value
            label={`${legend}: value of key ${index + 1}`}
            test={test}
            onChange={(next) => set(index, next)}
          />
          <IconButton
            icon="close"
            label={`Remove the test of ${test.key || `key ${index + 1}`}`}
            onClick={() => onChange(tests.toSpliced(index, 1))}
          />
        </div>
      ))}
      {error !== undefined && <p className={styles.error}>{error}</p>}
      {line}
      <div>
        <Button onClick={() => onChange([...tests, { key: '', test: 'present' }])}>Test a key</Button>
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
      placeholder="Value"
      value={test.value}
      onChange={({ currentTarget: { value } }) => onChange({ ...test, value })}
    />
  ),
  oneOf: ({ label, test, onChange }) => (
    <TagsInput
      {...DROP_DOWN}
      aria-label={label}
      placeholder="Values, Enter after each"
      value={test.values}
      error={test.values.length === 0 ? 'Type at least one value.' : undefined}
      onChange={(values) => onChange({ ...test, values })}
    />
  ),
  pattern: ({ label, test, onChange }) => (
    <TextInput
      aria-label={label}
      placeholder="Pattern, such as EU-*"
      value={test.pattern}
      error={test.pattern === '' ? 'Type a pattern.' : undefined}
      onChange={({ currentTarget: { value } }) => onChange({ ...test, pattern: value })}
    />
  ),
};

function Value(props: ValueProps) {
  const Field = VALUES[props.test.test] as ((props: ValueProps) => ReactNode) | undefined;
  return Field ? <Field {...props} /> : <span />;
}
