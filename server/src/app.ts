import Fastify, { type FastifyInstance, type FastifyServerOptions, type RouteOptions } from 'fastify';
import { fastifySSE } from '@fastify/sse';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { DEMO_FOLDER } from './config.ts';
import type { Ledger } from './live/ledger.ts';
import { deskRooms } from './desk-rooms.ts';
import type { BoardService } from './features/board/board.service.ts';
import { standing as standingIn } from './features/office/standing.ts';
import { remoteRooms } from './features/meeting/remote/remote-room.ts';
import { keepReleasing } from './features/publication/daily-release.ts';
import { openScreens, type Screens } from './features/screens/screens.ts';
import { forgetOldTexts } from './features/voices/forget-texts.ts';
import { midnight } from './live/midnight.ts';
import { peopleWith, type Standing } from './features/people/people.ts';
import { accessOf } from './features/people/people.routes.ts';
import { declareAccess } from './platform/access.ts';
import { buildIdOf } from './platform/build-id.ts';
import { systemClock, type Clock } from './platform/clock.ts';
import { acceptOnlyJson } from './platform/json-body.ts';
import { collectRoutes, serveDescription } from './platform/openapi.ts';
import { answerProblems, answerUnreadable } from './platform/problem.ts';
import { guardBrowsers, REQUESTS_A_MINUTE } from './platform/security-headers.ts';
import { limitConnections, serverSettings } from './platform/server-settings.ts';
import { sealWith } from './platform/sealed-secret.ts';
import { serveSite } from './platform/site.ts';
import { squareRooms } from './square-rooms.ts';
import { PLAIN_HTTP, type Transport } from './platform/transport.ts';

export type AppOptions = Readonly<{
  ledger: Ledger;
  board: BoardService;
  /** The folder of the built pages. */
  site: string;
  logger?: FastifyServerOptions['logger'];
  maxStreams?: number;
  maxStreamsAnAddress?: number;
  requestsAMinute?: number;
  /** How the pages come to people: over plain HTTP unless something else is said. */
  transport?: Transport;
  /** The time by which sessions and passwords grow old; it runs on where a demo's ledger stands still. */
  wall?: Clock;
  /** What an account may stand for today, asked with each of its requests. */
  standing?: Standing;
  /** The folder of the sample ledgers, the only ones a demo takes. */
  samples?: string;
  /** Told of every route as it is added. */
  onRoute?: (route: RouteOptions) => void;
}>;

const MAX_STREAMS = 3_000;
/** A hall of phones behind one address gets through, and one machine cannot take every place. */
const MAX_STREAMS_AN_ADDRESS = 300;
const HEARTBEAT_MS = 15_000;

/** Puts the rooms together. It never listens, and closing it leaves the ledger open. */
export async function buildApp({
  ledger,
  board,
  site,
  logger = false,
  maxStreams = MAX_STREAMS,
  maxStreamsAnAddress = MAX_STREAMS_AN_ADDRESS,
  requestsAMinute = REQUESTS_A_MINUTE,
  transport = PLAIN_HTTP,
  wall = systemClock,
  standing = standingIn(ledger),
  samples = DEMO_FOLDER,
  onRoute,
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({ ...serverSettings, ...trustOf(transport), logger, frameworkErrors: answerUnreadable });
  limitConnections(app.server);
  if (onRoute) app.addHook('onRoute', onRoute);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  acceptOnlyJson(app);
  answerProblems(app);
  const people = peopleWith({ store: ledger.store, wall, transport, seal: sealWith(ledger.folder.key), standing });
  const access = accessOf(people);
  const assertAllDeclared = declareAccess(app, access);
  await guardBrowsers(app, requestsAMinute, transport);
  await collectRoutes(app);
  await app.register(fastifySSE, { heartbeatInterval: HEARTBEAT_MS });

  const screens = await screensOf(app, { ledger, wall, site });
  const remote = remoteRooms(wall);
  await squareRooms(app, { ledger, board, wall, screens, remote, maxStreams, maxStreamsAnAddress });
  // Sessions live in this scope only, so that the square's routes never look for one.
  await app.register((desk) => deskRooms(desk, { ledger, people, access, wall, screens, remote, samples }));
  await serveDescription(app);
  await serveSite(app, site);
  assertAllDeclared();

  keepShowingToday(app, ledger, board);
  await board.refresh();
  return app;
}

/** The screens of the squares, which are listened to until the app is closed. */
async function screensOf(
  app: FastifyInstance,
  { ledger, wall, site }: Pick<AppOptions, 'ledger' | 'site'> & Readonly<{ wall: Clock }>,
): Promise<Screens> {
  const onFailure = (error: unknown) => app.log.error({ err: error }, 'what screens showed could not be written down');
  const screens = await openScreens({ ledger, wall, build: buildIdOf(site), onFailure });
  app.addHook('onClose', screens.close);
  return screens;
}

/** The board follows the ledger and the days until the app is closed. */
function keepShowingToday(app: FastifyInstance, ledger: Ledger, board: BoardService): void {
  const remake = () =>
    board.refresh().catch((error: unknown) => app.log.error({ err: error }, 'the board could not be remade'));
  const forget = () =>
    forgetOldTexts(ledger).catch((error: unknown) =>
      app.log.error({ err: error }, 'old messages could not be deleted'),
    );
  void forget();
  const stopListening = ledger.bell.listen(() => void remake());
  const stopMidnight = midnight(async () => {
    await ledger.turnDay();
    await remake();
    await forget();
  });
  const stopReleasing = keepReleasing(ledger, (error) => app.log.error({ err: error }, 'the daily release failed'));
  app.addHook('onClose', async () => {
    stopListening();
    stopMidnight();
    stopReleasing();
  });
}

/** Only the proxies that were named may say where a request comes from. */
const trustOf = ({ proxies }: Transport) => (proxies.length > 0 ? { trustProxy: [...proxies] } : {});
