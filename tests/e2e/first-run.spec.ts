import { expect } from '@playwright/test';
import { freePort } from '../../demo/endpoint/process.ts';
import { SUPPORT_CODE, test } from './fixtures.ts';
import { BUYER, HOSPITAL, OPPORTUNITY_AIDS, opportunity, TICKET_AIDS, ticket } from './where.ts';

test.describe('the first run', () => {
  test('15 says what is wrong with a code, then takes a good one', async ({ openDesk, endpoint }) => {
    const desk = await openDesk();
    const welcome = await desk.openWelcome();
    const host = new URL(endpoint.url).host;

    await welcome.enterCode('not a code');
    await expect(welcome.problem).toBeVisible();
    await expect(welcome.joined).toBeHidden();

    await welcome.enterCode(`WRONG-CODE@${host}`);
    await expect(welcome.problem).toContainText(/code/i);
    await expect(welcome.joined).toBeHidden();

    await welcome.enterCode(`${SUPPORT_CODE}@127.0.0.1:${await freePort()}`);
    await expect(welcome.problem).toBeVisible();
    await expect(welcome.joined).toBeHidden();

    await welcome.enterCode(`${SUPPORT_CODE}@${host}`);
    await expect(welcome.joined).toHaveText('You are in Sample workspace');
    const { panel } = await desk.openWithPanel(ticket(1));
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
  });

  test('16 lets a person look around with the sample and sends nothing', async ({ openDesk, endpoint }) => {
    const desk = await openDesk();
    const welcome = await desk.openWelcome();
    await welcome.lookAround();
    const { page, panel } = await desk.openWithPanel(ticket(1));
    await expect(panel.aidTitles).toHaveText(TICKET_AIDS);
    await panel.step(BUYER).check();
    await page.goto(opportunity(HOSPITAL));
    await expect(panel.aidTitles).toHaveText(OPPORTUNITY_AIDS);
    expect(endpoint.proxy.requests).toEqual([]);
  });
});
