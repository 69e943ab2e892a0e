import type { Actor } from '@ryg/shared/domain/actor.ts';

import type { County } from '@ryg/shared/domain/region.ts';
import { scopeFor } from '@ryg/shared/domain/scope.ts';
import type { PlannedFile } from '../../documents/papers/plan-files.ts';

/** As a letter calls all of them. */
const EVERY_TOWN = '各镇';

/** What of a meeting's papers an account may fetch: everything, or the letters and sheets that are addressed to it. */
export function mayFetch(actor: Actor, county: County): (file: Pick<PlannedFile, 'to'>) => boolean {
  const scope = scopeFor(actor, county);
  if (scope.kind !== 'some') return () => scope.kind === 'all';
  const { towns, units, leaders } = scope;
  const mine = new Set([...towns, ...units, ...leaders]);
  return ({ to }) => to.some((name) => mine.has(name) || (towns.length > 0 && name === EVERY_TOWN));
}
