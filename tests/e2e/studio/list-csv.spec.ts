import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { ADMIN_CODE, otherAdmin, rulesOf } from './admin-client.ts';
import { StudioPage } from './studio-page.ts';

const FILE = [
  'id,name,aids,addresses,priority',
  ',Shipping delays,Refund handling,intranet.example/shipping/*,5',
  'refund-handling-on-tickets,Refunds,,,',
  'bad,Bad,nothing,intranet.example/*,x',
  'wide,Wide,Refund handling,*,',
].join('\n');

test.describe('mappings as CSV', () => {
  test('are exported, and imported again change nothing', async ({ openDesk, endpoint }, info) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    const studio = await StudioPage.open(desk);
    const downloading = studio.page.waitForEvent('download');
    await studio.button('Export CSV').click();
    const path = info.outputPath('mappings.csv');
    await (await downloading).saveAs(path);
    expect(readFileSync(path, 'utf8')).toMatch(/^\uFEFFid,name,enabled,aids/);

    await studio.importFile({ name: 'mappings.csv', mimeType: 'text/csv', buffer: readFileSync(path) });
    await expect(studio.page.getByText('0 refused')).toBeVisible();
    await expect(studio.page.getByText('10 as they are')).toBeVisible();
    await expect(studio.button('Save 0 mappings')).toBeDisabled();
  });

  test('say line by line what they would do, and keep what is good', async ({ openDesk, endpoint }) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    const admin = await otherAdmin(endpoint.url);
    const before = await rulesOf(admin);
    const studio = await StudioPage.open(desk);
    await studio.importFile({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
    const lines = studio.page.getByRole('region', { name: 'Lines of the file' });
    await expect(lines.getByRole('row', { name: /^4 Bad/ })).toContainText('“x” is no whole number');
    await expect(lines.getByRole('row', { name: /^5 Wide/ })).toContainText('every page');
    await expect(lines.getByRole('row', { name: /^3 Refunds/ })).toContainText('aids: Name at least one aid');
    await expect(lines.getByRole('row', { name: /^2 Shipping delays/ })).toContainText('Added');
    expect(await rulesOf(admin)).toEqual(before);

    await studio.button('Save 1 mapping').click();
    await expect(studio.page.getByText('1 mapping saved')).toBeVisible();
    await studio.button('Done').click();
    await expect(studio.row('Shipping delays')).toContainText('Refund handling');
    const after = await rulesOf(admin);
    expect(after).toHaveLength(before.length + 1);
    expect(after.find(({ rule }) => rule.name === 'Shipping delays')?.rule).toMatchObject({
      match: [{ host: 'intranet.example', path: '/shipping/*' }],
      priority: 5,
    });
  });

  test('say what is wrong with a file that holds none', async ({ openDesk, endpoint }) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    const studio = await StudioPage.open(desk);
    await studio.importFile({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2') });
    await expect(studio.page.getByText('names no column that is known')).toBeVisible();
  });
});
