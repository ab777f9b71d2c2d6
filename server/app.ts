import underPressure from '@fastify/under-pressure';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { RegexAnalyser } from '../lib/domain/matching/guard.ts';
import type { Authenticator } from './auth/authenticator.ts';
import type { Random } from './auth/secrets.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { identify, requireAdmin, requireDevice } from './http/authentication.ts';
import { answerClientError, answerError } from './http/failures.ts';
import { addFixedHeaders } from './http/fixed-headers.ts';
import type { TextSink } from './http/gathered-lines.ts';
import { AnswerLog } from './http/log.ts';
import { negotiate } from './http/negotiation.ts';
import { refuse } from './http/problems.ts';
import { address, deviceOrAddress, limitRate } from './http/rate.ts';
import type { App } from './routes/app-type.ts';
import { contentRoute } from './routes/content.ts';
import { enrolRoute } from './routes/enrol.ts';
import { eventsRoute } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { mediaRoute } from './routes/media.ts';
import { refuseOtherMethods } from './routes/methods.ts';
import { describeApi } from './routes/openapi.ts';
import { ruleReadRoutes } from './routes/rule-reads.ts';
import { ruleWriteRoutes } from './routes/rule-writes.ts';
import type { Store } from './store/store.ts';

export type AppDeps = {
  store: Store;
  config: Config;
  clock: Clock;
  random: Random;
  authenticator: Authenticator;
  /** Says of the regular expressions in rules what they can cost. */
  analyse: RegexAnalyser;
  /** Where log lines go, one JSON object each. */
  logTo: TextSink;
};

/** Tells clients whose request ends while stopping to go elsewhere, or their open connections would hold it up. */
function closeConnectionsWhenStopping(app: App): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (stopping) reply.header('connection', 'close');
    done(null, payload);
  });
}

async function addProtection(app: App, config: Config): Promise<void> {
  addFixedHeaders(app);
  await app.register(underPressure, { maxEventLoopDelay: config.maxDelayMs });
}

/** The routes for who administers a workspace; they count as requests of their device. */
async function adminRoutes(app: App, { store, clock, random, analyse }: AppDeps): Promise<void> {
  app.addHook('onRequest', requireAdmin);
  ruleReadRoutes(app, store, clock);
  ruleWriteRoutes(app, { store, clock, random, analyse });
}

/** The routes that need a device, behind the hooks that find it. */
async function deviceRoutes(app: App, deps: AppDeps): Promise<void> {
  const { store, config, clock, authenticator } = deps;
  app.addHook('onRequest', negotiate);
  app.addHook('onRequest', identify(authenticator));
  app.addHook('onRequest', limitRate(config.requestsPerMinute, clock, deviceOrAddress));
  app.addHook('onRequest', requireDevice);
  contentRoute(app, store);
  eventsRoute(app, store, clock);
  mediaRoute(app, store);
  await app.register(async (scope) => adminRoutes(scope as App, deps));
}

async function joiningRoutes(app: App, { store, config, clock, random }: AppDeps): Promise<void> {
  app.addHook('onRequest', negotiate);
  app.addHook('onRequest', limitRate(config.enrolmentsPerMinute, clock, address));
  enrolRoute(app, { store, clock, random, tokenDays: config.tokenDays });
}

/**
 * Builds the endpoint, ready to listen. Closing it finishes the requests under way; the store stays open.
 *
 * @param deps store, time and randomness, so that tests can give their own
 */
export async function buildApp(deps: AppDeps): Promise<App> {
  const { store, config, logTo } = deps;
  const app: App = Fastify({
    logger: { level: config.logLevel, base: null, stream: logTo },
    logController: new AnswerLog(),
    bodyLimit: config.bodyMaxBytes,
    trustProxy: config.trustProxy,
    // Requests that come on an open connection while stopping are still answered, then the connection closes.
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    frameworkErrors: answerError,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('authentication', null);
  // Lines carry the request's id themselves; a logger for each request cost a fifteenth of an unchanged pull.
  app.setChildLoggerFactory((logger) => logger);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(async (_request, reply) => refuse(reply, 'route_unknown'));

  closeConnectionsWhenStopping(app);
  await addProtection(app, config);
  await describeApi(app);
  healthRoutes(app, store);
  refuseOtherMethods(app, {
    '/v1/content': ['GET'],
    '/v1/media/:sha256': ['GET'],
    '/v1/events': ['POST'],
    '/v1/rules': ['GET', 'POST'],
    // A rule may have the id `check`.
    '/v1/rules/check': ['POST', 'PUT'],
    '/v1/rules/:id': ['PUT'],
    '/v1/rules/:id/history': ['GET'],
    '/v1/enrol': ['POST'],
    '/healthz': ['GET'],
    '/readyz': ['GET'],
    '/openapi.json': ['GET'],
  });
  await app.register(async (scope) => deviceRoutes(scope as App, deps));
  await app.register(async (scope) => joiningRoutes(scope as App, deps));
  await app.ready();
  return app;
}
