import { expect, type Page } from '@playwright/test';
import { SUPPORT_CODE, test } from '../fixtures.ts';
import { requestsIn } from '../harness/net-log.ts';
import { aidOnTickets, hashOf, type PublishedItem, publish } from '../harness/publish.ts';
import { lookAt } from '../surfaces/look-at.ts';
import { BUYER, ticket } from '../where.ts';
import { HALF_PICTURE, HOSTILE_FILES } from './hostile-media.ts';
import { HOSTILE_TEXTS, PILED, paragraph, TURNED } from './hostile-text.ts';

/** Whether any of the scripts ran, anywhere in a page. */
const ran = (page: Page) => page.evaluate(() => 'hostile' in globalThis);

const files = Object.values(HOSTILE_FILES);
const image = (bytes: Uint8Array, alt: string) => ({ kind: 'image', media: hashOf(bytes), alt });

const HOSTILE_AID = {
  kind: 'checklist',
  ordered: true,
  title: `Hostile ${TURNED.text} <b>aid</b>`,
  steps: [
    {
      id: 'texts',
      title: '<script>globalThis.hostile = true</script> step',
      detail: [
        ...HOSTILE_TEXTS.map((text) => paragraph(text)),
        { kind: 'code', text: HOSTILE_TEXTS[0] },
        { kind: 'hologram', plain: 'A block of a newer version', src: 'https://evil.example/hologram' },
        { kind: 'html', plain: '', html: '<script>globalThis.hostile = true</script>' },
        paragraph(TURNED.text),
        paragraph(PILED.text),
        paragraph('מה שנכתב מימין לשמאל, 123.'),
        paragraph('the refund policy', 'https://policies.example@evil.example/'),
        ...files.map(({ bytes }, index) => image(bytes, `Refused file ${index}`)),
        image(HALF_PICTURE.bytes, 'A broken picture'),
      ],
    },
  ],
};

test('hostile text, links and media render inert and legible: no script runs, no request leaves for another origin', async ({
  openDesk,
  endpoint,
}, info) => {
  await publish(endpoint.file, {
    items: aidOnTickets('hostile', HOSTILE_AID),
    files: [...files, HALF_PICTURE],
  });
  const netLog = info.outputPath('net-log.json');
  const desk = await openDesk({ netLog });
  await desk.join(SUPPORT_CODE, endpoint.url);
  const { panel } = await desk.openWithPanel(ticket(1));
  const { page } = panel;
  const aid = page.getByRole('article').filter({ hasText: 'Hostile' });
  await expect(aid.getByRole('heading', { level: 2 })).toHaveText(`Hostile ${TURNED.shown} <b>aid</b>`);
  for (const text of HOSTILE_TEXTS)
    await expect(aid.locator('p').getByText(text, { exact: true })).toBeVisible();
  await expect(aid.getByText('A block of a newer version')).toBeVisible();
  await expect(aid.getByText(TURNED.shown, { exact: true })).toBeVisible();
  await expect(aid.getByText(PILED.shown, { exact: true })).toBeVisible();
  const rightToLeft = aid.getByText('מה שנכתב');
  expect(await rightToLeft.evaluate((line) => getComputedStyle(line.closest('p') ?? line).direction)).toBe(
    'rtl',
  );

  const link = aid.getByRole('link', { name: 'the refund policy (evil.example)' });
  expect(await link.evaluate((each) => [each.getAttribute('target'), each.getAttribute('rel')])).toEqual([
    '_blank',
    'noopener noreferrer',
  ]);
  for (const index of files.keys()) await expect(aid.getByText(`Refused file ${index}`)).toBeVisible();
  // What begins as a picture is shown as one, and never as anything else.
  await expect(
    aid.getByRole('img', { name: 'A broken picture' }).or(aid.getByText('A broken picture')),
  ).toBeVisible();
  await expect(aid.locator('script, iframe, object, embed, svg image')).toHaveCount(0);
  await lookAt(page, 'hostile-aid', info);
  expect(await ran(page)).toBe(false);

  // Each file that is refused is told of, by its hash alone.
  const refused = () =>
    endpoint.events().flatMap((event) => (event.type === 'device.content_skipped' ? [event.data.item] : []));
  await expect
    .poll(() => refused().sort(), { timeout: 30_000 })
    .toEqual(files.map(({ bytes }) => hashOf(bytes)).sort());
  await desk.browser.close();
  const extension = `chrome-extension://${desk.browser.extensionId}`;
  const requests = requestsIn(netLog);
  const own = requests.filter(({ initiator }) => initiator === extension);
  expect(own.length).toBeGreaterThan(0);
  expect([...new Set(own.map(({ url }) => new URL(url).origin))]).toEqual([endpoint.url]);
  expect(requests.filter(({ url }) => url.includes('evil.example'))).toEqual([]);
});

test('what is against the contract is refused with a reason, and holds up nothing else', async ({
  supportDesk,
  endpoint,
}) => {
  const reference = (text: object) => ({ kind: 'reference', title: 'Never shown', body: [text] });
  const refused: Record<string, object> = {
    'script-link': reference(paragraph('click', 'javascript:globalThis.hostile=true')),
    'data-link': reference(paragraph('click', 'data:text/html,<script>1</script>')),
    'file-link': reference(paragraph('click', 'file:///etc/passwd')),
    'http-link': reference(paragraph('click', 'http://evil.example/')),
    'foreign-picture': reference({ kind: 'image', media: 'https://evil.example/x.png', alt: '' }),
    'a-text-of-a-megabyte': reference(paragraph('x'.repeat(1_000_000))),
    'a-kind-of-a-newer-endpoint': { kind: 'hologram', title: 'Never shown' },
  };
  const items = Object.entries(refused).flatMap(([id, body]): PublishedItem[] => aidOnTickets(id, body));
  await publish(endpoint.file, { items });
  const { panel } = await supportDesk.openWithPanel(ticket(1));
  await expect(panel.step(BUYER)).toBeVisible();
  const told = () =>
    endpoint.events().flatMap((event) => (event.type === 'device.content_skipped' ? [event.data.item] : []));
  await expect.poll(() => told().sort(), { timeout: 30_000 }).toEqual(Object.keys(refused).sort());
  await expect(panel.page.getByText('Never shown')).toHaveCount(0);
  expect(await ran(panel.page)).toBe(false);
});
