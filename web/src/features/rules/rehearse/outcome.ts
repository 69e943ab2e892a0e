import type { RehearsalFacts } from '@ryg/shared/contract/rehearsal.contract.ts';
import { dayFromNumber, dayNumber, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { judgeIssue } from '@ryg/shared/domain/judge-issue.ts';
import { issueAt, type Flip, type PackFrom, type Rehearsal } from '@ryg/shared/domain/rehearsal.ts';
import { standingsOn, type TownUnderBoth } from '@ryg/shared/domain/rehearsal-standing.ts';
import type { Light, RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { workingDayCounter, type DayCounter } from '@ryg/shared/domain/working-days.ts';
import { calendarOf } from './rehearsal-pool.ts';

/** One issue over days on end on which it would show another light. */
export type FlipLine = Readonly<{
  key: string;
  id: string;
  no: string | null;
  title: string;
  towns: readonly string[];
  from: CalendarDay;
  until: CalendarDay;
  days: number;
  was: Light;
  now: Light;
  because: string;
  instead: string;
}>;

export type Outcome = Readonly<{
  /** Issues with at least one day under another light. */
  issues: number;
  /** Days summed over issues; the number of issues when one day is looked at. */
  days: number;
  turned: readonly Readonly<{ was: Light; now: Light; issues: number }>[];
  towns: readonly (TownUnderBoth & Readonly<{ flips: number }>)[];
  /** Of a town, or of all of them; at most so many, with how many there are. */
  lines: (town: string | null, most: number) => Readonly<{ lines: readonly FlipLine[]; all: number }>;
}>;

/** Everything a rehearsal says, from the flips that were found. Towns stand as on its last day. */
export function outcomeOf(facts: RehearsalFacts, sides: Rehearsal, flips: readonly Flip[]): Outcome {
  const count = workingDayCounter(calendarOf(facts));
  const flipsOfTown = Map.groupBy(
    flips.flatMap((flip) => (facts.issues.towns[flip.issue] ?? []).map((town) => ({ town, flip }))),
    ({ town }) => facts.towns[town]?.code ?? '',
  );
  const where = {
    columns: facts.spells,
    issueTowns: facts.issues.towns,
    towns: facts.towns,
    minIssues: facts.minIssues,
  };
  const issuesIn = (some: readonly Flip[]) => new Set(some.map(({ issue }) => issue)).size;
  return {
    issues: issuesIn(flips),
    days: flips.reduce((sum, { from, until }) => sum + until - from + 1, 0),
    turned: [...Map.groupBy(flips, ({ was, now }) => `${was} ${now}`).values()].flatMap((some) =>
      some[0] ? [{ was: some[0].was, now: some[0].now, issues: issuesIn(some) }] : [],
    ),
    towns: standingsOn(where, sides, dayNumber(facts.to), count).map((town) => ({
      ...town,
      flips: issuesIn((flipsOfTown.get(town.code) ?? []).map(({ flip }) => flip)),
    })),
    lines: (town, most) => {
      const some = town === null ? flips : (flipsOfTown.get(town) ?? []).map(({ flip }) => flip);
      return { lines: some.slice(0, most).map((flip) => lineOf(facts, sides, flip, count)), all: some.length };
    },
  };
}

function lineOf(facts: RehearsalFacts, { before, after }: Rehearsal, flip: Flip, count: DayCounter): FlipLine {
  const { issue, spell, from, until, was, now } = flip;
  const { issues, towns } = facts;
  const day = dayFromNumber(from);
  const facing = issueAt(facts.spells, spell);
  // The light stands beside it, so the sentence need not name it again.
  const reasonBy = (packs: readonly PackFrom[]) =>
    judgeIssue(facing, packOn(packs, from), day, count).reason.replace(/^[^：]*：/u, '');
  return {
    key: `${spell}/${from}`,
    id: issues.id[issue] ?? '',
    no: issues.no[issue] ?? null,
    title: issues.title[issue] ?? '',
    towns: (issues.towns[issue] ?? []).flatMap((place) => towns[place]?.shortName ?? []),
    from: day,
    until: dayFromNumber(until),
    days: until - from + 1,
    was,
    now,
    because: reasonBy(before),
    instead: reasonBy(after),
  };
}

function packOn(packs: readonly PackFrom[], day: number): RulePack {
  const pack = (packs.findLast(({ from }) => from <= day) ?? packs[0])?.pack;
  if (!pack) throw new Error('a rehearsal needs rules');
  return pack;
}
