import { addDays, dayNumber, daysBetween, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Facts } from '@ryg/shared/domain/facts.ts';
import { LEVELS, type Level, type Predicate, type Range, type RulePack } from '@ryg/shared/domain/rule-pack.ts';

/** A second judge, written from the words of the specification alone and without any care for speed. */
export function judgeByTheBook(pack: RulePack, facts: Facts): { level: Level; rule: string } {
  const closed = facts.state === 'closed' || (!isKnown(facts.state) && isKnown(facts.closedOn));
  const done = closed && (!isKnown(facts.closedOn) || facts.closedOn <= facts.asOf);
  if (pack.mode === 'worst' && pack.display.settled && done) return { level: 'settled', rule: 'closed' };
  const matching = pack.rules.filter(({ when }) => isTrue(when, pack, facts, done));
  const highest = Math.max(...matching.map(({ level }) => rung(level)));
  const named = pack.mode === 'first' ? matching[0] : matching.find(({ level }) => rung(level) === highest);
  let now = named ? { level: named.level, rule: named.id } : { level: pack.base, rule: 'base' };
  for (const { from, times, to } of pack.promote ?? []) {
    const run = 1 + tail(facts.history ?? [], (past) => rung(past) >= rung(from));
    if (rung(now.level) >= rung(from) && rung(now.level) < rung(to) && run >= times)
      now = { level: to, rule: 'promote' };
  }
  if (pack.catchUpCap && facts.caughtUpLate) now = { level: pack.catchUpCap, rule: 'catch-up-cap' };
  const floor = pack.stickyUntilConfirmed;
  const before = facts.previousLevel;
  if (floor && before && !facts.confirmed && rung(before) >= rung(floor) && rung(now.level) < rung(before))
    now = { level: before, rule: 'sticky' };
  return now;
}

export const isKnown = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
const rung = (level: Level) => LEVELS.indexOf(level);

function tail<T>(list: readonly T[], fits: (item: T) => boolean): number {
  let count = 0;
  for (const item of list.toReversed()) {
    if (!fits(item)) break;
    count++;
  }
  return count;
}

function fits(value: number | null | undefined, range: Range): boolean {
  if (!isKnown(value)) return false;
  const bounds: [number | undefined, (bound: number) => boolean][] = [
    [range.gt, (bound) => value > bound],
    [range.gte, (bound) => value >= bound],
    [range.lt, (bound) => value < bound],
    [range.lte, (bound) => value <= bound],
  ];
  return bounds.every(([bound, holds]) => bound === undefined || holds(bound));
}

/** Days from one to the other, walked one by one in a pack of working days. */
function count(pack: RulePack, from: CalendarDay, to: CalendarDay): number {
  if (pack.calendar === 'calendar') return daysBetween(from, to);
  const [first, last] = from < to ? [from, to] : [to, from];
  let days = 0;
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) if (isWorkday2018(day)) days++;
  return from < to ? days : -days;
}

/** The days of 2018 as the government announced them for May and October. */
const OFF = [
  '2018-05-01',
  '2018-04-30',
  '2018-06-18',
  '2018-09-24',
  ...[1, 2, 3, 4, 5].map((day) => `2018-10-0${day}`),
];
const MADE_UP = new Set(['2018-04-28', '2018-09-29', '2018-09-30']);
function isWorkday2018(day: CalendarDay): boolean {
  const weekday = (dayNumber(day) + 4) % 7;
  return MADE_UP.has(day) || (weekday !== 0 && weekday !== 6 && !OFF.includes(day));
}

function plannedOf({ planned, start, due, asOf }: Facts): number | null {
  if (isKnown(planned)) return planned;
  if (!start || !due || start >= due) return null;
  return Math.min(100, Math.max(0, (daysBetween(start, asOf) / daysBetween(start, due)) * 100));
}

function isTrue(when: Predicate, pack: RulePack, facts: Facts, done: boolean): boolean {
  const asked = (part: Predicate) => isTrue(part, pack, facts, done);
  if ('all' in when) return !when.all.some((part) => !asked(part));
  if ('any' in when) return when.any.filter(asked).length > 0;
  if ('not' in when) return !asked(when.not);
  if ('always' in when) return true;
  const left = facts.due ? count(pack, facts.asOf, facts.due) : null;
  const planned = plannedOf(facts);
  const actual = facts.actual ?? null;
  if ('remaining' in when) return !done && left !== null && left >= 0 && fits(left, when.remaining);
  if ('overdue' in when) return !done && left !== null && left < 0 && fits(-left, when.overdue);
  if ('lag' in when)
    return !done && planned !== null && actual !== null && fits(Number((planned - actual).toFixed(6)), when.lag);
  if ('ratio' in when)
    return !done && planned !== null && actual !== null && planned > 0 && fits(actual / planned, when.ratio);
  if ('silent' in when)
    return !done && fits(facts.lastReport ? count(pack, facts.lastReport, facts.asOf) : null, when.silent);
  if ('term' in when) return fits(facts.start && facts.due ? count(pack, facts.start, facts.due) : null, when.term);
  if ('state' in when)
    return when.state.in.includes(done ? 'closed' : facts.state === 'closed' ? 'rectifying' : (facts.state ?? ''));
  return isTrueOfRecords(when, facts);
}

function isTrueOfRecords(when: Predicate, facts: Facts): boolean {
  const { rank, of, previousRank, ticket } = facts;
  if ('returned' in when) return fits(facts.returned ?? 0, when.returned);
  if ('missed' in when)
    return (
      isKnown(facts.periods) &&
      fits(
        tail(facts.periods, ({ met }) => !met),
        when.missed,
      )
    );
  if ('score' in when) return fits(facts.score, when.score);
  if ('milestoneLate' in when) {
    const { kind, months } = when.milestoneLate;
    return (facts.milestones ?? []).some(
      (one) => one.kind === kind && !one.done && !one.excused && fits(one.monthsLate, months),
    );
  }
  if ('stageLate' in when) return facts.stageLate === when.stageLate.is;
  if ('forecast' in when) return facts.forecast === when.forecast.is;
  if ('grade' in when) return facts.grade === when.grade.is;
  if ('ticketLapsed' in when)
    return ticket?.colour === when.ticketLapsed.is && ticket.lapsed === true && !ticket.excused;
  if ('rank' in when)
    return isKnown(rank) && ('top' in when.rank ? rank <= when.rank.top : isKnown(of) && rank > of - when.rank.bottom);
  if ('rankMove' in when)
    return (
      isKnown(rank) && isKnown(previousRank) && (when.rankMove.is === 'up' ? rank < previousRank : rank > previousRank)
    );
  if ('streak' in when) {
    const { level, times } = when.streak;
    return (
      isKnown(facts.history) &&
      fits(
        tail(facts.history, (past) => rung(past) >= rung(level)),
        times,
      )
    );
  }
  throw new Error(`a key the book does not know: ${JSON.stringify(when)}`);
}
