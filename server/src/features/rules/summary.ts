import { dayNumber } from '@ryg/shared/domain/calendar-day.ts';
import type { RehearsalSummary } from '@ryg/shared/domain/pack-fact.ts';
import { columnsOf, rehearsalOf, type Flip, type Spell } from '@ryg/shared/domain/rehearsal.ts';
import { hasMoved, standingsOn } from '@ryg/shared/domain/rehearsal-standing.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import type { Page } from '../../live/book.ts';
import { townPlaces } from './town-places.ts';

/** What a pack would change today: the figures that stand beside a proposal, whatever its sender saw. */
export function summaryOf(
  { lines, today, law }: Pick<Page, 'lines' | 'today' | 'law'>,
  pack: RulePack,
  workingDays: DayCounter,
): RehearsalSummary {
  const day = dayNumber(today);
  const spells = lines.map(({ issue }, place): Spell => ({ issue: place, facts: issue, from: day, until: day }));
  const columns = columnsOf(spells);
  const sides = { before: [{ from: day, pack: law.pack }], after: [{ from: day, pack }] };
  const flips = rehearsalOf(sides, workingDays)(columns, 0, spells.length);
  const { towns, minIssues } = law.county;
  const places = townPlaces(law.county);
  const where = { columns, issueTowns: lines.map(({ issue }) => places(issue.towns)), towns, minIssues };
  return {
    asOf: today,
    issues: lines.length,
    flips: flips.length,
    turned: turnedIn(flips),
    townsMoved: standingsOn(where, sides, day, workingDays).filter(hasMoved).length,
  };
}

const turnedIn = (flips: readonly Flip[]): RehearsalSummary['turned'] =>
  [...Map.groupBy(flips, ({ was, now }) => `${was} ${now}`).values()].flatMap((some) => {
    const [first] = some;
    return first ? [{ was: first.was, now: first.now, count: some.length }] : [];
  });
