import Fastify, { type FastifyInstance, type FastifyServerOptions, type RouteOptions } from 'fastify';
import { fastifySSE } from '@fastify/sse';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Ledger } from './live/ledger.ts';
import { boardRoutes } from './features/board/board.routes.ts';
import type { BoardService } from './features/board/board.service.ts';
import { eventsRoutes } from './features/board/events.routes.ts';
import { healthRoutes } from './features/board/health.routes.ts';
import { midnight } from './live/midnight.ts';
import { acceptOnlyJson } from './platform/json-body.ts';
import { collectRoutes, serveDescription } from './platform/openapi.ts';
import { answerProblems, answerUnreadable } from './platform/problem.ts';
import { guardBrowsers, REQUESTS_A_MINUTE } from './platform/security-headers.ts';
import { limitConnections, serverSettings } from './platform/server-settings.ts';
import { serveSite } from './platform/site.ts';

export type AppOptions = Readonly<{
  ledger: Ledger;
  board: BoardService;
  /** The folder of the built pages. */
  site: string;
  logger?: FastifyServerOptions['logger'];
  maxStreams?: number;
  requestsAMinute?: number;
  /** Told of every route as it is added. */
  onRoute?: (route: RouteOptions) => void;
}>;

const MAX_STREAMS = 3_000;
const HEARTBEAT_MS = 15_000;

/** Puts the rooms together. It never listens, and closing it leaves the ledger open. */
export async function buildApp({
  ledger,
  board,
  site,
  logger = false,
  maxStreams = MAX_STREAMS,
  requestsAMinute = REQUESTS_A_MINUTE,
  onRoute,
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({ ...serverSettings, logger, frameworkErrors: answerUnreadable });
  limitConnections(app.server);
  if (onRoute) app.addHook('onRoute', onRoute);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  acceptOnlyJson(app);
  answerProblems(app);
  await guardBrowsers(app, requestsAMinute);
  await collectRoutes(app);
  await app.register(fastifySSE, { heartbeatInterval: HEARTBEAT_MS });

  await app.register(boardRoutes, { board, clock: ledger.clock });
  await app.register(eventsRoutes, { board, maxStreams });
  await app.register(healthRoutes, { board, store: ledger.store });
  await serveDescription(app);
  await serveSite(app, site);

  const remake = () =>
    board.refresh().catch((error: unknown) => app.log.error({ err: error }, 'the board could not be remade'));
  const stopListening = ledger.bell.listen(() => void remake());
  const stopMidnight = midnight(async () => {
    await ledger.turnDay();
    await remake();
  });
  app.addHook('onClose', async () => {
    stopListening();
    stopMidnight();
  });
  await board.refresh();
  return app;
}
