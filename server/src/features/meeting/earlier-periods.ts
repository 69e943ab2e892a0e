import { addDays, daysBetween, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { ranksIn } from '@ryg/shared/domain/meeting/agenda-ranking.ts';
import type { EarlierPeriod, MeetingSnapshot } from '@ryg/shared/domain/meeting/agenda-source.ts';
import { BUMP_PERIODS, periodLabel } from '@ryg/shared/domain/meeting/bump-lines.ts';
import { freezingOf, type Meetings } from '@ryg/shared/domain/meeting/meetings.ts';
import { periodsUpTo, type Period } from '@ryg/shared/domain/period.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import type { DayPage, Past } from '../../live/past.ts';

type Ended = Omit<EarlierPeriod, 'key' | 'label'>;
type Known = Readonly<{ key: string; snapshot: MeetingSnapshot }>;

/** A past period takes a few numbers, and the archive looks at the same ones again and again. */
const KEPT = 500;

export type EarlierPeriods = ReturnType<typeof earlierPeriods>;

/** How the periods before a meeting ended: by their own snapshots, else by the ledger at the same place in the period. */
export function earlierPeriods(past: Past) {
  const kept = new Map<string, Ended>();

  const keep = (name: string, ended: Ended): Ended => {
    kept.set(name, ended);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return ended;
  };

  const frozen = async (meetings: Meetings, key: string): Promise<Ended | null> => {
    const meeting = meetings.meetings.get(key);
    const freezing = meeting && freezingOf(meeting);
    if (!freezing) return null;
    const name = `${freezing.day} ${freezing.throughSeq} ${freezing.packId} ${freezing.packVersion}`;
    const known = kept.get(name);
    if (known) return known;
    const page = await past.at(freezing);
    return page.ok ? keep(name, endOf(page.value)) : null;
  };

  const unfrozen = async (day: CalendarDay): Promise<Ended | null> => {
    const known = kept.get(day);
    if (known) return known;
    const page = await past.on(day);
    if (!page.ok) return null;
    const ended = endOf(page.value);
    return page.value.kind === 'past' ? keep(day, ended) : ended;
  };

  /** Oldest first; `known` is the snapshot the meeting is compared with, which has been read already. */
  return async (
    meetings: Meetings,
    period: Period,
    day: CalendarDay,
    known: Known | null,
  ): Promise<readonly EarlierPeriod[]> => {
    const periods: EarlierPeriod[] = [];
    for (const { key, from, to } of periodsUpTo(period, BUMP_PERIODS).slice(0, -1)) {
      const same = addDays(from, Math.max(0, daysBetween(period.from, day)));
      const ended =
        key === known?.key
          ? endedOn(known.snapshot.stamp.day, known.snapshot)
          : ((await frozen(meetings, key)) ?? (await unfrozen(same < to ? same : to)));
      if (ended) periods.push({ key, label: periodLabel(key), ...ended });
    }
    return periods;
  };
}

const endOf = ({ day, law: { county }, lines }: DayPage): Ended => endedOn(day, { county, lines });

const endedOn = (day: CalendarDay, judged: Pick<MeetingSnapshot, 'county' | 'lines'>): Ended => ({
  day,
  tally: tallyOf(judged.lines.map(({ verdict }) => verdict)),
  ranks: ranksIn(judged),
});
