import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { RuleList } from '../../../../lib/contracts/rule-admin.ts';
import { later } from '../../../ui/later.tsx';
import { StudioIcon } from '../../ui/studio-icon.tsx';
import { saveFile } from './save-file.ts';

const ImportDialog = later(async () => (await import('./import-dialog.tsx')).ImportDialog);

/** Mappings out to a spreadsheet, and back in. */
export function CsvMenu({ list }: { list: RuleList }) {
  const [importing, setImporting] = useState(false);
  const save = async () => {
    const { rulesToCsv } = await import('./rules-to-csv.ts');
    saveFile('mappings.csv', rulesToCsv(list.rules.map(({ rule }) => rule)));
  };
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button variant="default">CSV</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<StudioIcon name="export" />}
            disabled={list.rules.length === 0}
            onClick={() => void save()}
          >
            Export all mappings
          </Menu.Item>
          <Menu.Item leftSection={<StudioIcon name="import" />} onClick={() => setImporting(true)}>
            Import mappings
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {importing && <ImportDialog list={list} onClose={() => setImporting(false)} />}
    </>
  );
}
