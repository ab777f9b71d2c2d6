import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contentSchemas } from '../../../lib/contracts/content-kinds.ts';
import { pullResponseSchema } from '../../../lib/contracts/content-pull.ts';
import { systemRandom } from '../../../server/auth/secrets.ts';
import { readSample } from '../../../server/sample-files.ts';
import { seedSample } from '../../../server/usecases/seed-sample.ts';
import { auditEntry } from './harness/drafts.ts';
import { type Endpoint, headersOf, startEndpoint } from './harness/endpoint.ts';

const MORNING = new Date('2026-03-02T06:00:00Z');
const EVENING = new Date('2026-03-02T22:00:00Z');

describe('learning paths', () => {
  let endpoint: Endpoint;

  beforeAll(async () => {
    endpoint = await startEndpoint();
  });
  afterAll(() => endpoint.close());

  const pathsOf = async (team: string) => {
    const device = await endpoint.enrol('acme', team);
    const answer = await endpoint.fetch('/v1/content', { headers: headersOf(device) });
    const { changes } = z.parse(pullResponseSchema, await answer.json());
    return changes.filter(({ kind }) => kind === 'path').map(({ body }) => contentSchemas.path.parse(body));
  };

  test('reach the teams they are for, and no other', async () => {
    const body = (id: string) =>
      JSON.stringify({
        id,
        version: 1,
        title: id,
        lessons: [{ lesson: 'l', dueBy: '2026-04-01T00:00:00Z' }],
      });
    const item = (id: string, teams?: string[]) => ({
      kind: 'path',
      id,
      body: body(id),
      ...(teams && { teams }),
    });
    await endpoint.store
      .workspace('acme')
      .putItems(
        [item('for-support', ['support']), item('for-sales', ['sales']), item('for-all')],
        auditEntry(),
      );
    const ids = async (team: string) => (await pathsOf(team)).map(({ id }) => id).sort();
    expect(await ids('support')).toEqual(['for-all', 'for-support']);
    expect(await ids('sales')).toEqual(['for-all', 'for-sales']);
  });

  test('of the sample are dated from the day they are put in, the same all day', async () => {
    const sample = await readSample();
    await seedSample(endpoint.store, sample, systemRandom, MORNING);
    expect(await seedSample(endpoint.store, sample, systemRandom, EVENING)).toBe(0);
    const rows = await endpoint.db
      .selectFrom('items')
      .select('body')
      .where('workspace', '=', 'sample')
      .where('kind', '=', 'path')
      .where('id', '=', 'first-weeks-in-support')
      .execute();
    const [path] = rows.map(({ body }) => contentSchemas.path.parse(JSON.parse(body)));
    expect(path?.lessons).toEqual([
      { lesson: 'refund-handling-lesson', dueBy: '2026-03-05T17:00:00.000Z' },
      { lesson: 'account-takeover-lesson', dueBy: '2026-03-23T17:00:00.000Z' },
    ]);
  });
});
