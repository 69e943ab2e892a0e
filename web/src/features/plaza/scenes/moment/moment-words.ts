import type { Board, BoardIssue, Moment } from '@ryg/shared/domain/board.ts';

/** Whose it was: one town or two by name, more by their number, none by the office that led. */
export function whoseWords({ towns, leadUnit }: BoardIssue, { ranking }: Board): string {
  const names = towns.flatMap((code) => ranking.find((town) => town.code === code)?.town ?? []);
  if (names.length === 0) return leadUnit ?? '县直单位';
  return names.length <= 2 ? names.join('、') : `${names.length} 个镇`;
}

/** What the lamp said before the work was done. */
export function beforeWords({ before }: Moment, { closedLate }: BoardIssue): string {
  if (before === 'red') return closedLate === null ? '亮红灯' : `超期${closedLate}天`;
  return before === 'yellow' ? '黄灯预警' : '正在改';
}
