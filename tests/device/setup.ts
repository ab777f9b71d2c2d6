import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { EndpointDesk } from './endpoint-desk.ts';
import { OddEndpoint } from './odd-endpoint.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the real endpoint, as devices see it. */
    endpoint: string;
    /** Origin of the server that answers what it is told to. */
    oddEndpoint: string;
    /** Where tests in the browser ask for what only Node can do. */
    desk: string;
  }
}

/** Starts what the tests in the browser talk to: a real endpoint, an odd one, and a desk that arranges both. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-device-'));
  const endpoint = await EndpointDesk.open(join(folder, 'endpoint.db'));
  const odd = await OddEndpoint.start();
  const follow = async (name: string, order: unknown): Promise<unknown> => {
    if (name === 'say') return odd.say(order);
    if (name === 'seen') return odd.seen;
    return endpoint.follow(name, order);
  };
  const desk = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    try {
      const done = await follow(request.url?.slice(1) ?? '', await json(request));
      response.end(JSON.stringify(done ?? null));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  desk.listen(0, '127.0.0.1');
  await once(desk, 'listening');
  project.provide('endpoint', endpoint.proxy.url);
  project.provide('oddEndpoint', odd.url);
  project.provide('desk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    desk.closeAllConnections();
    await odd.close();
    await endpoint.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
