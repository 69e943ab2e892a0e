import { setImmediate as pause } from 'node:timers/promises';
import {
  asOfKind,
  daySeen,
  daysToSee,
  type AsOfBoard,
  type DaysToSee,
  type TimeMachine,
} from '@ryg/shared/domain/as-of.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';
import { judgeWithForecast, type VerdictWithForecast } from '@ryg/shared/domain/judge-issue.ts';
import type { PublicNotice } from '@ryg/shared/domain/public-notice.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Snapshot } from '@ryg/shared/domain/snapshot.ts';
import { lawAhead } from './law-ahead.ts';
import { lawOf, type Law, type Ledger } from './ledger.ts';
import { closeOn, lawAt } from './past.ts';
import { publicBoard, publicNoticeIn, publicPhotosIn, withdrawalsIn } from './public-board.ts';

/** What stood on the square at the end of a day, or will if nothing is released until then. */
type Stand = Readonly<{
  kind: TimeMachine['kind'];
  released: Snapshot;
  law: Law;
  notice: PublicNotice | null;
  /** The last entry written by the end of a past day. */
  through?: number;
}>;

type Reading = Pick<Ledger, 'store' | 'clock' | 'workingDays' | 'turnDay'>;

/** Whoever else asks waits for at most about so long. */
const BREATH_MS = 5;

/** The days of which the public can see a board; null before the first release. */
export async function publicDays({ store, clock }: Reading): Promise<DaysToSee | null> {
  const today = clock.today();
  const first = (await store.evaluations.firstClose('public'))?.day ?? (await store.snapshots.latest())?.on;
  return first === undefined ? null : daysToSee(first, today);
}

/**
 * The public board of a day: a past one as released, with the rules and the county of that day; a coming one from the
 * latest release and the rules that will be in force. What is withdrawn now stays away from every day. Judging goes in breaths, so that others are answered.
 */
export async function publicBoardOn(ledger: Reading, day: CalendarDay, buildId: string): Promise<Result<AsOfBoard>> {
  const days = await publicDays(ledger);
  if (!days) return refuse('NOT_PUBLISHED', '还没有公开过任何一期');
  const kind = asOfKind(day, days, '公开看板');
  if (!kind.ok) return kind;
  const stand = kind.value === 'past' ? await standOn(ledger, day) : await standAhead(ledger, kind.value, day);
  if (!stand) return refuse('DAY_OUTSIDE_LEDGER', '这一天没有公开看板的记录，请换一天');
  const released = { ...stand.released, issues: await inWordsOfNow(ledger, stand.released) };
  const { law, through, notice } = stand;
  const board = await publicBoard(ledger, {
    released,
    law,
    today: day,
    verdicts: await judgeAll(ledger, released.issues, law, day),
    withdrawn: (await withdrawalsIn(ledger.store)).issues,
    photos: await publicPhotosIn(ledger.store, through),
    notice,
    buildId,
    ...(through === undefined ? {} : { through }),
  });
  const release = { number: released.number, on: released.on };
  return accept({ ...board, timeMachine: { ...daySeen(stand.kind, day, days), release } });
}

async function standAhead({ store }: Reading, kind: Stand['kind'], day: CalendarDay): Promise<Stand | null> {
  const released = await store.snapshots.latest();
  const law = await lawOf(store);
  if (!released || !law.ok) return null;
  return { kind, released, law: await lawAhead(store, law.value, day), notice: await publicNoticeIn(store) };
}

async function standOn(ledger: Reading, day: CalendarDay): Promise<Stand | null> {
  const shown = await closeOn(ledger, 'public', day);
  const known = await closeOn(ledger, 'ledger', day);
  const released = shown && (await ledger.store.snapshots.ofEntry(shown.throughSeq));
  if (!released || !known) return null;
  const { throughSeq: through } = known;
  const isDown = (await ledger.store.entries.ofKinds(['boardWithdrawn'], through)).length > 0;
  const notice = await publicNoticeIn(ledger.store, isDown ? undefined : through);
  return { kind: 'past', released, law: await lawAt(ledger, known), notice, through };
}

/**
 * Wording that was withdrawn after a release was wrong or private in it, and is shown as it stands released now: it must
 * not come back by way of an old day. Facts and lights stay those of the release.
 */
async function inWordsOfNow({ store }: Reading, released: Snapshot): Promise<readonly Issue[]> {
  const withdrawals = await store.entries.ofKinds(['boardWithdrawn', 'issueWithdrawn'], released.throughSeq);
  if (withdrawals.length === 0) return released.issues;
  const isWhole = withdrawals.some(({ kind }) => kind === 'boardWithdrawn');
  const withdrawn = new Set(withdrawals.map(({ subject }) => subject));
  const now = new Map((await store.snapshots.latest())?.issues.map((issue) => [issue.id, issue]));
  return released.issues.map((issue) =>
    isWhole || withdrawn.has(issue.id) ? reworded(issue, now.get(issue.id)) : issue,
  );
}

function reworded({ statement: _withdrawn, ...issue }: Issue, now: Issue | undefined): Issue {
  const words = {
    publicTitle: now?.publicTitle ?? null,
    category: now?.category ?? null,
    leadUnits: now?.leadUnits ?? [],
  };
  return { ...issue, ...words, ...(now?.statement ? { statement: now.statement } : {}) };
}

async function judgeAll(
  { workingDays }: Reading,
  issues: readonly Issue[],
  { pack }: Law,
  day: CalendarDay,
): Promise<ReadonlyMap<string, VerdictWithForecast>> {
  const verdicts = new Map<string, VerdictWithForecast>();
  let breath = performance.now();
  for (const issue of issues) {
    if (performance.now() - breath > BREATH_MS) {
      await pause();
      breath = performance.now();
    }
    verdicts.set(issue.id, judgeWithForecast(issue, pack, day, workingDays));
  }
  return verdicts;
}
