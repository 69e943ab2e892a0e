import fc from 'fast-check';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import { addDays, calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Facts } from '@ryg/shared/domain/facts.ts';
import { LEVELS, type Predicate } from '@ryg/shared/domain/rule-pack.ts';
import { isKnown } from './judge-by-the-book.ts';

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
/** Any pack the schema takes, sensible or not. */
export const anyPack = fc
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
const anyDay = fc.oneof(
  fc.integer({ min: 0, max: 25 }).map((offset) => addDays(calendarDay('2018-04-24'), offset)),
  fc.integer({ min: 0, max: 25 }).map((offset) => addDays(calendarDay('2018-09-20'), offset)),
);
const known = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const share = fc.constantFrom(0, 20, 20.1, 30.1, 50, 60, 70, 80, 100);
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    asOf: anyDay,
    start: known(anyDay),
    due: known(anyDay),
    closedOn: known(anyDay),
    state: known(fc.constantFrom('closed', 'rectifying', 'suspended')),
    planned: known(share),
    actual: known(share),
    lastReport: known(anyDay),
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

/**
 * Any facts that do not contradict themselves: of a closing day beside a state that is not closed the specification does
 * not say which counts.
 */
export const anyFacts = facts.filter(
  ({ state, closedOn }) => !isKnown(closedOn) || !isKnown(state) || state === 'closed',
);
