import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One request of a device, whole. */
export type Recorded = { method: string; path: string; headers: string; body: string; at: number };

/**
 * Where the network is cut: `before` the endpoint sees the request, `half` way through the request's body, `during`
 * the answer (headers came, the body is torn off), `after` the work is done but before any of the answer comes.
 */
export type Cut = 'before' | 'half' | 'during' | 'after';

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

function forward(to: string, incoming: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const target = new URL(incoming.url ?? '/', to);
    const outgoing = send(target, { method: incoming.method, headers: incoming.headers }, async (answer) => {
      resolve({
        status: answer.statusCode ?? 502,
        headers: answer.headers,
        body: await buffer(answer).catch(() => Buffer.alloc(0)),
      });
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

function forwardHalf(to: string, incoming: IncomingMessage, body: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const target = new URL(incoming.url ?? '/', to);
    const outgoing = send(target, { method: incoming.method, headers: incoming.headers });
    outgoing.once('error', () => resolve());
    outgoing.once('close', resolve);
    outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
  });
}

/** What can be done with a request: all of it or half of it goes on to the endpoint. */
type Path = { answer(): Promise<Answer>; half(): Promise<void> };

const cuts: Record<Cut, (response: ServerResponse, path: Path) => Promise<void>> = {
  async before(response) {
    response.destroy();
  },
  async half(response, { half }) {
    await half();
    response.destroy();
  },
  async during(response, { answer }) {
    const { status, headers, body } = await answer();
    response.writeHead(status, headers);
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
  },
  async after(response, { answer }) {
    await answer();
    response.destroy();
  },
};

/** A network path to the endpoint that writes down what goes through it and can be cut. */
export class RecordingProxy {
  readonly requests: Recorded[] = [];
  #cut: (request: Recorded) => Cut | undefined = () => undefined;
  readonly #server = createServer((incoming, response) => {
    this.#handle(incoming, response).catch(() => response.destroy());
  });
  readonly #target: string;

  private constructor(target: string) {
    this.#target = target;
  }

  /** @param target origin of the endpoint behind it */
  static async start(target: string): Promise<RecordingProxy> {
    const proxy = new RecordingProxy(target);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** Its own origin, for a device to join at. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Decides for each request from now on whether it is cut, and where; `undefined` lets it through. */
  cutWhere(decide: (request: Recorded) => Cut | undefined): void {
    this.#cut = decide;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(incoming);
    const recorded = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      headers: JSON.stringify(incoming.headers),
      body: body.toString(),
      at: Date.now(),
    };
    this.requests.push(recorded);
    const answer = () => forward(this.#target, incoming, body);
    const cut = this.#cut(recorded);
    if (cut) return cuts[cut](response, { answer, half: () => forwardHalf(this.#target, incoming, body) });
    const { status, headers, body: answered } = await answer();
    response.writeHead(status, headers).end(answered);
  }
}
