import { ALL_TOWNS } from '@ryg/shared/domain/issue.ts';
import type { County } from '@ryg/shared/domain/region.ts';

/** For the towns an issue names, their places in the county's list; `*` names all, an unknown name none. */
export function townPlaces({ towns }: Pick<County, 'towns'>): (names: readonly string[]) => number[] {
  const place = new Map(towns.map(({ name }, index) => [name, index]));
  const all = towns.map((_, index) => index);
  return (names) => (names.includes(ALL_TOWNS) ? all : names.flatMap((name) => place.get(name) ?? []));
}
