import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { ticket } from '../where.ts';
import { publish, sampleAid } from './change-content.ts';
import { deviceContents } from './device-contents.ts';

const NEW_TICKET = 'https://acme.zendesk.com/agent/tickets/new/1';
const ACCOUNT = 'https://acme.lightning.force.com/lightning/r/Account/0011D00000EPWTcQAP/view';

test('a decision guide goes on after a restart, back by key, and on to another aid', async ({
  supportDesk,
  endpoint,
}, info) => {
  const tree = sampleAid('angry-customer', 'decision');
  const nodes = tree.nodes.map((node) =>
    node.options.length === 0 ? { ...node, aid: 'account-takeover-checklist' } : node,
  );
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  await publish(endpoint, { ...tree, version: 2, nodes }, panel.page);
  await panel.openAid(tree.title);
  const guide = panel.aid(tree.title);
  const question = guide.getByRole('heading', { level: 3 });
  const trail = guide.getByRole('list', { name: 'Answers so far' });
  const first = (await question.textContent()) ?? '';
  await guide.locator('section button').first().focus();
  await panel.page.keyboard.press('Enter');
  await expect(trail.getByRole('listitem')).toHaveCount(1);
  await expect(question).toBeFocused();
  const second = (await question.textContent()) ?? '';
  const types = () => endpoint.events().map(({ type }) => type);
  await expect.poll(types, { timeout: 30_000 }).toContain('aid.branch_taken');

  await supportDesk.browser.restart();
  const { panel: later } = await supportDesk.openWithPanel(ticket(1));
  await later.openAid(tree.title);
  const again = later.aid(tree.title);
  const asked = again.getByRole('heading', { level: 3 });
  await expect(asked).toHaveText(second);
  await again.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(asked).toHaveText(first);
  const options = again.locator('section').getByRole('button');
  const goOn = again.getByRole('button', { name: 'Go on with “Account takeover”' });
  for (let count = 1; !(await goOn.isVisible()); count++) {
    await options.first().click();
    await expect(again.getByRole('list', { name: 'Answers so far' }).getByRole('listitem')).toHaveCount(
      count,
    );
    await expect(asked).toBeFocused();
  }
  await goOn.scrollIntoViewIfNeeded();
  await lookAt(later.page, 'outcome-with-aid', info);
  await goOn.click();
  await expect(later.step('Lock the account before you answer')).toBeVisible();
});

test('a text is filled in and copied by one key, a refusal is told, and nothing typed is kept', async ({
  supportDesk,
  endpoint,
}, info) => {
  const { page: tab, panel } = await supportDesk.openWithPanel(NEW_TICKET);
  const { page } = panel;
  await expect(page.getByText('5 blanks are not filled in.')).toBeVisible();
  await lookAt(page, 'snippet', info);
  await page.getByRole('textbox', { name: 'Name of the customer' }).fill('Quincey Zander');
  await page.getByRole('textbox', { name: 'By which day' }).fill('Octember 32');
  // The browser refuses an extension's page only where it is not in front; nothing else can make it.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.keyboard.press('Enter');
  await expect(page.getByText('The browser did not let it be copied.')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('Hello Quincey Zander,');
  await lookAt(page, 'snippet-refused', info);

  await page.evaluate(() => Reflect.deleteProperty(navigator.clipboard, 'writeText'));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await panel.aid('Confirm a call in writing').locator('summary').first().focus();
  await page.getByRole('region', { name: 'Text to copy' }).focus();
  await page.keyboard.press('c');
  const copies = () => endpoint.events().filter(({ type }) => type === 'aid.copied').length;
  await expect.poll(copies, { timeout: 30_000 }).toBe(2);
  const kept = await deviceContents(page);
  expect(kept).toContain('call-confirmation-text');
  expect(kept).not.toMatch(/Quincey|Octember/);
  await tab.goto(ticket(1));
  await tab.goto(NEW_TICKET);
  await expect(page.getByRole('textbox', { name: 'Name of the customer' })).toHaveValue('');
});

test('a table is searched, with its finds highlighted', async ({ salesDesk }, info) => {
  const { panel } = await salesDesk.openWithPanel(ACCOUNT);
  const { page } = panel;
  const aid = panel.aid('Payment terms by segment');
  const rows = aid.locator('tbody tr');
  await expect(aid.getByText('16 rows')).toBeVisible();
  await aid.getByText('When and why to use this').click();
  await aid.getByRole('table').scrollIntoViewIfNeeded();
  await lookAt(page, 'table', info);
  const find = aid.getByRole('searchbox', { name: 'Find in this table' });
  await find.fill('wholesale credit');
  await expect(aid.getByText('2 rows found')).toBeVisible();
  await expect(rows).toHaveCount(2);
  expect(await page.evaluate(() => CSS.highlights.get('found-words')?.size)).toBe(4);
  await lookAt(page, 'table-found', info);
  await find.fill('zebra');
  await expect(aid.getByText('No row has all of these words.')).toBeVisible();
  await lookAt(page, 'table-none', info);
  await aid.getByRole('button', { name: 'Show all rows' }).click();
  await expect(rows).toHaveCount(16);
});
