import { randomUUID } from 'node:crypto';
import type { PaperJobView } from '@ryg/shared/contract/papers.contract.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { PapersOrder } from '../../documents/papers/order.ts';
import type { runPapers } from '../../documents/papers/run-papers.ts';
import { createQueue } from '../../live/queue.ts';
import type { Archive, PaperShelf } from './paper-shelf.ts';

export type Writing = Omit<PapersOrder, 'folder' | 'archive'>;
/** What is asked for: the papers of a meeting, under the number a client gave its request. */
type Asked = Readonly<{ meeting: string; receipt: string; of: number; writing: Writing }>;

type Deps = Readonly<{
  shelf: PaperShelf;
  run: typeof runPapers;
  now: () => string;
  /** Told of what went wrong in words of the program, for the log. */
  bug: (words: string) => void;
}>;

export type PaperJobs = ReturnType<typeof paperJobs>;

const KEPT_JOBS = 20;
const UNWRITABLE = '会议材料没有写成：服务器的磁盘写不进去；请联系系统管理员';
const NO_JOB = refuse(
  'NO_SUCH_PAPERS',
  '没有这批会议材料，或已经清理了（只保留最近几批，服务器重启后清空）；请在会议页重新生成',
);

/** Jobs as they stand, each under the number its request had. */
function jobBook() {
  const jobs = new Map<string, PaperJobView>();
  const receipts = new Map<string, string>();
  const forget = (id: string) => {
    jobs.delete(id);
    for (const [receipt, job] of receipts) if (job === id) receipts.delete(receipt);
  };
  return {
    forget,
    find: (id: string): PaperJobView | null => jobs.get(id) ?? null,
    under: (receipt: string): PaperJobView | null => jobs.get(receipts.get(receipt) ?? '') ?? null,
    /** Of a meeting, oldest first. */
    of: (meeting: string): readonly PaperJobView[] => [...jobs.values()].filter((job) => job.meeting === meeting),
    open(job: PaperJobView, receipt: string) {
      jobs.set(job.id, job);
      receipts.set(receipt, job.id);
      for (const [oldest, { state }] of jobs) if (jobs.size > KEPT_JOBS && state === 'failed') forget(oldest);
    },
    change(id: string, facts: Partial<PaperJobView>) {
      const job = jobs.get(id);
      if (job) jobs.set(id, { ...job, ...facts });
    },
  };
}

type JobBook = ReturnType<typeof jobBook>;

/** Sets of papers that are being written or wait to be fetched. One set is written at a time, and one of each meeting. */
export function paperJobs(deps: Deps) {
  const { shelf, now, bug } = deps;
  const book = jobBook();
  const inTurn = createQueue();
  const stopped = new AbortController();

  return {
    /** The job that was begun under this number, or the one of this meeting that is still being written. */
    running: (meeting: string, receipt: string): PaperJobView | null =>
      book.under(receipt) ?? book.of(meeting).find(({ state }) => state === 'writing') ?? null,

    start({ meeting, receipt, of, writing }: Asked): PaperJobView {
      const job = begun({ id: randomUUID(), meeting, of, startedAt: now(), stamp: writing.agenda.stamp });
      book.open(job, receipt);
      void inTurn(() => write(deps, book, job.id, writing, stopped.signal)).catch((error: unknown) => {
        bug(String(error));
        book.change(job.id, { state: 'failed', words: UNWRITABLE, finishedAt: now() });
      });
      return job;
    },

    find(meeting: string, id: string): Result<PaperJobView> {
      const job = book.find(id);
      return job?.meeting === meeting ? accept(job) : NO_JOB;
    },

    last: (meeting: string): PaperJobView | null => book.of(meeting).at(-1) ?? null,

    async archive(meeting: string, id: string): Promise<Result<Archive>> {
      const job = book.find(id);
      if (job?.meeting !== meeting) return NO_JOB;
      if (job.state === 'writing') {
        return refuse('PAPERS_UNFINISHED', `会议材料还没有写完（${job.words}）；请稍等再下载`);
      }
      if (job.state === 'failed') return refuse('PAPERS_UNFINISHED', `这批会议材料没有写成：${job.words}`);
      const archive = await shelf.archive(id);
      return archive ? accept(archive) : NO_JOB;
    },

    /** Ends what is being written; half of it is thrown away. */
    stop: () => stopped.abort(),
  };
}

const begun = (facts: Pick<PaperJobView, 'id' | 'meeting' | 'of' | 'startedAt' | 'stamp'>): PaperJobView => ({
  ...facts,
  state: 'writing',
  done: 0,
  words: '正在准备，前面的材料写完就开始',
  finishedAt: null,
  bytes: null,
  notices: [],
});

/** Has a set written and keeps in the book how far it is. */
async function write({ shelf, run, now, bug }: Deps, book: JobBook, id: string, writing: Writing, signal: AbortSignal) {
  const told = {
    writing: (file: string, done: number, of: number) =>
      book.change(id, { done, words: `正在写 ${file}（${done + 1}/${of}）` }),
    bug,
    signal,
  };
  const written = await run({ ...writing, ...(await shelf.place(id)) }, told);
  const finishedAt = now();
  if (!written.ok) {
    await shelf.forget(id);
    return book.change(id, { state: 'failed', words: written.refusal.message, finishedAt });
  }
  const { files, bytes, notices } = written.value;
  for (const gone of await shelf.keep(id)) book.forget(gone);
  const words = `${files.length} 份材料已写好，可以下载`;
  book.change(id, { state: 'done', done: files.length, words, finishedAt, bytes, notices: [...notices] });
}
