import type { Command } from 'commander';
import { systemRandom } from '../../auth/secrets.ts';
import { configured } from '../../configured.ts';
import { openDatabase } from '../../open-store.ts';
import { migrate } from '../../store/migrate.ts';

/** Adds `migrate`: brings the database to this version. */
export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to this version; serve does the same at its start')
    .option('--restored', 'the data came from a backup: make every device pull its content again')
    .action(async (options: { restored?: boolean }) => {
      const db = openDatabase(configured().database);
      try {
        const ran = await migrate(db, systemRandom.id(), options);
        console.log(JSON.stringify({ migrated: ran, restored: options.restored === true }));
      } finally {
        await db.destroy();
      }
    });
}
