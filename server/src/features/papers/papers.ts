import type { FastifyInstance } from 'fastify';
import { runPapers } from '../../documents/papers/run-papers.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { AccessDoor } from '../../live/access-door.ts';
import type { NameOf } from '../../live/account-names.ts';
import { paperJobs } from './paper-jobs.ts';
import { paperShelf } from './paper-shelf.ts';
import { papersRoutes } from './papers.routes.ts';
import { templateRoutes } from './templates.routes.ts';
import { paperTemplates } from './templates.service.ts';
import { papersService, type AgendaOf, type LedgerOf } from './papers.service.ts';

export type PapersDeps = Readonly<{
  ledger: Ledger;
  /** When files are written is told by this clock; a demo's own stands still. */
  now: () => Date;
  record: AccessDoor;
  nameOf: NameOf;
  agendaOf: AgendaOf;
  ledgerOf: LedgerOf;
}>;

/** 会议材料: the official papers, the deck, the ledger and the bulletin of a meeting. */
export async function papersRooms(
  desk: FastifyInstance,
  { ledger, record, now, nameOf, agendaOf, ledgerOf }: PapersDeps,
): Promise<void> {
  const shelf = paperShelf(ledger.folder.path);
  const bug = (words: string) => desk.log.error({ papers: words }, 'the papers could not be written');
  const jobs = paperJobs({ shelf, run: runPapers, now: () => now().toISOString(), bug });
  desk.addHook('onClose', async () => jobs.stop());
  const templates = paperTemplates({ store: ledger.store, record, now, nameOf });
  const papers = papersService({ ledger, agendaOf, ledgerOf, templates, jobs, shelf, run: runPapers, bug });
  await desk.register(papersRoutes, { papers, jobs });
  await desk.register(templateRoutes, { templates });
}
