import { expect } from '@playwright/test';
import { test } from '../fixtures.ts';
import { ADMIN_CODE, addRules, otherAdmin, rulesOf } from './admin-client.ts';
import { StudioPage } from './studio-page.ts';

const SAMPLE = 10;

test.describe('the list of mappings', () => {
  test('says where each shows, for whom and how it does, and finds one among them', async ({
    openDesk,
    endpoint,
  }) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    const admin = await otherAdmin(endpoint.url);
    await addRules(admin, [
      { id: 'over', name: 'Christmas shipping', until: '2026-01-01T00:00:00Z' },
      { id: 'form', name: 'Old returns form', enabled: false, teams: ['sales'] },
    ]);
    const studio = await StudioPage.open(desk);
    await expect(studio.rows).toHaveCount(SAMPLE + 2);
    const refunds = studio.row('Refund handling on every Zendesk ticket');
    await expect(refunds).toContainText('Zendesk: a ticket');
    await expect(refunds).toContainText('Support');
    await expect(refunds).toContainText('by system');
    await expect(studio.row('Christmas shipping')).toContainText('intranet.example/over');

    await studio.page.getByRole('button', { name: 'Unreachable: why is “Christmas shipping” so?' }).click();
    await expect(studio.page.getByText('It can never be shown: its time is over.')).toBeVisible();
    await studio.page.keyboard.press('Escape');

    await studio.search('refund EVERY ticket');
    await expect(studio.rows).toHaveCount(1);
    await studio.search('no such thing');
    await studio.button('Clear search and filters').click();
    await studio.filter('State', 'Turned off (1)');
    await expect(studio.rows).toHaveCount(1);
    await expect(studio.row('Old returns form')).toBeVisible();
    await studio.filter('State', 'Every state');
    await studio.filter('Team', 'Sales');
    await expect(studio.row('Old returns form')).toBeVisible();
    await expect(studio.row('Christmas shipping')).toBeVisible();
    await expect(refunds).toBeHidden();
    await studio.filter('Team', 'Every team');
    await studio.filter('App or site', 'Zendesk (5)');
    await expect(refunds).toBeVisible();
    await expect(studio.row('Christmas shipping')).toBeHidden();
    await studio.filter('App or site', 'Every app and site');

    await studio.button('Changed').click();
    await expect(studio.page.getByRole('columnheader', { name: 'Changed' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(studio.rows.first()).toContainText('Old returns form');
  });

  test('turns many off and removes them, each with a way back', async ({ openDesk, endpoint }) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    const admin = await otherAdmin(endpoint.url);
    await addRules(admin, [
      { id: 'one', name: 'One' },
      { id: 'two', name: 'Two' },
    ]);
    const before = await rulesOf(admin);
    const studio = await StudioPage.open(desk);
    await studio.choose('One', 'Two');
    await studio.button('Turn off').click();
    await expect(studio.page.getByText('2 mappings turned off')).toBeVisible();
    await expect(studio.row('One')).toContainText('Turned off');
    await studio.button('Undo').click();
    await expect(studio.page.getByText('Undone: 2 mappings as before')).toBeVisible();
    await expect(studio.row('One')).not.toContainText('Turned off');

    await studio.choose('One', 'Two');
    await studio.button('Remove').click();
    await expect(studio.row('One')).toBeHidden();
    await expect(studio.page.getByText('2 mappings removed')).toBeVisible();
    expect((await rulesOf(admin)).map(({ id }) => id)).not.toContain('one');
    await studio.button('Undo').click();
    await expect(studio.page.getByText('Undone: 2 mappings as before')).toBeVisible();
    await expect(studio.row('One')).toBeVisible();
    const after = await rulesOf(admin);
    expect(after.map(({ rule }) => rule)).toEqual(expect.arrayContaining(before.map(({ rule }) => rule)));
    expect(after).toHaveLength(before.length);
  });

  test('leaves alone what somebody else has changed meanwhile, and says so', async ({
    openDesk,
    endpoint,
  }) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    const admin = await otherAdmin(endpoint.url);
    await addRules(admin, [
      { id: 'mine', name: 'Mine' },
      { id: 'theirs', name: 'Theirs' },
    ]);
    const studio = await StudioPage.open(desk);
    await studio.choose('Mine', 'Theirs');
    const theirs = (await rulesOf(admin)).find(({ id }) => id === 'theirs');
    if (!theirs) throw new Error('the rule is not there');
    const changed = { ...theirs.rule, name: 'Theirs, renamed' };
    await admin.writeRule('theirs', { rule: changed, basedOn: theirs.version });
    await studio.button('Turn off').click();
    await expect(studio.page.getByText('1 mapping turned off')).toBeVisible();
    await expect(studio.page.getByRole('alert')).toContainText('Theirs: somebody else changed it meanwhile');
    await expect(studio.row('Theirs, renamed')).not.toContainText('Turned off');
    await expect(studio.row('Mine')).toContainText('Turned off');
  });

  test('takes back what was not saved while the endpoint was away', async ({ openDesk, endpoint }) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    const studio = await StudioPage.open(desk);
    const name = 'Refund handling on every Zendesk ticket';
    await studio.choose(name);
    await endpoint.stop();
    await studio.button('Turn off').click();
    await expect(studio.page.getByText('1 mapping was left as it was')).toBeVisible();
    await expect(studio.row(name)).not.toContainText('Turned off');
    await expect(studio.page.getByText('This list may be out of date')).toBeVisible();
    await endpoint.start();
    await studio.button('Try again').click();
    await expect(studio.page.getByText('This list may be out of date')).toBeHidden();
  });

  test('works by keyboard alone', async ({ openDesk, endpoint }) => {
    const desk = await openDesk();
    await desk.join(ADMIN_CODE, endpoint.url);
    const admin = await otherAdmin(endpoint.url);
    await addRules(admin, [{ id: 'keys', name: 'By keys' }]);
    const studio = await StudioPage.open(desk);
    await expect(studio.rows).toHaveCount(SAMPLE + 1);
    await studio.tabTo(studio.page.getByRole('searchbox', { name: 'Search mappings' }));
    await studio.page.keyboard.type('By keys');
    await expect(studio.rows).toHaveCount(1);
    await studio.tabTo(studio.page.getByRole('checkbox', { name: 'Choose “By keys”' }));
    await studio.page.keyboard.press('Space');
    await studio.tabTo(studio.button('Turn off'), 'Shift+Tab');
    await studio.page.keyboard.press('Enter');
    await expect(studio.row('By keys')).toContainText('Turned off');
    await studio.tabTo(studio.button('Undo'));
    await studio.page.keyboard.press('Enter');
    await expect(studio.page.getByText('Undone: 1 mapping as before')).toBeVisible();
    await studio.tabTo(studio.page.getByRole('link', { name: 'By keys', exact: true }), 'Shift+Tab');
    await studio.page.keyboard.press('Enter');
    await expect(studio.page).toHaveURL(/#\/mappings\/keys$/);
    await expect(studio.page.getByRole('main')).toBeFocused();
  });
});
