import type { Lamp } from './judge-issue.ts';

/** Lamps by issue id at the end of a day; an issue that is missing did not exist yet. */
export type LampsOfDay = ReadonlyMap<string, Lamp>;

/** What became of the lamps between two days, each issue counted once. Ids, so that every number can be opened. */
export type Movement = Readonly<{
  /** New in the ledger and open. */
  entered: readonly string[];
  /** Red or yellow before, milder now and still open. */
  cured: readonly string[];
  worsened: readonly string[];
  newRed: readonly string[];
  closed: readonly string[];
  reopened: readonly string[];
}>;

/** How bad a lamp is, to be compared. */
export const GRADE: Readonly<Record<Lamp, number>> = { closed: 0, none: 1, green: 1, yellow: 2, red: 3 };

/** 灯色迁移 from one day to a later one. */
export function movementBetween(before: LampsOfDay, after: LampsOfDay): Movement {
  const kinds = { entered: [], cured: [], worsened: [], newRed: [], closed: [], reopened: [] } as Record<
    keyof Movement,
    string[]
  >;
  for (const [id, lamp] of after) {
    const was = before.get(id);
    if (lamp === 'red' && was !== 'red') kinds.newRed.push(id);
    const kind = kindOf(was, lamp);
    if (kind) kinds[kind].push(id);
  }
  return kinds;
}

/** What became of one lamp; `newRed` is never the answer, because a lamp that turned red is one of the others as well. */
export function kindOf(was: Lamp | undefined, now: Lamp): Exclude<keyof Movement, 'newRed'> | null {
  if (now === 'closed') return was === 'closed' ? null : 'closed';
  if (was === undefined) return 'entered';
  if (was === 'closed') return 'reopened';
  if (GRADE[now] === GRADE[was]) return null;
  return GRADE[now] > GRADE[was] ? 'worsened' : 'cured';
}
