import { hasRole, type Actor } from '@ryg/shared/domain/actor.ts';
import type { DecisionRecord } from '@ryg/shared/domain/meeting/meetings.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { isInScope, scopeFor, type Scope } from '@ryg/shared/domain/scope.ts';
import type { Line } from '../../live/book.ts';

/** Who may say something beside a light. */
export const EXPLAINERS = ['office', 'department', 'town'] as const;

/** Whoever reads the whole ledger reads what the whole room reads. */
export const seesAll = (actor: Actor, county: County): boolean => scopeFor(actor, county).kind === 'all';

/** In whose name an account explains: its town, its department, or the office. */
export function unitOf(actor: Actor, { code, towns, publisher }: County): string {
  const town = towns.find((one) => one.code === actor.unit);
  if (town) return town.name;
  if (hasRole(actor, 'office')) return publisher;
  return actor.unit === code ? actor.name : actor.unit;
}

/** Whether a decision concerns a scope: by its issue, by the towns it names, or by who has to do it. */
export function concerns({ towns, owner }: DecisionRecord, line: Line | null, scope: Scope): boolean {
  if (scope.kind === 'all') return true;
  if (line && isInScope(line.issue, scope)) return true;
  const parties = { towns: [...towns, owner], leadUnits: [owner], coopUnits: [], sponsorLeaders: [owner] };
  return isInScope(parties, scope);
}
