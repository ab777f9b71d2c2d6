import type { Command } from 'commander';
import { systemRandom } from '../../auth/secrets.ts';
import { configured } from '../../configured.ts';
import { openStore } from '../../open-store.ts';
import { readSample } from '../../sample-files.ts';
import { readSampleMedia } from '../../sample-media.ts';
import { SAMPLE_WORKSPACE, seedSample } from '../../usecases/seed-sample.ts';
import { seedSampleMedia } from '../../usecases/seed-sample-media.ts';

/** Adds `seed`: fills the database to try things out. */
export function registerSeed(program: Command): void {
  program
    .command('seed')
    .description(
      'fill the database with content to try things out; running it again on the same day changes nothing',
    )
    .requiredOption('--sample', 'the sample workspace')
    .action(async () => {
      const sample = await readSample();
      const store = await openStore(configured().database, systemRandom);
      try {
        const changed = await seedSample(store, sample, systemRandom, new Date());
        await seedSampleMedia(store, await readSampleMedia(), systemRandom, new Date());
        const joinCodes = SAMPLE_WORKSPACE.teams.map((team) => team.joinCode);
        const adminCode = SAMPLE_WORKSPACE.admin.joinCode;
        console.log(JSON.stringify({ workspace: SAMPLE_WORKSPACE.id, changed, joinCodes, adminCode }));
      } finally {
        await store.close();
      }
    });
}
