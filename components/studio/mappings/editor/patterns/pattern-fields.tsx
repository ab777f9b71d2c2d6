import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { i18n } from '#i18n';
import type { PatternDraft } from '../../../../../lib/domain/matching/editing/rule-draft.ts';
import { Button } from '../../../../ui/button.tsx';
import { Marked } from '../../../../ui/marked.tsx';
import { type AnyRefusal, sentencesOf } from '../../refusal-words.ts';
import type { Editor } from '../use-editor.ts';
import { KeyTests } from './key-tests.tsx';
import { PartLine } from './part-line.tsx';
import { type PartName, partMark } from './part-marks.ts';
import styles from './pattern-fields.module.css';

const SCHEMES = [
  { value: 'https', label: i18n.t('studioPatterns.scheme.https') },
  { value: 'http', label: i18n.t('studioPatterns.scheme.http') },
  { value: 'any', label: i18n.t('studioPatterns.scheme.both') },
] as const;

type Props = {
  /** `Address 1` */
  name: string;
  /** `Remove address 1` */
  remove: string;
  at: Pick<AnyRefusal, 'field' | 'index'>;
  pattern: PatternDraft;
  editor: Editor;
  /**
   * @param pattern `undefined` takes it out
   * @param what names what is being typed in
   */
  onChange(pattern: PatternDraft | undefined, what?: string): void;
};

/** One pattern, part by part; each says what it means and whether the page at hand fits it. */
export function PatternFields({ name, remove, at, pattern, editor, onChange }: Props) {
  const { page } = editor;
  const set = (patch: Partial<PatternDraft>, part: string) =>
    onChange({ ...pattern, ...patch }, `${at.field} ${at.index} ${part}`);
  const errorOf = (part: PartName) => {
    const refusal = editor.refusals.find(
      (each) => each.field === at.field && each.index === at.index && each.part === part,
    );
    return refusal && sentencesOf(refusal);
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
            label={i18n.t('studioPatterns.scheme.label')}
            description={i18n.t('studioPatterns.scheme.hint')}
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
            label={i18n.t('studioPatterns.host.label')}
            description={<Marked text={i18n.t('studioPatterns.host.hint')} />}
            value={pattern.host}
            error={errorOf('host')}
            onChange={({ currentTarget: { value } }) => set({ host: value.trim() }, 'host')}
            classNames={{ input: styles.mono }}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
          />
          {lineOf('host')}
        </div>
      </div>
      <div>
        <TextInput
          label={i18n.t('studioPatterns.path.label')}
          description={<Marked text={i18n.t('studioPatterns.path.hint')} />}
          value={pattern.path}
          error={errorOf('path')}
          onChange={({ currentTarget: { value } }) => set({ path: value.trim() }, 'path')}
          classNames={{ input: styles.mono }}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
        />
        {lineOf('path')}
        <Checkbox
          className={styles.check}
          label={i18n.t('studioPatterns.path.case')}
          checked={pattern.caseSensitivePath}
          onChange={({ currentTarget: { checked } }) => set({ caseSensitivePath: checked }, 'case')}
        />
      </div>
      <KeyTests
        legend={i18n.t('studioPatterns.query.label')}
        hint={i18n.t('studioPatterns.query.hint')}
        tests={pattern.query}
        error={errorOf('query')}
        line={lineOf('query')}
        onChange={(query) => set({ query }, 'query')}
      />
      <div>
        <TextInput
          label={i18n.t('studioPatterns.hash.label')}
          description={<Marked text={i18n.t('studioPatterns.hash.hint')} />}
          value={hashText}
          error={errorOf('hash')}
          disabled={hashTests.length > 0}
          onChange={({ currentTarget: { value } }) => set({ hash: value.trim() }, 'hash')}
          classNames={{ input: styles.mono }}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
        />
        {lineOf('hash')}
      </div>
      {(hashTests.length > 0 || hashText === '') && (
        <KeyTests
          legend={i18n.t('studioPatterns.hash.keys')}
          hint={i18n.t('studioPatterns.hash.keysHint')}
          tests={hashTests}
          error={undefined}
          line={null}
          onChange={(tests) => set({ hash: tests.length > 0 ? tests : '' }, 'hash')}
        />
      )}
      <div>
        <Button tone="quiet" icon="close" onClick={() => onChange(undefined)}>
          {remove}
        </Button>
      </div>
    </fieldset>
  );
}
