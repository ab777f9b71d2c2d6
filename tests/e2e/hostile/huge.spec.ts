import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../fixtures.ts';
import { aidOnTickets, publish } from '../harness/publish.ts';
import { ticket } from '../where.ts';
import { COLUMNS, GIANT_TABLE, MEGABYTE, ROWS } from './hostile-text.ts';

/** From a press of a button until the panel has shown what came of it, in ms. */
function pressed(button: Locator): Promise<number> {
  return button.evaluate(async (each) => {
    const start = performance.now();
    if (each instanceof HTMLElement) each.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  });
}

/** What a table as plain as can be costs, laid out whole, in ms: the floor of whoever shows all of it at once. */
function plainTable(page: Page): Promise<number> {
  return page.evaluate(
    ([rows, columns]) => {
      const start = performance.now();
      const table = document.body.appendChild(document.createElement('table'));
      for (let index = 0; index < rows; index += 1) {
        const line = table.insertRow();
        for (let column = 0; column < columns; column += 1) {
          line.insertCell().textContent = `Cell ${index}.${column}`;
        }
      }
      table.getBoundingClientRect();
      const took = performance.now() - start;
      table.remove();
      return took;
    },
    [ROWS, COLUMNS] as const,
  );
}

const ROUNDS = 2;

test('a table of 2,000 rows and 20 columns and a step of a megabyte leave the panel quick and can be read', async ({
  supportDesk,
  endpoint,
}, info) => {
  const steps = [
    { id: 'first', title: 'First step' },
    { id: 'table', title: 'A giant table', detail: [GIANT_TABLE] },
    { id: 'megabyte', title: 'A step of a megabyte', detail: MEGABYTE },
  ];
  const aid = { kind: 'checklist', ordered: false, title: 'Giant aid', steps };
  await publish(endpoint.file, { items: aidOnTickets('giant', aid) });
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  const { page } = panel;
  await expect(panel.step('First step')).toBeVisible();

  const toggle = (act: 'Show' | 'Hide', title: string) =>
    pressed(page.getByRole('button', { name: `${act} details of “${title}”` }));
  const table = page.getByRole('region', { name: 'Table' });
  const waits: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    floors.push(await plainTable(page));
    waits.push(await toggle('Show', 'A giant table'));
    await toggle('Hide', 'A giant table');
  }
  await toggle('Show', 'A giant table');
  const megabyte = await toggle('Show', 'A step of a megabyte');
  info.annotations.push({ type: 'ms', description: JSON.stringify({ waits, floors, megabyte }) });
  expect(Math.min(...waits)).toBeLessThan(Math.min(...floors));
  expect(megabyte).toBeLessThan(Math.max(...floors));
  await panel.step('First step').check();

  await expect(table.getByRole('row')).toHaveCount(101);
  await page.getByRole('button', { name: 'Show more of 1900 rows' }).click();
  await expect(table.getByRole('row')).toHaveCount(201);
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await table.scrollIntoViewIfNeeded();
  await page.screenshot({ path: info.outputPath('giant-table.png') });
  // Texts that come into sight are laid out then, which moves those behind them.
  const last = page.getByText('Part 51.');
  await expect(async () => {
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ timeout: 1_000 });
  }).toPass();
});
