import { Connection } from './connection.ts';
import { type Author, eventBatches } from './event-batches.ts';

/** What the load generator is asked: a run of pulls, or all the events of some devices. */
export type Order = { port: number } & (
  | { kind: 'pulls'; requests: string[]; warmUpMs: number; ms: number }
  | { kind: 'events'; authors: Author[]; batches: number; batchSize: number; warmUp: number }
);

export type Outcome = {
  requests: number;
  ms: number;
  p50: number;
  p99: number;
  statuses: Record<string, number>;
};

type Sample = { status: number; ms: number };

function outcome(samples: Sample[], ms: number): Outcome {
  const sorted = samples.map((sample) => sample.ms).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const statuses: Record<string, number> = {};
  for (const { status } of samples) statuses[status] = (statuses[status] ?? 0) + 1;
  return { requests: samples.length, ms, p50: at(0.5), p99: at(0.99), statuses };
}

/** Each lane sends one request after the other, over a connection of its own, until it has no more. */
async function drive(port: number, lanes: (() => string | undefined)[]): Promise<Outcome> {
  const samples: Sample[] = [];
  const started = performance.now();
  await Promise.all(
    lanes.map(async (next) => {
      const connection = new Connection(port);
      for (let request = next(); request !== undefined; request = next()) {
        const sent = performance.now();
        const { status } = await connection.send(request);
        samples.push({ status, ms: performance.now() - sent });
      }
      connection.close();
    }),
  );
  return outcome(samples, performance.now() - started);
}

async function obey(order: Order): Promise<Outcome> {
  if (order.kind === 'pulls') {
    const lanes = (ms: number) => {
      const end = performance.now() + ms;
      return order.requests.map((request) => () => (performance.now() < end ? request : undefined));
    };
    await drive(order.port, lanes(order.warmUpMs));
    return drive(order.port, lanes(order.ms));
  }
  const { port, authors, batches, batchSize, warmUp } = order;
  const perAuthor = authors.map((author) => eventBatches(author, warmUp + batches, batchSize));
  const lanes = (count: number) =>
    perAuthor.map((requests) => {
      const mine = requests.splice(0, count);
      return () => mine.shift();
    });
  await drive(port, lanes(warmUp));
  return drive(port, lanes(batches));
}

process.on('message', async (order: Order) => {
  process.send?.(await obey(order));
  process.disconnect();
});
