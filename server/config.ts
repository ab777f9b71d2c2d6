import * as z from 'zod/mini';

const whole = (least: number) => z.coerce.number().check(z.int(), z.gte(least));

/** Every setting of the endpoint, by its environment variable. docs/endpoint.md explains them to administrators. */
const environmentSchema = z.object({
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  PORT: z._default(whole(0).check(z.lte(65_535)), 8787),
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\//))),
  ALONGSIDE_SQLITE_FILE: z._default(z.string().check(z.minLength(1)), './data/alongside.db'),
  ALONGSIDE_LOG_LEVEL: z._default(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
  ALONGSIDE_TOKEN_DAYS: z._default(whole(1), 90),
  ALONGSIDE_BODY_MAX_BYTES: z._default(whole(1024), 1024 * 1024),
  ALONGSIDE_REQUESTS_PER_MINUTE: z._default(whole(1), 300),
  ALONGSIDE_ENROLMENTS_PER_MINUTE: z._default(whole(1), 60),
  ALONGSIDE_TRUST_PROXY: z._default(z.stringbool(), false),
  ALONGSIDE_MAX_DELAY_MS: z._default(whole(0), 1000),
  ALONGSIDE_STOP_GRACE_MS: z._default(whole(0), 10_000),
  ALONGSIDE_TOMBSTONE_DAYS: z._default(whole(1), 90),
});

export type Config = {
  host: string;
  port: number;
  /** Where the data lies: a PostgreSQL URL or the path of a SQLite file. */
  database: { url: string } | { file: string };
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  tokenDays: number;
  bodyMaxBytes: number;
  /** Per device, or per address where no device is known. */
  requestsPerMinute: number;
  /** Per address. */
  enrolmentsPerMinute: number;
  /** Take the client's address from `X-Forwarded-For`. */
  trustProxy: boolean;
  /** Delay of the event loop, in ms, beyond which requests are turned away; 0: never. */
  maxDelayMs: number;
  stopGraceMs: number;
  tombstoneDays: number;
};

export type ConfigResult =
  | { ok: true; config: Config }
  | { ok: false; reason: 'invalid'; variables: string[] };

/**
 * Reads the configuration.
 *
 * @param environment as `process.env` holds it; an empty value counts as absent
 * @returns the configuration, or the names of the variables that make no sense
 */
export function readConfig(environment: Record<string, string | undefined>): ConfigResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = z.safeParse(environmentSchema, given);
  if (!parsed.success) {
    const variables = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    return { ok: false, reason: 'invalid', variables };
  }
  const { data } = parsed;
  return {
    ok: true,
    config: {
      host: data.HOST,
      port: data.PORT,
      database: data.DATABASE_URL ? { url: data.DATABASE_URL } : { file: data.ALONGSIDE_SQLITE_FILE },
      logLevel: data.ALONGSIDE_LOG_LEVEL,
      tokenDays: data.ALONGSIDE_TOKEN_DAYS,
      bodyMaxBytes: data.ALONGSIDE_BODY_MAX_BYTES,
      requestsPerMinute: data.ALONGSIDE_REQUESTS_PER_MINUTE,
      enrolmentsPerMinute: data.ALONGSIDE_ENROLMENTS_PER_MINUTE,
      trustProxy: data.ALONGSIDE_TRUST_PROXY,
      maxDelayMs: data.ALONGSIDE_MAX_DELAY_MS,
      stopGraceMs: data.ALONGSIDE_STOP_GRACE_MS,
      tombstoneDays: data.ALONGSIDE_TOMBSTONE_DAYS,
    },
  };
}
