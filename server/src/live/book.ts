import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import {
  judgeIssue,
  judgeWithForecast,
  type Verdict,
  type VerdictWithForecast,
} from '@ryg/shared/domain/judge-issue.ts';
import { DEFAULT_WORKFLOW, type Workflow } from '@ryg/shared/domain/workflow/workflow.ts';
import type { Stores } from '../store/store.ts';
import { lawOf, type Law, type Ledger } from './ledger.ts';
import { createQueue } from './queue.ts';

/** An issue as it stands, the entry that moved it last, and what it shows today. */
export type Line = Readonly<{
  issue: LedgerIssue;
  seq: number;
  verdict: Verdict;
  /** With the day it turns next, found out when somebody first asks. */
  forecast: () => VerdictWithForecast;
  /** What a reader derived from it once, kept with it: to look that up elsewhere costs more than reading it. */
  memo: { json: string | null };
}>;

/** The ledger's present state in memory: lines in the order of the ledger. */
export type Page = Readonly<{
  law: Law;
  workflow: Workflow;
  today: CalendarDay;
  lines: readonly Line[];
  find: (id: string) => Line | null;
  /** The newest entry the page knows. */
  throughSeq: number;
  /** Rises with every change, so that whoever derives something knows when to derive it again. */
  version: number;
}>;

/** Null before a county was declared. */
export type Book = Readonly<{ open: () => Promise<Page | null> }>;

type Kept = { page: Page; places: Map<string, number> };

export const workflowOf = async ({ entries }: Pick<Stores, 'entries'>): Promise<Workflow> =>
  (await entries.latest('workflowSet'))?.data ?? DEFAULT_WORKFLOW;

/**
 * Keeps the present state judged and at hand, so that a list costs no query. The bell tells when it is old;
 * what changed is read again before the next answer, so whoever wrote reads what they wrote.
 */
export function openBook(ledger: Ledger): Book {
  const inTurn = createQueue();
  let kept: Kept | null = null;
  let isOld = true;
  ledger.bell.listen(() => {
    isOld = true;
  });

  const renew = async (): Promise<Page | null> => {
    if (kept && !isOld && kept.page.today === ledger.clock.today()) return kept.page;
    isOld = false;
    kept = await readOn(ledger, kept).catch((error: unknown) => {
      isOld = true;
      throw error;
    });
    return kept?.page ?? null;
  };
  return {
    open: async () => {
      if (kept && !isOld && kept.page.today === ledger.clock.today()) return kept.page;
      return inTurn(renew);
    },
  };
}

async function readOn(ledger: Ledger, before: Kept | null): Promise<Kept | null> {
  const { store } = ledger;
  const law = await lawOf(store);
  if (!law.ok) return null;
  const head = await store.entries.head();
  const today = ledger.clock.today();
  const version = (before?.page.version ?? 0) + 1;
  const next = { law: law.value, workflow: await workflowOf(store), today, throughSeq: head.seq, version };
  const isSameLaw = before?.page.today === today && isSamePack(before.page.law, law.value);
  const turned = isSameLaw ? await turnPages(ledger, before, next) : null;
  if (turned) return turned;
  const held = await store.issues.allHeld();
  const lines = held.map(({ issue, seq }) => judgedLine(ledger, law.value, today, issue, seq));
  const places = new Map(lines.map(({ issue }, place) => [issue.id, place]));
  return { page: pageOf(next, lines, places), places };
}

const isSamePack = (a: Law, b: Law) => a.pack.id === b.pack.id && a.pack.version === b.pack.version;

type Next = Pick<Page, 'law' | 'workflow' | 'today' | 'throughSeq' | 'version'>;

/** The same day and rules, and only some issues moved: those are read again. Null when an issue vanished. */
async function turnPages(ledger: Ledger, before: Kept, next: Next): Promise<Kept | null> {
  const lines = [...before.page.lines];
  const places = new Map(before.places);
  for (const subject of await ledger.store.entries.subjectsAfter(before.page.throughSeq)) {
    const held = await ledger.store.issues.findHeld(subject);
    const place = places.get(subject);
    if (!held && place !== undefined) return null;
    if (!held) continue;
    const line = judgedLine(ledger, next.law, next.today, held.issue, held.seq);
    if (place !== undefined) lines[place] = line;
    else places.set(subject, lines.push(line) - 1);
  }
  return { page: pageOf(next, lines, places), places };
}

/** An issue with what it shows on a day. */
export function judgedLine(
  { workingDays }: Pick<Ledger, 'workingDays'>,
  { pack }: Law,
  today: CalendarDay,
  issue: LedgerIssue,
  seq: number,
): Line {
  let forecast: VerdictWithForecast | null = null;
  return {
    issue,
    seq,
    verdict: judgeIssue(issue, pack, today, workingDays),
    forecast: () => (forecast ??= judgeWithForecast(issue, pack, today, workingDays)),
    memo: { json: null },
  };
}

function pageOf(next: Next, lines: readonly Line[], places: ReadonlyMap<string, number>): Page {
  return {
    ...next,
    lines,
    find: (id) => {
      const place = places.get(id);
      return place === undefined ? null : (lines[place] ?? null);
    },
  };
}
