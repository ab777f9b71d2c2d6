import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import * as z from 'zod/mini';
import { problemSchema } from '../../../../lib/contracts/problem.ts';
import { auditEntry, item, sha256 } from './drafts.ts';
import { headersOf, startEndpoint } from './endpoint.ts';
import { ruleOf } from './rules.ts';

/** Planted in the other workspace; nobody here may ever be told it. */
export const SECRET = 'canary-of-globex';
/** A media file of the other workspace. */
export const SECRET_MEDIA = sha256(SECRET);
/** Planted in what is sent; no refusal repeats it. */
export const ECHO = 'canary-of-input';
export const BODY_MAX_BYTES = 64 * 1024;

const RUNS = { numRuns: 150 };

type Attempt = { path: string; init: RequestInit };

async function startTarget() {
  const endpoint = await startEndpoint({ bodyMaxBytes: BODY_MAX_BYTES });
  const device = await endpoint.enrol('acme');
  const admin = await endpoint.enrol('acme', 'admin');
  const foreign = await endpoint.enrol('globex');
  const globex = endpoint.store.workspace('globex');
  const secretRule = { kind: 'rule', id: SECRET, body: JSON.stringify(ruleOf(SECRET)) };
  await globex.putItems([item(SECRET, { id: SECRET, title: SECRET }), secretRule], auditEntry());
  await globex.putMedia(SECRET_MEDIA, { type: 'image/png', bytes: Buffer.from(SECRET) }, auditEntry());
  const pulled = await endpoint.fetch('/v1/content', { headers: headersOf(foreign) });
  const foreignCursor: string = (await pulled.json()).cursor;

  /** No answer tells anything of the other workspace. */
  const ask = async ({ path, init }: Attempt) => {
    const answer = await endpoint.fetch(path, init);
    const text = await answer.text();
    expect(text).not.toContain(SECRET);
    expect([...answer.headers].join()).not.toContain(SECRET);
    return { status: answer.status, text };
  };
  /** The one property: a 4xx whose body is a problem that repeats nothing of the input. @returns its reason */
  const expectRefusal = async (attempt: Attempt): Promise<string> => {
    const { status, text } = await ask(attempt);
    expect(text).not.toContain(ECHO);
    const problem = z.parse(problemSchema, JSON.parse(text));
    expect({ status: Math.floor(status / 100), problem }).toEqual({ status: 4, problem });
    return problem.reason;
  };
  return {
    endpoint,
    /** Of a member, an admin, and a member of the other workspace. */
    device,
    admin,
    foreign,
    foreignCursor,
    ask,
    expectRefusal,
    refuses: (attempts: fc.Arbitrary<Attempt>): Promise<void> =>
      fc.assert(
        fc.asyncProperty(attempts, async (attempt) => {
          await expectRefusal(attempt);
        }),
        RUNS,
      ),
    /** The admin's, who may send the most. */
    sending: (method: string, path: string, body: string, type = 'application/json'): Attempt => ({
      path,
      init: { method, headers: { ...headersOf(admin), 'content-type': type }, body },
    }),
    getting: (path: string, headers = headersOf(device)): Attempt => ({ path, init: { headers } }),
  };
}

type Target = Awaited<ReturnType<typeof startTarget>>;

/**
 * An endpoint for the tests of a file to try bad input on. None of them may leave a row behind.
 *
 * @returns gives it to a test
 */
export function unharmedTarget(): () => Target {
  let target: Target;
  let before: Record<string, number>;
  beforeAll(async () => {
    target = await startTarget();
  });
  afterAll(() => target.endpoint.close());
  beforeEach(async () => {
    before = await target.endpoint.counts();
  });
  afterEach(async () => {
    expect(await target.endpoint.counts()).toEqual(before);
  });
  return () => target;
}
