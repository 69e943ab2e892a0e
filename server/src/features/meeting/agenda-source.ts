import { setImmediate as pause } from 'node:timers/promises';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { monthDay } from '@ryg/shared/domain/day-words.ts';
import type { AgendaSource, MeetingSnapshot } from '@ryg/shared/domain/meeting/agenda-source.ts';
import type { MeetingHead, SnapshotStamp, TimelinePoint } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { meetingTitle } from '@ryg/shared/domain/meeting/meeting-head.ts';
import type { Meetings } from '@ryg/shared/domain/meeting/meetings.ts';
import { milestonesOf } from '@ryg/shared/domain/meeting/red-timeline.ts';
import { periodBefore, type Period } from '@ryg/shared/domain/period.ts';
import type { HolidayTable } from '@ryg/shared/domain/working-days.ts';
import type { Workflow } from '@ryg/shared/domain/workflow/workflow.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { DayPage, Past } from '../../live/past.ts';
import type { EarlierPeriods } from './earlier-periods.ts';
import { shownOn, type SquareNow } from './shown-release.ts';
import { snapshotBefore } from './snapshots.ts';
import { stampOf } from './stamp.ts';

export type SourceDeps = Readonly<{ ledger: Ledger; past: Past; earlier: EarlierPeriods; holidays: HolidayTable }>;

/** What an agenda is to be made of. */
export type Wanted = Readonly<{
  mode: AgendaSource['mode'];
  period: Period;
  head: MeetingHead;
  page: DayPage;
  stamp: SnapshotStamp;
  meetings: Meetings;
  heardUntil: CalendarDay;
  workflow: Workflow;
  square: SquareNow;
}>;

/** Reads everything an agenda is made from. */
export async function sourceOf(deps: SourceDeps, wanted: Wanted): Promise<AgendaSource> {
  const { ledger, earlier, holidays } = deps;
  const { mode, period, head, page, stamp, meetings, heardUntil, workflow, square } = wanted;
  const before = await comparedWith(deps, wanted);
  return {
    mode,
    head,
    now: { ...page.law, stamp, lines: page.lines },
    before,
    earlier: await earlier(meetings, period, stamp.day, before),
    meetings,
    heardUntil,
    milestones: await milestonesFor(ledger, page),
    workflow,
    workingDays: ledger.workingDays,
    holidays,
    shown: await shownOn(ledger, square.number, page.law, stamp.day),
    waiting: square.waiting,
  };
}

/** The meeting before, or the ledger a period earlier where none was held; null when the ledger is younger. */
async function comparedWith(
  { ledger: { store }, past }: SourceDeps,
  { meetings, period, stamp }: Wanted,
): Promise<AgendaSource['before']> {
  const found = await snapshotBefore(past, meetings, { meeting: { key: period.key }, freezing: { day: stamp.day } });
  if (!found) return null;
  const { meeting, page } = found;
  const frozen = meeting && (await stampOf(store, meeting.freezing, page.law.county));
  const snapshot: MeetingSnapshot = {
    ...page.law,
    lines: page.lines,
    stamp: frozen ?? (await stampOfDay(store, page)),
  };
  const key = meeting?.meeting.key ?? periodBefore(period).key;
  return { key, title: meeting ? meetingTitle(key) : `${monthDay(page.day)}的台账`, frozen: frozen !== null, snapshot };
}

/** What a page says about the ledger on a day that nobody froze. */
export async function stampOfDay({ entries }: Ledger['store'], page: DayPage): Promise<SnapshotStamp> {
  const { day, throughSeq, law } = page;
  const [last] = await entries.newest(1, throughSeq + 1);
  return {
    number: null,
    day,
    dataTime: last?.recordedAt ?? `${day}T00:00:00.000Z`,
    throughSeq,
    head: last?.hash ?? '',
    demo: law.county.demo,
  };
}

const ISSUES_A_QUERY = 200;

/** The dates of red issues that only their entries tell. */
async function milestonesFor(
  { store }: Ledger,
  { lines, throughSeq }: DayPage,
): Promise<ReadonlyMap<string, readonly TimelinePoint[]>> {
  const reds = lines.filter(({ verdict }) => verdict.lamp === 'red').map(({ issue }) => issue.id);
  const milestones = new Map<string, readonly TimelinePoint[]>();
  for (let from = 0; from < reds.length; from += ISSUES_A_QUERY) {
    const entries = await store.history.aboutAny(reds.slice(from, from + ISSUES_A_QUERY), throughSeq);
    for (const [id, own] of Map.groupBy(entries, ({ subject }) => subject ?? '')) milestones.set(id, milestonesOf(own));
    // The database answers at once; without a pause a county of many reds would keep every screen waiting.
    await pause();
  }
  return milestones;
}
