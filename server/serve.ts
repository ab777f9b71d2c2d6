import { buildApp } from './app.ts';
import { deviceTokenAuthenticator } from './auth/device-tokens.ts';
import { systemRandom } from './auth/secrets.ts';
import { DAY_MS } from './clock.ts';
import type { Config } from './config.ts';
import { gatheredLines } from './http/gathered-lines.ts';
import { openStore } from './open-store.ts';
import { RegexThread } from './regex/regex-thread.ts';
import { stopOnSignal } from './stop.ts';
import { keepHouse } from './usecases/housekeeping.ts';

/** Migrates the database and listens until a signal ends the process. Prints one line with the address. */
export async function serve(config: Config): Promise<void> {
  const clock = () => new Date();
  const store = await openStore(config.database, systemRandom);
  const authenticator = deviceTokenAuthenticator(store, clock);
  const logTo = gatheredLines(process.stdout);
  const regexes = new RegexThread();
  const { analyse } = regexes;
  const app = await buildApp({ store, config, clock, random: systemRandom, authenticator, analyse, logTo });

  const housekeeping = setInterval(() => {
    keepHouse(store, clock, config.tombstoneDays).catch(() => app.log.error('housekeeping failed'));
  }, DAY_MS);
  housekeeping.unref();

  stopOnSignal(
    process,
    async () => {
      clearInterval(housekeeping);
      await app.close();
      await regexes.close();
      await store.close();
      // The last log lines.
      await new Promise((resolve) => setImmediate(resolve));
    },
    config.stopGraceMs,
  );
  await keepHouse(store, clock, config.tombstoneDays);
  const address = await app.listen({
    host: config.host,
    port: config.port,
    listenTextResolver: () => 'listening',
  });
  console.log(`Alongside endpoint at ${address}`);
}
