import type { Board } from '@ryg/shared/domain/board.ts';

const LISTS = ['ranking', 'issues', 'history', 'moments'] as const;
const GROUPS = ['county', 'period', 'totals', 'week', 'pack', 'duty'] as const;

/** Looks only for what would break every scene, such as a login page in place of the answer; the server checks its own fields. */
export function boardFrom(answer: unknown): Board {
  if (!isBoard(answer)) throw new TypeError('the answer is not a board');
  return answer;
}

export function isBoard(value: unknown): value is Board {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return (
    LISTS.every((name) => Array.isArray(fields[name])) &&
    GROUPS.every((name) => typeof fields[name] === 'object' && fields[name] !== null) &&
    typeof fields['asOf'] === 'string'
  );
}
