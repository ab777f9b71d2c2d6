import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { RuleRefusal } from '../../../../../lib/contracts/rule-admin.ts';
import type { PatternDraft } from '../../../../../lib/domain/matching/editing/rule-draft.ts';
import { Button } from '../../../../ui/button.tsx';
import type { Editor } from '../use-editor.ts';
import { KeyTests } from './key-tests.tsx';
import { PartLine } from './part-line.tsx';
import { type PartName, partMark } from './part-marks.ts';
import styles from './pattern-fields.module.css';

const SCHEMES = [
  { value: 'https', label: 'https: secure pages' },
  { value: 'http', label: 'http: pages without encryption' },
  { value: 'any', label: 'Both' },
] as const;

type Props = {
  /** `Address 1` */
  name: string;
  at: Pick<RuleRefusal, 'field' | 'index'>;
  pattern: PatternDraft;
  editor: Editor;
  /**
   * @param pattern `undefined` takes it out
   * @param what names what is being typed in
   */
  onChange(pattern: PatternDraft | undefined, what?: string): void;
};

/** One pattern, part by part; each says what it means and whether the page at hand fits it. */
export function PatternFields({ name, at, pattern, editor, onChange }: Props) {
  const { page } = editor;
  const set = (patch: Partial<PatternDraft>, part: string) =>
    onChange({ ...pattern, ...patch }, `${at.field} ${at.index} ${part}`);
  const errorOf = (part: PartName) => {
    const refusal = editor.refusals.find(
      (each) => each.field === at.field && each.index === at.index && each.part === part,
    );
    return refusal && `${refusal.message} ${refusal.action}`;
  };
  const lineOf = (part: PartName) =>
    page !== undefined && <PartLine part={part} mark={partMark(pattern, part, page)} />;
  const hashText = typeof pattern.hash === 'string' ? pattern.hash : '';
  const hashTests = typeof pattern.hash === 'string' ? [] : pattern.hash;
  return (
    <fieldset className={styles.pattern}>
      <legend className={styles.legend}>{name}</legend>
      <div className={styles.pair}>
        <div>
          <NativeSelect
            label="Scheme"
            description="How the address starts."
            data={SCHEMES}
            value={pattern.scheme}
            error={errorOf('scheme')}
            onChange={({ currentTarget: { value } }) => {
              const scheme = SCHEMES.find((each) => each.value === value)?.value;
              if (scheme) set({ scheme }, 'scheme');
            }}
          />
          {lineOf('scheme')}
        </div>
        <div>
          <TextInput
            label="Host"
            description={
              <>
                The site. <code>*.zendesk.com</code> takes every account. If empty, any site.
              </>
            }
            value={pattern.host}
            error={errorOf('host')}
            onChange={({ currentTarget: { value } }) => set({ host: value.trim() }, 'host')}
            classNames={{ input: styles.mono }}
            spellCheck={false}
            autoComplete="off"
          />
          {lineOf('host')}
        </div>
      </div>
      <div>
        <TextInput
          label="Path"
          description={
            <>
              What follows the site. <code>:id</code> stands for one piece, <code>:id(\d+)</code> for a
              number, <code>*</code> for anything. If empty, any path.
            </>
          }
          value={pattern.path}
          error={errorOf('path')}
          onChange={({ currentTarget: { value } }) => set({ path: value.trim() }, 'path')}
          classNames={{ input: styles.mono }}
          spellCheck={false}
          autoComplete="off"
        />
        {lineOf('path')}
        <Checkbox
          className={styles.check}
          label="Capital and small letters in the path are different"
          checked={pattern.caseSensitivePath}
          onChange={({ currentTarget: { checked } }) => set({ caseSensitivePath: checked }, 'case')}
        />
      </div>
      <KeyTests
        legend="Query"
        hint="What stands behind the ?. All of these must hold; other keys do not matter."
        tests={pattern.query}
        error={errorOf('query')}
        line={lineOf('query')}
        onChange={(query) => set({ query }, 'query')}
      />
      <div>
        <TextInput
          label="Hash"
          description={
            <>
              What stands behind the #, for apps that keep their pages there: <code>/ticket/:id</code>. If
              empty, any.
            </>
          }
          value={hashText}
          error={errorOf('hash')}
          disabled={hashTests.length > 0}
          onChange={({ currentTarget: { value } }) => set({ hash: value.trim() }, 'hash')}
          classNames={{ input: styles.mono }}
          spellCheck={false}
          autoComplete="off"
        />
        {lineOf('hash')}
      </div>
      {(hashTests.length > 0 || hashText === '') && (
        <KeyTests
          legend="Keys in the hash"
          hint="For hashes that are a query, such as #id=1 or #/ticket?id=1."
          tests={hashTests}
          error={undefined}
          line={null}
          onChange={(tests) => set({ hash: tests.length > 0 ? tests : '' }, 'hash')}
        />
      )}
      <div>
        <Button tone="quiet" icon="close" onClick={() => onChange(undefined)}>
          Remove {name.toLowerCase()}
        </Button>
      </div>
    </fieldset>
  );
}
