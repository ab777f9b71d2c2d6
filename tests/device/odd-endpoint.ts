import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';

const oddAnswerSchema = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  /** Never ends the answer. */
  hang: z.optional(z.boolean()),
});

/** What a captive portal, a broken proxy or a faulty endpoint says. */
export type OddAnswer = z.infer<typeof oddAnswerSchema>;

/** A server that answers whatever it was told to, in turn; the last answer again and again. */
export class OddEndpoint {
  #answers: OddAnswer[] = [];
  readonly #seen: string[] = [];
  readonly #server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*, authorization');
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT');
    response.setHeader('access-control-expose-headers', '*');
    if (request.method === 'OPTIONS') {
      response.end();
      return;
    }
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      this.#seen.push(body);
      const answer = this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0];
      response.writeHead(answer?.status ?? 500, answer?.headers);
      if (answer?.hang) response.write(answer.body);
      else response.end(answer?.body);
    });
  });

  static async start(): Promise<OddEndpoint> {
    const odd = new OddEndpoint();
    odd.#server.listen(0, '127.0.0.1');
    await once(odd.#server, 'listening');
    return odd;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Sets the answers to come and forgets the requests seen. */
  say(answers: unknown): void {
    this.#answers = z.array(oddAnswerSchema).parse(answers);
    this.#seen.length = 0;
  }

  /** Bodies of the requests since the answers were set. */
  get seen(): readonly string[] {
    return this.#seen;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}
