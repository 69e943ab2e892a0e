import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBytes } from '@ryg/server/platform/prepared-bytes.ts';
import { declareCounty } from '@ryg/server/live/declare.ts';
import { openLedger, type Ledger } from '@ryg/server/live/ledger.ts';
import { publicBoardOn } from '@ryg/server/live/public-past.ts';
import { settableClock, shanghaiInstant } from '@ryg/server/platform/clock.ts';
import type { Evaluation } from '@ryg/server/store/evaluations.store.ts';
import type { Stores } from '@ryg/server/store/store.ts';
import { addDays, calendarDay, daysBetween, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft, LedgerEntry } from '@ryg/shared/domain/entry.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';
import { judgeIssue } from '@ryg/shared/domain/judge-issue.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { releasedFacts } from '@ryg/shared/domain/snapshot.ts';
import { EMPTY_TALLY } from '@ryg/shared/domain/tally.ts';
import { root } from '../run.ts';
import { anIssueOf } from './issues.ts';
import { ratioOf, report } from './ratio.ts';

const TODAY = calendarDay('2018-06-20');
const FIRST = calendarDay('2008-06-25');
const ISSUES = 100_000;
/** Releases of the ten years that are written for this, each whole; a day is drawn from the one before it. */
const RELEASES = 8;
const ROUNDS = 7;

/** As-of any day of ten years with 100,000 issues, against the board of today: both from the database to the bytes. */
export async function benchAsOf(pack: RulePack): Promise<void> {
  const county = JSON.parse(await readFile(join(root, 'data/demo/county.json'), 'utf8')) as County;
  const folder = await mkdtemp(join(tmpdir(), 'ryg-bench-'));
  const clock = settableClock(shanghaiInstant(FIRST, '08:30:00'));
  const opened = await openLedger(folder, clock);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const ledger = opened.value;
  try {
    await declareCounty(ledger, { county: { ...county, demo: false }, pack }, FIRST);
    await ledger.store.transact((stores) => tenYears(stores, ledger, county, pack));
    clock.set(shanghaiInstant(TODAY, '08:30:00'));
    const times = { past: [] as number[], today: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.today.push(await made(ledger, TODAY));
      times.past.push(await made(ledger, addDays(FIRST, randomDay(round))));
    }
    console.log(`today ${times.today.map(Math.round).join(' ')} ms, past ${times.past.map(Math.round).join(' ')} ms`);
    report('as-of any day of ten years, 100,000 issues / today', ratioOf(times.past, times.today), { atMost: 2 });
  } finally {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const LAST_DAY = daysBetween(FIRST, TODAY) - 1;
/** Spread over all the years, and the newest among them, where the most is known. */
const randomDay = (round: number) => (round % 3 === 0 ? LAST_DAY - round : Math.floor(Math.random() * LAST_DAY));

async function made(ledger: Ledger, day: CalendarDay): Promise<number> {
  const start = performance.now();
  const board = await publicBoardOn(ledger, day, 'bench');
  if (!board.ok) throw new Error(board.refusal.message);
  prepareBytes(JSON.stringify(board.value));
  return performance.now() - start;
}

/** Issue number `index`, assigned somewhere in the ten years; all but the newest are closed after some months. */
function anIssueOfYears(index: number, county: County): Issue {
  const start = addDays(FIRST, Math.floor((index / ISSUES) * (LAST_DAY - 1)));
  const issue = anIssueOf(index, start);
  const closedOn = addDays(start, 60 + (index % 90));
  const isClosed = closedOn < TODAY && index % 50 !== 0;
  return {
    ...issue,
    id: `Q${String(index + 1).padStart(6, '0')}`,
    start,
    towns: [county.towns[index % county.towns.length]?.name ?? ''],
    state: isClosed ? 'closed' : 'rectifying',
    closedOn: isClosed ? closedOn : null,
  };
}

const known = (issue: Issue, on: CalendarDay): Issue =>
  issue.closedOn !== null && issue.closedOn > on ? { ...issue, state: 'rectifying', closedOn: null } : issue;

/** Releases with all that was known by then, and every day's record, written past the door: importing it would take a day. */
async function tenYears(stores: Stores, ledger: Ledger, county: County, pack: RulePack): Promise<void> {
  const issues = Array.from({ length: ISSUES }, (_, index) => anIssueOfYears(index, county));
  const step = Math.floor(LAST_DAY / RELEASES);
  let throughSeq = 0;
  for (let day = FIRST, number = 0; day < TODAY; day = addDays(day, 1)) {
    if (daysBetween(FIRST, day) % step === 0) {
      number++;
      const released = issues
        .filter(({ start }) => start !== null && start <= day)
        .map((issue) => releasedFacts(known(issue, day)));
      throughSeq = await release(stores, number, day, released);
    }
    const close = { day, throughSeq, packId: pack.id, packVersion: pack.version, tally: EMPTY_TALLY };
    await stores.evaluations.close({ ...close, scope: 'ledger' });
    await stores.evaluations.close({ ...close, scope: 'public' });
  }
  await stores.evaluations.record('public', [...changesOf(issues, pack, ledger)].flat());
}

async function release(stores: Stores, number: number, on: CalendarDay, issues: readonly Issue[]): Promise<number> {
  const period = { from: addDays(on, -6), to: on };
  const validUntil = shanghaiInstant(addDays(on, 8), '23:59:59').toISOString();
  const releasedAt = shanghaiInstant(on, '08:30:00').toISOString();
  const draft: EntryDraft = { kind: 'published', on, subject: null, data: { number, ...period, validUntil } };
  const entry: LedgerEntry = await stores.entries.append(draft, {
    actor: 'bench',
    source: 'bench',
    row: null,
    recordedAt: releasedAt,
  });
  await stores.snapshots.save({
    number,
    on,
    releasedAt,
    throughSeq: entry.seq,
    period,
    validUntil,
    issues,
    ranking: [],
  });
  return entry.seq;
}

/** Three or four changes an issue, day by day: assigned, soon due, overdue, closed. */
function* changesOf(
  issues: readonly Issue[],
  pack: RulePack,
  { workingDays }: Ledger,
): Generator<readonly Evaluation[]> {
  for (const issue of issues) {
    const { start, closedOn, deadline } = issue;
    if (!start || !deadline.on) continue;
    const days = new Set([start, addDays(deadline.on, -7), addDays(deadline.on, 1), closedOn ?? start]);
    const changes: Evaluation[] = [];
    for (const day of days) {
      if (day < start || day >= TODAY) continue;
      const { lamp, level, rule } = judgeIssue(known(issue, day), pack, day, workingDays);
      changes.push({ issueId: issue.id, day, lamp, level, rule });
    }
    yield changes;
  }
}
