import { addDays, dayOfMonth, monthOf, yearOf, type CalendarDay } from '../calendar-day.ts';
import { monthDay } from '../day-words.ts';
import { ALL_TOWNS } from '../issue.ts';
import type { Agenda, AgendaIssue, DecisionLine, DecisionStanding, DecisionSums } from '../meeting/agenda-value.ts';
import type { Tally } from '../board.ts';

/** Days after the meeting within which a unit answers a letter. */
const REPLY_DAYS = 7;

/** The last day for answers, the same in every letter of a meeting. */
export const replyDay = ({ head }: Pick<Agenda, 'head'>): CalendarDay => addDays(head.meetsOn, REPLY_DAYS);

/** 2018年6月22日 */
export const fullDay = (day: CalendarDay): string => `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日`;

/** 6月22日, with the year where it is another one than that of the snapshot. */
export const dayWords = (day: CalendarDay, today: CalendarDay): string =>
  yearOf(day) === yearOf(today) ? monthDay(day) : fullDay(day);

export const STANDING_WORDS: Readonly<Record<DecisionStanding, string>> = {
  kept: '兑现',
  late: '延期',
  broken: '未兑现',
  open: '未到期',
};

/** How a decision stands, in a table's cell; one that was given up on belongs to no sum. */
export const standingWord = ({ standing, dropped }: DecisionLine): string =>
  dropped ? '不再办理' : STANDING_WORDS[standing];

/** It was due and nobody did it. */
export const isBroken = ({ standing, dropped }: DecisionLine): boolean => standing === 'broken' && !dropped;

/** What the office wrote beside a decision, after the words for how it stands. */
export const followedWords = ({ words, note }: DecisionLine): string => (note === '' ? words : `${words}（${note}）`);

/** 兑现 4 项、延期 1 项、未兑现 2 项、未到期 1 项 */
export const sumsWords = ({ kept, late, broken, open }: DecisionSums): string =>
  `兑现 ${kept} 项、延期 ${late} 项、未兑现 ${broken} 项、未到期 ${open} 项`;

export const sumOf = ({ kept, late, broken, open }: DecisionSums): number => kept + late + broken + open;

/** 已改好 95 个、红灯 5 个、黄灯 8 个、绿灯 5 个、暂不亮灯 1 个 */
export const tallyWords = ({ closed, red, yellow, green, none }: Tally): string =>
  `已改好 ${closed} 个、红灯 ${red} 个、黄灯 ${yellow} 个、绿灯 ${green} 个、暂不亮灯 ${none} 个`;

/** A share with one decimal; a dash where there is nothing to share. */
export const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)}%`);

/** 编号12：安全饮水水质不达标 */
export const issueName = ({ no, title }: Pick<AgendaIssue, 'no' | 'title'>): string =>
  no === null ? title : `编号${no}：${title}`;

/** The towns an issue is about, as a cell or a sentence says them. */
export function townsWords({ towns }: Pick<AgendaIssue, 'towns'>): string {
  if (towns.includes(ALL_TOWNS)) return '各镇';
  return towns.length === 0 ? '县直部门' : towns.join('、');
}

/** 超期 3 天 · 今日到期 · 还有 5 天 */
export function daysWords(daysLeft: number | null): string {
  if (daysLeft === null) return '–';
  if (daysLeft < 0) return `超期 ${-daysLeft} 天`;
  return daysLeft === 0 ? '当日到期' : `还有 ${daysLeft} 天`;
}

export const deadlineWords = (deadline: CalendarDay | null, today: CalendarDay): string =>
  deadline === null ? '未定时限' : dayWords(deadline, today);

/** Why a light is lit, without the name of the light it begins with: it stands beside the lamp. */
export const reasonWords = ({ reason }: Pick<AgendaIssue, 'reason'>): string =>
  reason.replace(/^(?:红灯|黄灯|绿灯|暂不亮灯)：/u, '');

/** What a decision is about, for a table's cell. */
export function decisionSubject({ issueNo, issueTitle, towns }: DecisionLine): string {
  if (issueTitle !== null) return issueName({ no: issueNo, title: issueTitle });
  return towns.length > 0 ? towns.join('、') : '全县';
}

/** How a place changed since the meeting before. */
export function moveWords(rankChange: number | null): string {
  if (rankChange === null) return '–';
  if (rankChange === 0) return '持平';
  return rankChange > 0 ? `升 ${rankChange} 位` : `降 ${-rankChange} 位`;
}
