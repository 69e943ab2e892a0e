import { dayNumber, type CalendarDay } from './calendar-day.ts';
import { lagOf, plannedProgress, ratioOf } from './plan.ts';
import type { Level } from './rule-pack.ts';
import type { DayCounter } from './working-days.ts';

/**
 * What a rule pack may ask about. Every fact but the day may be absent or null, which means unknown.
 * `planned` and `actual` are percent (0–100) and used as they stand when given; periods and history run oldest first.
 */
export type Facts = Readonly<{
  asOf: CalendarDay;
  start?: CalendarDay | null;
  due?: CalendarDay | null;
  closedOn?: CalendarDay | null;
  state?: string | null;
  planned?: number | null;
  actual?: number | null;
  lastReport?: CalendarDay | null;
  returned?: number | null;
  milestones?: readonly Readonly<{ kind: string; monthsLate: number; done?: boolean; excused?: boolean }>[] | null;
  periods?: readonly Readonly<{ met: boolean }>[] | null;
  caughtUpLate?: boolean | null;
  forecast?: string | null;
  grade?: string | null;
  ticket?: Readonly<{ colour: string; lapsed?: boolean; excused?: boolean }> | null;
  stageLate?: string | null;
  rank?: number | null;
  of?: number | null;
  previousRank?: number | null;
  score?: number | null;
  history?: readonly Level[] | null;
  previousLevel?: Level | null;
  confirmed?: boolean | null;
}>;

/** Facts with their days as numbers, so that a year can be simulated without reading dates again. */
export type PreparedFacts = Readonly<{
  facts: Facts;
  start: number | null;
  due: number | null;
  closedOn: number | null;
  lastReport: number | null;
}>;

/** The numbers of one day. `remaining` is negative when overdue; null means unknown. */
export type Numbers = Readonly<{
  closed: boolean;
  remaining: number | null;
  term: number | null;
  planned: number | null;
  actual: number | null;
  lag: number | null;
  ratio: number | null;
  silent: number | null;
}>;

const numberOf = (day: CalendarDay | null | undefined) => (day ? dayNumber(day) : null);

export function prepareFacts(facts: Facts): PreparedFacts {
  return {
    facts,
    start: numberOf(facts.start),
    due: numberOf(facts.due),
    closedOn: numberOf(facts.closedOn),
    lastReport: numberOf(facts.lastReport),
  };
}

/** Closed means: says so, and not on a day still to come. */
export function isClosedOn({ facts, closedOn }: PreparedFacts, today: number): boolean {
  if (closedOn !== null) return closedOn <= today && (facts.state ?? 'closed') === 'closed';
  return facts.state === 'closed';
}

/** What the rules see on day number `today`, counted in the pack's days. */
export function numbersOn(prepared: PreparedFacts, today: number, count: DayCounter): Numbers {
  const { facts, start, due, lastReport } = prepared;
  const planned = facts.planned ?? plannedProgress(start, due, today);
  const actual = facts.actual ?? null;
  return {
    closed: isClosedOn(prepared, today),
    remaining: due === null ? null : count(today, due),
    term: start === null || due === null ? null : count(start, due),
    planned,
    actual,
    lag: lagOf(planned, actual),
    ratio: ratioOf(planned, actual),
    silent: lastReport === null ? null : count(lastReport, today),
  };
}
