import { Button } from '@mantine/core';
import { useState } from 'react';
import { i18n } from '#i18n';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import { later } from '../../../ui/later.tsx';
import { StudioIcon } from '../../ui/studio-icon.tsx';
import { saveFile } from './save-file.ts';

const ImportDialog = later(async () => (await import('./import-dialog.tsx')).ImportDialog);

/** Mappings out to a spreadsheet, and back in. */
export function CsvButtons({ list }: { list: RuleList }) {
  const [importing, setImporting] = useState(false);
  const save = async () => {
    const { rulesToCsv } = await import('./rules-to-csv.ts');
    saveFile('mappings.csv', rulesToCsv(list.rules.map(({ rule }) => rule)));
  };
  return (
    <>
      <Button variant="default" leftSection={<StudioIcon name="import" />} onClick={() => setImporting(true)}>
        {i18n.t('studioCsv.import')}
      </Button>
      {list.rules.length > 0 && (
        <Button variant="default" leftSection={<StudioIcon name="export" />} onClick={() => void save()}>
          {i18n.t('studioCsv.export')}
        </Button>
      )}
      {importing && <ImportDialog list={list} onClose={() => setImporting(false)} />}
    </>
  );
}
