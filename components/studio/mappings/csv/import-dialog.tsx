import { Button, FileInput, Modal } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import { useBulkChanges } from '../../../../lib/queries/studio/use-bulk-changes.ts';
import { useImportChecks } from '../../../../lib/queries/studio/use-csv-import.ts';
import { SkippedChanges } from '../list/skipped-changes.tsx';
import styles from './import-dialog.module.css';
import { ImportPreview } from './import-preview.tsx';
import { type PlannedLine, planImport } from './plan-import.ts';
import { readTable, type Table } from './read-table.ts';

type Props = { list: RuleList; onClose(): void };

type Stage =
  | { at: 'choosing'; problem?: string }
  | { at: 'reading' }
  | { at: 'looking'; lines: PlannedLine[]; unknownColumns: string[] };

const PROBLEMS: Record<Extract<Table, { ok: false }>['reason'], string> = {
  empty: i18n.t('studioCsv.problem.empty'),
  no_columns: i18n.t('studioCsv.problem.noColumns'),
};

/** Reads a file, shows what each line would do, and saves only when told to. */
export function ImportDialog({ list, onClose }: Props) {
  const checks = useImportChecks(list);
  const bulk = useBulkChanges();
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const read = async (file: File | null) => {
    if (!file) return;
    setStage({ at: 'reading' });
    const table = readTable(await file.text());
    if (!table.ok) return setStage({ at: 'choosing', problem: PROBLEMS[table.reason] });
    const lines = await planImport(table.lines, { list, ...checks });
    setStage({ at: 'looking', lines, unknownColumns: table.unknownColumns });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={i18n.t('studioCsv.title')}
      size="xl"
      classNames={{ title: styles.title ?? '' }}
    >
      <div className={styles.body}>
        {stage.at !== 'looking' && (
          <FileInput
            label={i18n.t('studioCsv.file')}
            description={i18n.t('studioCsv.fileHint')}
            placeholder={i18n.t('studioCsv.choose')}
            accept=".csv,text/csv,text/tab-separated-values"
            disabled={stage.at === 'reading'}
            error={stage.at === 'choosing' ? stage.problem : undefined}
            onChange={(file) => void read(file)}
          />
        )}
        {stage.at === 'reading' && <p role="status">{i18n.t('studioCsv.reading')}</p>}
        {stage.at === 'looking' && !bulk.done && (
          <Looking
            stage={stage}
            busy={bulk.busy}
            onSave={bulk.run}
            onAgain={() => setStage({ at: 'choosing' })}
          />
        )}
        {bulk.done && <Saved bulk={bulk} onClose={onClose} />}
      </div>
    </Modal>
  );
}

type LookingProps = {
  stage: Extract<Stage, { at: 'looking' }>;
  busy: boolean;
  onSave: ReturnType<typeof useBulkChanges>['run'];
  onAgain(): void;
};

function Looking({ stage: { lines, unknownColumns }, busy, onSave, onAgain }: LookingProps) {
  const changes = lines.flatMap((line) =>
    'change' in line ? [{ ...line.change, name: i18n.t('studioCsv.lineName', [line.line, line.name]) }] : [],
  );
  return (
    <>
      <ImportPreview lines={lines} unknownColumns={unknownColumns} />
      <div className={styles.actions}>
        <Button disabled={busy || changes.length === 0} onClick={() => void onSave('imported', changes)}>
          {i18n.t('studioCsv.save', changes.length)}
        </Button>
        <Button variant="default" disabled={busy} onClick={onAgain}>
          {i18n.t('studioCsv.another')}
        </Button>
      </div>
    </>
  );
}

function Saved({ bulk, onClose }: { bulk: ReturnType<typeof useBulkChanges>; onClose(): void }) {
  const { saved = [], skipped = [] } = bulk.done?.outcome ?? {};
  return (
    <>
      <p className={styles.saved} role="status">
        {i18n.t('studioCsv.saved', saved.length)}
      </p>
      {skipped.length > 0 && <SkippedChanges skipped={skipped} />}
      <div className={styles.actions}>
        <Button onClick={onClose}>{i18n.t('studioCsv.done')}</Button>
      </div>
    </>
  );
}
