import type { FastifyInstance } from 'fastify';
import { runPapers } from '../../documents/papers/run-papers.ts';
import type { Ledger } from '../../live/ledger.ts';
import { paperJobs } from './paper-jobs.ts';
import { paperShelf } from './paper-shelf.ts';
import { papersRoutes } from './papers.routes.ts';
import { papersService, type AgendaOf, type LedgerOf } from './papers.service.ts';

export type PapersDeps = Readonly<{
  ledger: Ledger;
  /** When files are written is told by this clock; a demo's own stands still. */
  now: () => Date;
  agendaOf: AgendaOf;
  ledgerOf: LedgerOf;
}>;

/** 会议材料: the official papers, the deck, the ledger and the bulletin of a meeting. */
export async function papersRooms(
  desk: FastifyInstance,
  { ledger, now, agendaOf, ledgerOf }: PapersDeps,
): Promise<void> {
  const shelf = paperShelf(ledger.folder.path);
  const bug = (words: string) => desk.log.error({ papers: words }, 'the papers could not be written');
  const jobs = paperJobs({ shelf, run: runPapers, now: () => now().toISOString(), bug });
  desk.addHook('onClose', async () => jobs.stop());
  const templates = { bytes: async () => ({}) };
  const papers = papersService({ ledger, agendaOf, ledgerOf, templates, jobs, shelf, run: runPapers, bug });
  await desk.register(papersRoutes, { papers, jobs });
}
