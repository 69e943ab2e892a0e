import type { FastifyInstance } from 'fastify';
import { SHIPPED_PACKS } from './config.ts';
import { accountNames } from './live/account-names.ts';
import { openBook } from './live/book.ts';
import { openPast } from './live/past.ts';
import { auditRoom } from './features/audit/audit.ts';
import { exchangeRooms } from './features/exchange/exchange.ts';
import { snapshotLedger } from './features/exchange/snapshot-ledger.ts';
import { findingsRoutes } from './features/findings/findings.routes.ts';
import { findingsService } from './features/findings/findings.service.ts';
import { indicatorRooms } from './features/indicators/indicators.ts';
import { matchingIn } from './features/issues/issues.service.ts';
import { issuesRooms } from './features/issues/issues.ts';
import { officeRoutes } from './features/office/office.routes.ts';
import { meetingRooms } from './features/meeting/meeting.ts';
import { remoteDeckRoutes } from './features/meeting/remote/deck.routes.ts';
import type { RemoteRooms } from './features/meeting/remote/remote-room.ts';
import { migrationRoutes } from './features/migration/migration.routes.ts';
import { migrationService } from './features/migration/migration.service.ts';
import { outlookRoutes } from './features/outlook/outlook.routes.ts';
import { outlookService } from './features/outlook/outlook.service.ts';
import { papersRooms } from './features/papers/papers.ts';
import { namesKnownIn } from './features/publication/household-names.service.ts';
import { correctionsIn } from './features/publication/public-record.ts';
import { publicationRooms } from './features/publication/publication.ts';
import { rankingRoutes } from './features/ranking/ranking.routes.ts';
import type { Screens } from './features/screens/screens.ts';
import { screensRoutes } from './features/screens/screens.routes.ts';
import { whyRoutes } from './features/why/why.routes.ts';
import { whyService } from './features/why/why.service.ts';
import { rulesRoom } from './features/rules/rules.ts';
import { rulesRoutes } from './features/rules/rules.routes.ts';
import { peopleRoutes } from './features/people/people.routes.ts';
import { officialHolidays } from './platform/official-calendar.ts';
import { voicesRoutes } from './features/voices/voices.routes.ts';
import { noteRefusals } from './platform/note-refusals.ts';
import type { People } from './features/people/people.ts';
import type { Ledger } from './live/ledger.ts';
import type { AccessDeps } from './platform/access.ts';
import type { Clock } from './platform/clock.ts';

type Deps = Readonly<{
  ledger: Ledger;
  people: People;
  access: AccessDeps;
  wall: Clock;
  screens: Screens;
  remote: RemoteRooms;
  /** Where the sample ledgers are, which are all a demo takes. */
  samples: string;
}>;

/** Everything for whoever is signed in: the rooms meet here and nowhere else. */
export async function deskRooms(
  desk: FastifyInstance,
  { ledger, people, access, wall, screens, remote, samples }: Deps,
): Promise<void> {
  noteRefusals(desk, access);
  await peopleRoutes(desk, people);
  const book = openBook(ledger);
  const past = openPast(ledger, book);
  const names = await accountNames(ledger.store);
  await issuesRooms(desk, { ledger, book, past, names });
  await exchangeRooms(desk, { ledger, book, nameOf: names.nameOf, matching: matchingIn(ledger), samples });
  await desk.register(findingsRoutes, { findings: findingsService(ledger, book), ledger });
  await auditRoom(desk, { ledger, wall, record: people.record, names });
  await publicationRooms(desk, { ledger, nameOf: names.nameOf, record: people.record });
  await desk.register(voicesRoutes, { ledger, book, nameOf: names.nameOf, namesKnownIn });
  await desk.register(screensRoutes, { screens, nameOf: names.nameOf, namesKnownIn });
  await desk.register(officeRoutes, { ledger });
  await desk.register(rankingRoutes, { ledger, book, past, corrections: () => correctionsIn(ledger.store) });
  const rules = rulesRoom({ ledger, book, past, nameOf: names.nameOf, shipped: SHIPPED_PACKS });
  await desk.register(rulesRoutes, { room: rules });
  await desk.register(whyRoutes, { why: whyService({ ledger, book, past }) });
  await desk.register(migrationRoutes, { migration: migrationService({ ledger, book, past }) });
  await desk.register(outlookRoutes, { outlook: outlookService({ ledger, book, holidays: officialHolidays }) });
  await desk.register(remoteDeckRoutes, { remote });
  await indicatorRooms(desk, { ledger, past, nameOf: names.nameOf });
  const agendas = await meetingRooms(desk, { ledger, book, past, nameOf: names.nameOf });
  await papersRooms(desk, {
    ledger,
    record: people.record,
    now: wall.now,
    nameOf: names.nameOf,
    agendaOf: (key) => agendas.compose(key, 'frozen'),
    ledgerOf: snapshotLedger(ledger, past),
  });
}
