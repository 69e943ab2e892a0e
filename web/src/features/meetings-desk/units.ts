import type { ExplainingIssue } from '@ryg/shared/contract/meeting.contract.ts';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';

/** A unit and its lights of one snapshot. */
export type UnitLights = Readonly<{
  unit: string;
  issues: readonly ExplainingIssue[];
  red: number;
  yellow: number;
  /** Lights nobody said anything about yet. */
  silent: number;
}>;

/** Who has lights to explain: the town, or the lead department where several towns share one. Most silent first. */
export function unitsOf(issues: readonly ExplainingIssue[]): readonly UnitLights[] {
  const groups = new Map<string, ExplainingIssue[]>();
  for (const issue of issues) groups.set(unitOf(issue), [...(groups.get(unitOf(issue)) ?? []), issue]);
  return [...groups]
    .map(([unit, own]): UnitLights => ({
      unit,
      issues: own,
      red: own.filter(({ lamp }) => lamp === 'red').length,
      yellow: own.filter(({ lamp }) => lamp === 'yellow').length,
      silent: own.filter(isSilent).length,
    }))
    .toSorted((a, b) => b.silent - a.silent || b.red - a.red || b.yellow - a.yellow);
}

export const isSilent = ({ explanations }: ExplainingIssue): boolean => explanations.length === 0;

function unitOf({ towns: [town, ...others], leadUnit }: ExplainingIssue): string {
  if (town !== undefined && others.length === 0) return town;
  return leadUnit ?? '没有写明单位';
}

/** The same lights as the table reads them, who may not write: from the snapshot itself. */
export const litIssuesOf = ({ issues, explanations }: Agenda): readonly ExplainingIssue[] =>
  issues
    .filter(({ lamp }) => lamp === 'red' || lamp === 'yellow')
    .map(({ id, no, title, towns, leadUnit, lamp, deadline, daysLeft, reason }): ExplainingIssue => {
      const said = explanations[id];
      return {
        id,
        no,
        title,
        towns: [...towns],
        leadUnit,
        lamp,
        deadline,
        daysLeft,
        reason,
        explanations: said ? [said] : [],
        own: null,
      };
    });
