import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PaperFileView, PaperJobView, PaperList } from '@ryg/shared/contract/papers.contract.ts';
import { hasRole, type Actor } from '@ryg/shared/domain/actor.ts';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { planFiles, type FileFormat, type PlannedFile } from '../../documents/papers/plan-files.ts';
import type { runPapers } from '../../documents/papers/run-papers.ts';
import type { Table } from '../../documents/table.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import { createQueue } from '../../live/queue.ts';
import type { PaperJobs } from './paper-jobs.ts';
import { mayFetch } from './paper-sight.ts';
import type { PaperShelf } from './paper-shelf.ts';
import type { PaperTemplates } from './templates.service.ts';

/** The frozen agenda of a meeting, or a refusal that says what to do. */
export type AgendaOf = (key: string) => Promise<Result<Agenda>>;
export type LedgerOf = (agenda: Agenda) => Promise<Result<readonly Table[]>>;

type Deps = Readonly<{
  ledger: Pick<Ledger, 'store'>;
  agendaOf: AgendaOf;
  ledgerOf: LedgerOf;
  templates: PaperTemplates;
  jobs: PaperJobs;
  shelf: PaperShelf;
  run: typeof runPapers;
  bug: (words: string) => void;
}>;

export type PapersService = ReturnType<typeof papersService>;
export type OnePaper = Readonly<{ name: string; plain: string; format: FileFormat; bytes: Buffer }>;

/** So many may wait for a single paper; it takes about a second to write one. */
const MOST_WAITING = 8;

/** 会议材料: what there is to fetch, the writing of all of it, and single papers as they are asked for. */
export function papersService(deps: Deps) {
  const { templates, jobs } = deps;
  const starting = createQueue();

  return {
    async list(actor: Actor, key: string): Promise<Result<PaperList>> {
      const plan = await planned(deps, actor, key, null);
      if (!plan.ok) return plan;
      const { agenda, files } = plan.value;
      const own = new Set(Object.keys(await templates.bytes()));
      const mayWriteAll = hasRole(actor, 'office');
      return accept({
        meeting: key,
        title: agenda.head.title,
        stamp: agenda.stamp,
        items: files.map((file) => viewOf(file, own)),
        mayWriteAll,
        job: mayWriteAll ? jobs.last(key) : null,
      });
    },

    /** All papers at once; asked again while they are written, it is the same job. */
    start: (actor: Actor, key: string, redHead: string | null, number: string): Promise<Result<PaperJobView>> =>
      starting(() => started(deps, actor, key, redHead, `${actor.account} ${number}`)),

    one: singlePapers(deps),
  };
}

/** The frozen meeting, and which of its files the account may fetch. */
async function planned({ ledger, agendaOf }: Deps, actor: Actor, key: string, redHead: string | null) {
  const law = await lawOf(ledger.store);
  if (!law.ok) return law;
  const agenda = await agendaOf(key);
  if (!agenda.ok) return agenda;
  const files = planFiles(agenda.value, redHead).filter(mayFetch(actor, law.value.county));
  return accept({ agenda: agenda.value, files });
}

async function started(
  deps: Deps,
  actor: Actor,
  key: string,
  redHead: string | null,
  receipt: string,
): Promise<Result<PaperJobView>> {
  const { jobs, ledgerOf, templates } = deps;
  const running = jobs.running(key, receipt);
  if (running) {
    return running.meeting === key
      ? accept(running)
      : refuse('KEY_REUSED', '这个 Idempotency-Key 已经用于另一次会议；请为新的提交换一个编号');
  }
  const plan = await planned(deps, actor, key, redHead);
  if (!plan.ok) return plan;
  const { agenda, files } = plan.value;
  const tables = await ledgerOf(agenda);
  if (!tables.ok) return tables;
  const writing = { agenda, redHead, ledger: tables.value, templates: await templates.bytes(), only: null };
  return accept(jobs.start({ meeting: key, receipt, of: files.length, writing }));
}

/** Single papers, one after the other; whoever would wait too long is told so at once. */
function singlePapers(deps: Deps) {
  const inTurn = createQueue();
  let waiting = 0;
  const busy = refuse('PAPERS_BUSY', '正在写别人要的材料，前面排满了；请过十几秒再下载');

  return async (actor: Actor, key: string, file: string): Promise<Result<OnePaper>> => {
    if (waiting >= MOST_WAITING) return busy;
    waiting++;
    try {
      const plan = await planned(deps, actor, key, null);
      if (!plan.ok) return plan;
      const { agenda, files } = plan.value;
      const found = files.find((one) => one.file === file);
      // Whoever may not fetch a paper is not told whether there is one.
      if (!found) return refuse('NO_SUCH_PAPER', `本账号能取的会议材料里没有“${file}”；请刷新材料清单再选`);
      return await inTurn(() => written(deps, agenda, found));
    } finally {
      waiting--;
    }
  };
}

async function written(
  { shelf, run, bug, ledgerOf, templates }: Deps,
  agenda: Agenda,
  { file, format, kind }: PlannedFile,
): Promise<Result<OnePaper>> {
  const tables = format === 'xlsx' ? await ledgerOf(agenda) : accept([]);
  if (!tables.ok) return tables;
  const { folder } = await shelf.place(randomUUID());
  try {
    const order = { agenda, ledger: tables.value, redHead: null, templates: await templates.bytes(), folder };
    const answer = await run({ ...order, only: file, archive: null }, { bug });
    if (!answer.ok) return answer;
    const bytes = await readFile(join(folder, file));
    const place = dirname(file) === '.' ? '' : `${basename(dirname(file))}-`;
    return accept({ name: `${place}${basename(file)}`, plain: `${kind}.${format}`, format, bytes });
  } finally {
    await rm(dirname(folder), { recursive: true, force: true });
  }
}

const viewOf = ({ file, kind, name, purpose, format }: PlannedFile, own: ReadonlySet<string>): PaperFileView => ({
  file,
  kind,
  name,
  purpose,
  format,
  ownTemplate: own.has(kind),
});
