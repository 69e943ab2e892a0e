import type { BoardSource, Judged } from './board-source.ts';
import type { Duty, DutyUnit } from './board.ts';
import { addDays } from './calendar-day.ts';

/** Offices on the list: one full screen of them. */
const LISTED = 12;

/** Who leads how much, and what the county says about its notice. Offices only; names of people stay inside. */
export function dutyOf(judged: readonly Judged[], { withdrawn, notice = null, release }: BoardSource): Duty {
  const led = judged.filter(({ issue }) => !withdrawn?.has(issue.id));
  const byUnit = Map.groupBy(led, ({ issue }) => issue.leadUnits[0] ?? '');
  const from = release.period.to;
  return {
    units: [...byUnit]
      .filter(([unit]) => unit !== '')
      .map(([unit, issues]) => unitOf(unit, issues))
      .toSorted((a, b) => openOf(b) - openOf(a) || b.issues - a.issues || (a.unit < b.unit ? -1 : 1))
      .slice(0, LISTED),
    basis: notice?.basis || null,
    notice: notice ? { from, to: addDays(from, notice.days - 1) } : null,
    objection: notice?.objection || null,
    publicUrl: notice?.publicUrl || null,
  };
}

const openOf = ({ issues, closed }: DutyUnit) => issues - closed;

function unitOf(unit: string, judged: readonly Judged[]): DutyUnit {
  const count = (lamp: string) => judged.filter(({ verdict }) => verdict.lamp === lamp).length;
  return { unit, issues: judged.length, closed: count('closed'), red: count('red'), yellow: count('yellow') };
}
