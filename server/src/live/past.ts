import { setImmediate as pause } from 'node:timers/promises';
import { asOfKind, chineseDay, daysToSee, type AsOfKind, type DaysToSee } from '@ryg/shared/domain/as-of.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { DayClose, Scope } from '../store/evaluations.store.ts';
import type { HeldIssue } from '../store/issues.store.ts';
import { judgedLine, type Book, type Line, type Page } from './book.ts';
import { byLedgerOrder } from './fold.ts';
import { lawAhead } from './law-ahead.ts';
import type { Law, Ledger } from './ledger.ts';
import { foldIssue } from './project.ts';
import { createQueue } from './queue.ts';

/** The ledger as it stood at the end of a day: facts, rules and county of that day, judged at that day. */
export type DayPage = Readonly<{
  kind: AsOfKind;
  day: CalendarDay;
  law: Law;
  /** In the order of the ledger. An issue that was registered later is not among them. */
  lines: readonly Line[];
  /** The last entry that had been written by then; for today and coming days, the newest the page knows. */
  throughSeq: number;
  /** The days there are to choose from. */
  days: DaysToSee;
  find: (id: string) => Line | null;
}>;

/** A snapshot (快照): the last entry that counts, and the day and the rules by which it is judged. */
export type SnapshotPoint = Pick<DayClose, 'day' | 'throughSeq' | 'packId' | 'packVersion'>;

/** The ledger on any day from its first to 400 days ahead, or at a snapshot, which may lie within a day. */
export type Past = Readonly<{
  on: (day: CalendarDay) => Promise<Result<DayPage>>;
  at: (snapshot: SnapshotPoint) => Promise<Result<DayPage>>;
}>;

/** Days that were made are kept up to so many lines in all, so that a film of ten years does not fill the memory. */
const KEPT_LINES = 200_000;
/** Whoever else asks waits for at most about so long. */
const BREATH_MS = 5;
const ISSUES_A_QUERY = 200;

/** A closed day never changes, so it is made once; what is ahead is made from the book as it stands. */
export function openPast(ledger: Ledger, book: Book): Past {
  const inTurn = createQueue();
  const kept = keepDays();

  const made = (key: string, make: () => Promise<DayPage>) =>
    inTurn(async () => {
      const known = kept.find(key);
      if (known) return known;
      const page = await make();
      kept.keep(key, page);
      return page;
    });

  return {
    on: async (day) => {
      const now = await book.open();
      if (!now) return NO_LEDGER;
      const days = daysToSee((await firstDay(ledger)) ?? now.today, now.today);
      const kind = asOfKind(day, days, '台账');
      if (!kind.ok) return kind;
      if (kind.value === 'today') return accept(todayOf(now, days));
      if (kind.value === 'forecast') {
        return accept(await made(`${now.version} ${day}`, () => ahead(ledger, now, day, days)));
      }
      const close = await closeOn(ledger, 'ledger', day);
      if (!close) return refuse('DAY_OUTSIDE_LEDGER', `${chineseDay(day)}没有结账记录，请换一天`);
      return accept(await made(`${now.today} ${day}`, () => asItStood(ledger, now, close, days)));
    },

    at: async (snapshot) => {
      const now = await book.open();
      if (!now) return NO_LEDGER;
      const { day, throughSeq, packId, packVersion } = snapshot;
      const days = daysToSee((await firstDay(ledger)) ?? now.today, now.today);
      // What was written stays, so a snapshot is the same whenever it is made.
      return accept(
        await made(`${day} ${throughSeq} ${packId} ${packVersion}`, () => asItStood(ledger, now, snapshot, days)),
      );
    },
  };
}

const NO_LEDGER = refuse('NOT_INITIALISED', '还没有建台账；建好以后才能回看');

async function firstDay({ store }: Ledger): Promise<CalendarDay | null> {
  return (await store.evaluations.firstClose('ledger'))?.day ?? null;
}

/** How a past day ended. Just after midnight it may not have been recorded yet; then it is now. */
export async function closeOn(
  { store, turnDay }: Pick<Ledger, 'store' | 'turnDay'>,
  scope: Scope,
  day: CalendarDay,
): Promise<DayClose | null> {
  const recorded = await store.evaluations.closeOn(scope, day);
  if (recorded) return recorded;
  await turnDay();
  return store.evaluations.closeOn(scope, day);
}

const todayOf = ({ law, lines, find, today, throughSeq }: Page, days: DaysToSee): DayPage => ({
  kind: 'today',
  day: today,
  law,
  lines,
  throughSeq,
  days,
  find,
});

async function ahead(ledger: Ledger, now: Page, day: CalendarDay, days: DaysToSee): Promise<DayPage> {
  const law = await lawAhead(ledger.store, now.law, day);
  const lines = await judgeAll(ledger, law, day, now.lines);
  return pageOf({ kind: 'forecast', day, law, throughSeq: now.throughSeq, days }, lines);
}

async function asItStood(ledger: Ledger, now: Page, close: SnapshotPoint, days: DaysToSee): Promise<DayPage> {
  const law = await lawAt(ledger, close);
  const held = await heldAt(ledger, now, close.throughSeq);
  const lines = await judgeAll(ledger, law, close.day, held);
  return pageOf({ kind: 'past', day: close.day, law, throughSeq: close.throughSeq, days }, lines);
}

/** The county as declared last by then, and the pack with which the day was closed. */
export async function lawAt(
  { store: { entries } }: Pick<Ledger, 'store'>,
  { day, throughSeq, packId, packVersion }: SnapshotPoint,
): Promise<Law> {
  const county = await entries.latest('countyDeclared', throughSeq);
  const pack = (await entries.ofKind('packAdopted')).findLast(
    ({ data }) => data.id === packId && data.version === packVersion,
  );
  if (!county || !pack) throw new Error(`${day} was closed without a county or by a pack that nobody adopted`);
  return { county: county.data, pack: pack.data };
}

/** Issues as they stood after an entry. Most moved no more since, and stand in the book as they did then. */
async function heldAt({ store }: Ledger, now: Page, throughSeq: number): Promise<readonly HeldIssue[]> {
  const stands = now.lines.filter(({ seq }) => seq <= throughSeq);
  const moved = new Set(now.lines.flatMap(({ issue, seq }) => (seq > throughSeq ? [issue.id] : [])));
  // An issue whose import was undone since is in no book any more.
  for (const { subject } of await store.entries.ofKinds(['issueRolledBack'], throughSeq)) {
    if (subject !== null) moved.add(subject);
  }
  for (const { issue } of stands) moved.delete(issue.id);
  const again = await refold(store, [...moved], throughSeq);
  return [...stands, ...again].toSorted((a, b) => byLedgerOrder(a.issue, b.issue));
}

async function refold(
  { history }: Ledger['store'],
  ids: readonly string[],
  throughSeq: number,
): Promise<readonly HeldIssue[]> {
  const held = new Map<string, HeldIssue>();
  for (let from = 0; from < ids.length; from += ISSUES_A_QUERY) {
    for (const entry of await history.aboutAny(ids.slice(from, from + ISSUES_A_QUERY), throughSeq)) {
      const id = entry.subject ?? '';
      const issue = foldIssue(held.get(id)?.issue ?? null, entry);
      if (issue) held.set(id, { issue, seq: entry.seq });
      else held.delete(id);
    }
    // The database answers at once, so without a pause a day long ago would keep every screen waiting.
    await pause();
  }
  return [...held.values()];
}

async function judgeAll(
  ledger: Ledger,
  law: Law,
  day: CalendarDay,
  held: readonly Readonly<{ issue: LedgerIssue; seq: number }>[],
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  let breath = performance.now();
  for (const { issue, seq } of held) {
    if (performance.now() - breath > BREATH_MS) {
      await pause();
      breath = performance.now();
    }
    lines.push(judgedLine(ledger, law, day, issue, seq));
  }
  return lines;
}

function pageOf(head: Omit<DayPage, 'lines' | 'find'>, lines: readonly Line[]): DayPage {
  let places: ReadonlyMap<string, Line> | null = null;
  return {
    ...head,
    lines,
    find: (id) => (places ??= new Map(lines.map((line) => [line.issue.id, line]))).get(id) ?? null,
  };
}

/** The days looked at last. */
function keepDays() {
  const days = new Map<string, DayPage>();
  let size = 0;
  return {
    find: (key: string): DayPage | null => {
      const page = days.get(key);
      if (!page) return null;
      days.delete(key);
      days.set(key, page);
      return page;
    },
    keep: (key: string, page: DayPage): void => {
      days.set(key, page);
      size += page.lines.length;
      for (const [oldest, { lines }] of days) {
        if (size <= KEPT_LINES || oldest === key) return;
        days.delete(oldest);
        size -= lines.length;
      }
    },
  };
}
