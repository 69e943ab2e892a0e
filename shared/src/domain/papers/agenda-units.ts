import { ALL_TOWNS } from '../issue.ts';
import type { Agenda, AgendaIssue, DecisionLine } from '../meeting/agenda-value.ts';

/** Whether an issue counts in a town's row. */
export const isOfTown = ({ towns }: Pick<AgendaIssue, 'towns'>, town: string): boolean =>
  towns.includes(town) || towns.includes(ALL_TOWNS);

/** Whether somebody still has to work on it; an issue that ended otherwise than by being put right is over, too. */
export const isOpen = ({ lamp, state }: Pick<AgendaIssue, 'lamp' | 'state'>): boolean =>
  lamp !== 'closed' && state !== 'closed';

/** Nearest deadline first, what has none last. */
export const byDeadline = (issues: readonly AgendaIssue[]): readonly AgendaIssue[] =>
  issues.toSorted((a, b) => (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999'));

/** What is asked of the owner of an open issue: the office's proposal for a red one, its deadline for the others. */
export function askedOf(agenda: Agenda): (issue: AgendaIssue) => string {
  const reds = new Map(agenda.reds.map(({ id, asked }) => [id, asked]));
  const decided = Map.groupBy(
    agenda.decisions.filter(({ issue }) => issue !== null),
    ({ issue }) => issue,
  );
  return ({ id, deadline }) => {
    const decisions = (decided.get(id) ?? []).map(
      ({ what, due }) => `${what}（${Number(due.slice(5, 7))}月${Number(due.slice(8))}日前）`,
    );
    const asked = reds.get(id);
    const first = asked ?? (deadline === null ? null : '按时限完成整改并申请销号');
    return [...(first === null ? [] : [first]), ...decisions].join('；') || '–';
  };
}

/** Decisions about a town: those that name it, that it owns, or that are about one of its issues. */
export function decisionsOfTown(lines: readonly DecisionLine[], town: string): readonly DecisionLine[] {
  return lines.filter(({ towns, owner }) => owner === town || towns.includes(town) || towns.includes(ALL_TOWNS));
}
