import { hasRole, type Actor, type Role } from './actor.ts';
import { ALL_TOWNS, type Issue } from './issue.ts';
import type { County } from './region.ts';

/** What of the ledger somebody may see. `some`: issues that name one of these towns, departments or leaders. */
export type Scope =
  | Readonly<{ kind: 'all' }>
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'some'; towns: readonly string[]; units: readonly string[]; leaders: readonly string[] }>;

/** Whoever works on issues, or looks at how others do: the roles that can have any of the ledger in scope. */
export const LEDGER_READERS: readonly Role[] = ['office', 'leader', 'department', 'town', 'inspector', 'auditor'];

const ALL: Scope = { kind: 'all' };
const NONE: Scope = { kind: 'none' };

/** The one answer to "which issues may this account read"; every query of the desk takes it. */
export function scopeFor(actor: Actor, county: Pick<County, 'code' | 'towns'>): Scope {
  if (hasRole(actor, 'office', 'auditor')) return ALL;
  const isCounty = actor.unit === county.code;
  if (isCounty && hasRole(actor, 'leader', 'department')) return ALL;
  const isTeam = hasRole(actor, 'inspector');
  if (isTeam && isCounty && actor.inspects === null) return ALL;

  const towns = [
    ...(hasRole(actor, 'town') ? townNames(actor.unit, county) : []),
    ...(isTeam ? (actor.inspects ?? townNames(actor.unit, county)) : []),
  ];
  const units = hasRole(actor, 'department') ? [actor.unit] : [];
  const leaders = leadersOf(actor);
  if (actor.standsFor.includes(county.code)) return ALL;
  return towns.length + units.length + leaders.length === 0 ? NONE : { kind: 'some', towns, units, leaders };
}

/** Names under which the ledger may know a leader, and those of leaders who delegated to the account. */
function leadersOf(actor: Actor): readonly string[] {
  return [...(hasRole(actor, 'leader') ? [actor.unit, actor.name] : []), ...actor.standsFor];
}

function townNames(code: string, { towns }: Pick<County, 'towns'>): readonly string[] {
  return towns.filter((town) => town.code === code).map(({ name }) => name);
}

type Parties = Pick<Issue, 'towns' | 'leadUnits' | 'coopUnits' | 'sponsorLeaders'>;

export function isInScope({ towns, leadUnits, coopUnits, sponsorLeaders }: Parties, scope: Scope): boolean {
  if (scope.kind !== 'some') return scope.kind === 'all';
  const names = (mine: readonly string[], theirs: readonly string[]) => mine.some((name) => theirs.includes(name));
  return (
    (scope.towns.length > 0 && towns.includes(ALL_TOWNS)) ||
    names(scope.towns, towns) ||
    names(scope.units, leadUnits) ||
    names(scope.units, coopUnits) ||
    names(scope.leaders, sponsorLeaders)
  );
}
