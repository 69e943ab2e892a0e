import { hasRole, type Actor } from '@ryg/shared/domain/actor.ts';
import type { Indicator } from '@ryg/shared/domain/indicator.ts';
import type { IndicatorState } from '@ryg/shared/domain/indicator-state.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { isInScope, scopeFor, type Scope } from '@ryg/shared/domain/scope.ts';

/** Everybody an indicator is about, as the one answer to "who may see this" asks for them. */
const partiesOf = ({ owner, responsible, rows }: Indicator) => ({
  towns: [owner, ...rows.flatMap(({ town }) => (town === null ? [] : [town]))],
  leadUnits: [owner],
  coopUnits: [],
  sponsorLeaders: responsible === '' ? [] : [responsible],
});

/** An indicator as an account may see it, or null. Of a matrix of others a town sees its own rows and no other. */
export function seenBy(state: IndicatorState, actor: Actor, county: County): IndicatorState | null {
  const scope = scopeFor(actor, county);
  const { indicator } = state;
  if (!isInScope(partiesOf(indicator), scope)) return null;
  if (isInScope(partiesOf({ ...indicator, rows: [] }), scope)) return state;
  return withRows(state, scope);
}

function withRows(state: IndicatorState, scope: Scope): IndicatorState {
  const rows = state.indicator.rows.filter(({ town }) => town !== null && isInScope(ofTown(town), scope));
  const names = new Set(rows.map(({ name }) => name));
  const reports = state.reports
    .map((report) => ({ ...report, cells: report.cells.filter(({ row }) => names.has(row)) }))
    .filter(({ cells }) => cells.length > 0);
  return { ...state, indicator: { ...state.indicator, rows }, reports };
}

const ofTown = (town: string) => ({ towns: [town], leadUnits: [], coopUnits: [], sponsorLeaders: [] });

/** What of an indicator an account may report: all of it, some rows of a matrix, or nothing. */
export function reportableBy(
  { indicator }: IndicatorState,
  actor: Actor,
  { towns }: County,
): 'all' | readonly string[] {
  if (hasRole(actor, 'office')) return 'all';
  if (hasRole(actor, 'department') && actor.unit === indicator.owner) return 'all';
  if (!hasRole(actor, 'town')) return [];
  const own = towns.find(({ code }) => code === actor.unit)?.name;
  if (own === undefined) return [];
  if (indicator.owner === own) return 'all';
  return indicator.rows.filter(({ town }) => town === own).map(({ name }) => name);
}
