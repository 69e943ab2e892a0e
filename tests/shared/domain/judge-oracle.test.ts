import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import { addDays, calendarDay, dayNumber, daysBetween, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Facts } from '@ryg/shared/domain/facts.ts';
import { judge } from '@ryg/shared/domain/light.ts';
import { LEVELS, type Level, type Predicate, type Range, type RulePack } from '@ryg/shared/domain/rule-pack.ts';

/** A second judge, written from the words of the specification alone and without any care for speed. */
function judgeByTheBook(pack: RulePack, facts: Facts): { level: Level; rule: string } {
  const closed = facts.state === 'closed' || (facts.state == null && facts.closedOn != null);
  const done = closed && (facts.closedOn == null || facts.closedOn <= facts.asOf);
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
  if (value == null) return false;
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
  if (planned != null) return planned;
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
      facts.periods != null &&
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
    return rank != null && ('top' in when.rank ? rank <= when.rank.top : of != null && rank > of - when.rank.bottom);
  if ('rankMove' in when)
    return (
      rank != null && previousRank != null && (when.rankMove.is === 'up' ? rank < previousRank : rank > previousRank)
    );
  if ('streak' in when) {
    const { level, times } = when.streak;
    return (
      facts.history != null &&
      fits(
        tail(facts.history, (past) => rung(past) >= rung(level)),
        times,
      )
    );
  }
  throw new Error(`a key the book does not know: ${JSON.stringify(when)}`);
}

const level = fc.constantFrom(...LEVELS);
const rangeOf = (...bounds: number[]) =>
  fc
    .record(
      {
        gt: fc.constantFrom(...bounds),
        gte: fc.constantFrom(...bounds),
        lt: fc.constantFrom(...bounds),
        lte: fc.constantFrom(...bounds),
      },
      { requiredKeys: [] },
    )
    .filter((range) => Object.keys(range).length > 0);
const days = rangeOf(0, 1, 2, 5, 7, 10, 30);
const few = rangeOf(0, 1, 2, 3);
const keyed = <T>(key: string, value: fc.Arbitrary<T>) =>
  value.map((inner) => ({ [key]: inner }) as unknown as Predicate);
const one = (...words: string[]) => fc.constantFrom(...words).map((is) => ({ is }));

const simple: fc.Arbitrary<Predicate> = fc.oneof(
  keyed('always', fc.constant(true)),
  keyed(
    'state',
    fc.subarray(['closed', 'rectifying', 'suspended']).map((states) => ({ in: states })),
  ),
  ...['remaining', 'overdue', 'term', 'silent'].map((key) => keyed(key, days)),
  keyed('lag', rangeOf(0, 10, 30)),
  keyed('ratio', rangeOf(0.5, 0.8, 1)),
  ...['returned', 'missed'].map((key) => keyed(key, few)),
  keyed('score', rangeOf(60, 80, 90)),
  keyed('milestoneLate', fc.record({ kind: fc.constantFrom('start', 'finish'), months: few })),
  keyed('stageLate', one('acknowledge', 'plan', 'report', 'review')),
  keyed('forecast', one('late', 'fine')),
  keyed('grade', one('good', 'poor')),
  keyed('ticketLapsed', one('yellow', 'red')),
  keyed(
    'rank',
    fc.oneof(fc.record({ top: fc.integer({ min: 1, max: 3 }) }), fc.record({ bottom: fc.integer({ min: 1, max: 3 }) })),
  ),
  keyed('rankMove', one('up', 'down')),
  keyed('streak', fc.record({ level, times: few })),
);
const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    simple,
    keyed('all', fc.array(tie('predicate'), { maxLength: 3 })),
    keyed('any', fc.array(tie('predicate'), { maxLength: 3 })),
    keyed('not', tie('predicate')),
  ),
}));

const display = fc
  .subarray([...LEVELS])
  .map((shown) => Object.fromEntries(shown.map((name) => [name, { colour: name, word: name }])));
const packs = fc
  .record(
    {
      id: fc.constant('any'),
      version: fc.constant(1),
      name: fc.constant('任意规则'),
      calendar: fc.constantFrom('calendar', 'workday'),
      mode: fc.constantFrom('worst', 'first'),
      base: level,
      rules: fc
        .array(fc.record({ when: predicate, level }), { maxLength: 5 })
        .map((rules) => rules.map((rule, index) => ({ id: `r${index}`, ...rule }))),
      promote: fc.array(fc.record({ from: level, times: fc.integer({ min: 1, max: 4 }), to: level }), { maxLength: 3 }),
      catchUpCap: level,
      stickyUntilConfirmed: level,
      display,
    },
    { requiredKeys: ['id', 'version', 'name', 'calendar', 'mode', 'base', 'rules', 'display'] },
  )
  .map((json) => {
    const pack = readRulePack(JSON.parse(JSON.stringify(json)));
    if (!pack.ok) throw new Error(pack.refusal.message);
    return pack.value;
  });

/** Days around the holidays of May and of October 2018. */
const day = fc.oneof(
  fc.integer({ min: 0, max: 25 }).map((offset) => addDays(calendarDay('2018-04-24'), offset)),
  fc.integer({ min: 0, max: 25 }).map((offset) => addDays(calendarDay('2018-09-20'), offset)),
);
const known = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const share = fc.constantFrom(0, 20, 20.1, 30.1, 50, 60, 70, 80, 100);
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    asOf: day,
    start: known(day),
    due: known(day),
    closedOn: known(day),
    state: known(fc.constantFrom('closed', 'rectifying', 'suspended')),
    planned: known(share),
    actual: known(share),
    lastReport: known(day),
    returned: known(fc.integer({ min: 0, max: 3 })),
    milestones: known(
      fc.array(
        fc.record({
          kind: fc.constantFrom('start', 'finish'),
          monthsLate: fc.integer({ min: 0, max: 4 }),
          done: fc.boolean(),
          excused: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    ),
    periods: known(fc.array(fc.record({ met: fc.boolean() }), { maxLength: 4 })),
    caughtUpLate: known(fc.boolean()),
    forecast: known(fc.constantFrom('late', 'fine')),
    grade: known(fc.constantFrom('good', 'poor')),
    ticket: known(fc.record({ colour: fc.constantFrom('yellow', 'red'), lapsed: fc.boolean(), excused: fc.boolean() })),
    stageLate: known(fc.constantFrom('acknowledge', 'report')),
    rank: known(fc.integer({ min: 1, max: 11 })),
    of: known(fc.constant(11)),
    previousRank: known(fc.integer({ min: 1, max: 11 })),
    score: known(fc.constantFrom(59, 60, 80, 90, 95)),
    history: known(fc.array(level, { maxLength: 5 })),
    previousLevel: known(level),
    confirmed: known(fc.boolean()),
  },
  { requiredKeys: ['asOf'] },
);

describe('any pack on any facts', () => {
  // A closing day beside a state that is not closed is contradictory; the specification does not say which counts.
  const consistent = facts.filter(({ state, closedOn }) => closedOn == null || state == null || state === 'closed');

  it('gives the level and the rule that a second judge finds', () => {
    fc.assert(
      fc.property(packs, consistent, (pack, given) => {
        const { level: shown, rule, colour } = judge(pack, given, officialWorkingDays);
        expect({ level: shown, rule }).toEqual(judgeByTheBook(pack, given));
        expect(colour).toBe(pack.display[shown]?.colour ?? 'none');
      }),
      { numRuns: 1_500 },
    );
  });
});
