import { GOVERNING_KINDS } from './kinds-governing.ts';
import { LIVING_KINDS } from './kinds-living.ts';
import { WORKING_KINDS } from './kinds-working.ts';
import type { ProblemKind } from './problem-kind.ts';

export const KINDS: readonly ProblemKind[] = [...LIVING_KINDS, ...WORKING_KINDS, ...GOVERNING_KINDS];

const byKey = new Map(KINDS.map((kind) => [kind.key, kind]));

export function kindOf(key: string): ProblemKind {
  const kind = byKey.get(key);
  if (!kind) throw new Error(`no problem kind ${key}`);
  return kind;
}
