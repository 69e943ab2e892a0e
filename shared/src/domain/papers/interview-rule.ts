import type { Agenda, AgendaIssue, DecisionLine } from '../meeting/agenda-value.ts';
import { dayWords, isBroken, issueName, reasonWords } from './paper-words.ts';

/** The rule by which units are called in, printed in the letter and in the minutes. */
export const INTERVIEW_RULE =
  '同一问题在上次会议和本次会议均亮红灯的，约谈问题所在镇（涉及多个镇或属县直部门的，约谈牵头单位）；会议议定事项超过时限未兑现的，约谈责任单位';

/** A unit to be called in, with every fact that brought it there. */
export type Summons = Readonly<{ unit: string; facts: readonly string[]; redTwice: number; broken: number }>;

/** Who is called in by the rule: longest list of facts first, then by name. */
export function summonsOf(agenda: Agenda): readonly Summons[] {
  const byUnit = new Map<string, { facts: string[]; redTwice: number; broken: number }>();
  const of = (unit: string) => {
    const found = byUnit.get(unit) ?? { facts: [], redTwice: 0, broken: 0 };
    byUnit.set(unit, found);
    return found;
  };
  for (const red of agenda.reds.filter(({ redBefore }) => redBefore)) {
    for (const unit of answerableFor(red)) {
      const entry = of(unit);
      entry.redTwice++;
      entry.facts.push(`“${issueName(red)}”在上次会议和本次会议均亮红灯：${reasonWords(red)}`);
    }
  }
  for (const decision of agenda.promises.lines.filter(isBroken)) {
    const entry = of(decision.owner);
    entry.broken++;
    entry.facts.push(brokenWords(decision, agenda));
  }
  return [...byUnit]
    .map(([unit, found]) => ({ unit, ...found }))
    .toSorted((a, b) => b.facts.length - a.facts.length || (a.unit < b.unit ? -1 : 1));
}

/** The one town of an issue; for one of several towns, or of none, the office that leads it. */
export function answerableFor({ towns, shared, leadUnit }: AgendaIssue): readonly string[] {
  const [only] = towns;
  if (towns.length === 1 && only !== undefined && !shared && only !== '*') return [only];
  if (leadUnit !== null) return [leadUnit];
  return towns.filter((town) => town !== '*');
}

const brokenWords = ({ what, due, words }: DecisionLine, { stamp }: Agenda) =>
  `议定事项“${what}”应于 ${dayWords(due, stamp.day)} 前完成，未兑现：${words}`;
