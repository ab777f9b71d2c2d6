import { type Config, readConfig } from './config.ts';

/** The configuration of this process; ends it with one clear sentence where a variable makes no sense. */
export function configured(): Config {
  const result = readConfig(process.env);
  if (result.ok) return result.config;
  console.error(
    `These environment variables make no sense: ${result.variables.join(', ')}. See docs/endpoint.md.`,
  );
  process.exit(2);
}
