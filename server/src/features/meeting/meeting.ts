import type { FastifyInstance } from 'fastify';
import type { NameOf } from '../../live/account-names.ts';
import type { Book } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';
import { deciding } from './decide.service.ts';
import { decisionRoutes } from './decision.routes.ts';
import { drawChecks } from './draw.service.ts';
import { explaining } from './explain.service.ts';
import { freezing } from './freeze.service.ts';
import { agendaRoutes } from './agenda.routes.ts';
import { agendaService, type AgendaService } from './agenda.service.ts';
import { openMeetings } from './meeting-book.ts';
import { officialHolidays } from '../../platform/official-calendar.ts';
import { meetingRoutes } from './meeting.routes.ts';
import { meetingsView } from './meetings-view.ts';
import type { Sender } from './sender.ts';

export type MeetingDeps = Readonly<{ ledger: Ledger; book: Book; past: Past; nameOf: NameOf }>;

/** 调度会: meetings are frozen, explained, decided in and followed up; their agenda and papers are read from the snapshot. */
export async function meetingRooms(desk: FastifyInstance, deps: MeetingDeps): Promise<AgendaService> {
  const meetings = openMeetings(deps.ledger);
  const known = { ...deps, meetings };
  const view = meetingsView(known);
  await desk.register(meetingRoutes, { view, freeze: freezing(known), explain: explaining(known) });
  const agendas = agendaService({ ...known, holidays: officialHolidays });
  const draw = (sender: Sender, key: string, called: string) => drawChecks({ ...known, agendas }, sender, key, called);
  await desk.register(decisionRoutes, { view, decide: deciding(known), draw });
  await desk.register(agendaRoutes, { agendas });
  return agendas;
}
