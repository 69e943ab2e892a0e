import type { FastifyInstance } from 'fastify';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { asOfService } from './features/board/as-of.service.ts';
import { boardRoutes, versionRoute } from './features/board/board.routes.ts';
import type { BoardService } from './features/board/board.service.ts';
import { eventsRoutes } from './features/board/events.routes.ts';
import { healthRoutes } from './features/board/health.routes.ts';
import { pulseRoutes } from './features/board/pulse.routes.ts';
import { pulseOf } from './features/board/pulse.ts';
import { sealOf } from './features/board/seal.ts';
import { remotePhoneRoutes } from './features/meeting/remote/phone.routes.ts';
import type { RemoteRooms } from './features/meeting/remote/remote-room.ts';
import { openDataRoutes } from './features/open-data/open-data.routes.ts';
import { lightsRoutes } from './features/outlook/lights.routes.ts';
import { phoneRoutes } from './features/phone/phone.routes.ts';
import { publicRecord } from './features/publication/public-record.ts';
import { publicRecordRoutes } from './features/publication/public-record.routes.ts';
import { screenDeviceRoutes } from './features/screens/device.routes.ts';
import type { Screens } from './features/screens/screens.ts';
import { hearVoices } from './features/voices/hear.service.ts';
import { shownAnswers } from './features/voices/shown-answers.ts';
import { lawOf, type Ledger } from './live/ledger.ts';
import type { Clock } from './platform/clock.ts';
import { signerAt, signingKeyAt } from './platform/head-signer.ts';
import { pictureFolder } from './store/picture-folder.ts';

type Deps = Readonly<{
  ledger: Ledger;
  board: BoardService;
  wall: Clock;
  screens: Screens;
  remote: RemoteRooms;
  maxStreams: number;
  maxStreamsAnAddress: number;
}>;

/** Everything for whoever passes by: nobody signs in here, and nothing but what was released is told. */
export async function squareRooms(
  app: FastifyInstance,
  { ledger, board, wall, screens, remote, maxStreams, maxStreamsAnAddress }: Deps,
): Promise<void> {
  const { clock, store } = ledger;
  const { headKey, path } = ledger.folder;
  await app.register(boardRoutes, { board, asOf: asOfService(ledger, board.buildId), clock });
  await app.register(versionRoute, { board });
  await app.register(eventsRoutes, { board, onScreensChange: screens.onChange, maxStreams, maxStreamsAnAddress });
  const pulse = pulseOf({ board, clock, wall, seal: sealOf(signerAt(headKey)) });
  await app.register(pulseRoutes, { pulse, key: () => signingKeyAt(headKey) });
  await app.register(screenDeviceRoutes, { screens });
  await app.register(remotePhoneRoutes, { remote });
  await app.register(healthRoutes, { board, store });
  const record = publicRecord(ledger);
  await app.register(phoneRoutes, {
    shown: board,
    clock,
    answers: shownAnswers(ledger),
    corrections: record.corrections,
    pack: () => packIn(store),
    hear: hearVoices({ ledger, wall }),
  });
  await app.register(openDataRoutes, { shown: board });
  await app.register(lightsRoutes, { shown: board, evaluations: store.evaluations });
  await app.register(publicRecordRoutes, { record, openPicture: pictureFolder(path).open });
}

/** The rules the lights are judged by, or null before any were adopted. */
async function packIn(store: Ledger['store']): Promise<RulePack | null> {
  const law = await lawOf(store);
  return law.ok ? law.value.pack : null;
}
