import type { RedCase } from '@ryg/shared/domain/meeting/agenda-value.ts';

/** 超期 12 天, or why it is red without being overdue. */
export function overdueWords({ daysLeft, deadline }: Pick<RedCase, 'daysLeft' | 'deadline'>): string {
  if (deadline === null) return '没有定时限';
  if (daysLeft === null) return '时限不明';
  if (daysLeft < 0) return `超期 ${-daysLeft} 天`;
  return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天到期`;
}

/** What is worth knowing of a date beside the date: why it was moved, who sent it back. */
export const timelineNotes = ({ timeline }: Pick<RedCase, 'timeline'>): readonly string[] =>
  timeline.flatMap(({ what, note }) => (note ? [`${what}：${note}`] : []));

type People = Readonly<{ word: string; names: string }>;

/** Whoever answers for a red light, by what they are to it; who is not named is left out. */
export function peopleOf(red: RedCase): readonly People[] {
  return [
    { word: '属地', names: red.towns.join('、') },
    { word: '牵头', names: red.leadUnit ?? '未明确牵头部门' },
    { word: '包抓', names: red.sponsorLeaders.join('、') },
    { word: '责任', names: red.responsible.join('、') },
    { word: '配合', names: red.coopUnits.join('、') },
  ].filter(({ names }) => names !== '');
}
