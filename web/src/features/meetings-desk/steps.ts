import { addDays, daysBetween, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { monthDay } from '@ryg/shared/domain/day-words.ts';

/** 定格 → 各单位说明 → 开会 → 出文件 */
export type MeetingStep = Readonly<{
  key: 'freeze' | 'explain' | 'meet' | 'papers';
  word: string;
  at: 'done' | 'now' | 'next';
  when: string;
  note: string;
}>;

export type MeetingAt = Readonly<{
  today: CalendarDay;
  meetsOn: CalendarDay;
  explainUntil: CalendarDay;
  /** Null before it is frozen. */
  frozen: Readonly<{ number: number; day: CalendarDay }> | null;
  /** How many lights should be explained, and how many are. */
  explained: Readonly<{ given: number; of: number }>;
  /** Anything was decided in it. */
  decisions: number;
}>;

const FREEZE_BEFORE = 2;

/** When a meeting should be frozen, so that the units have a day for their 说明. */
export const freezeDayOf = (meetsOn: CalendarDay): CalendarDay => addDays(meetsOn, -FREEZE_BEFORE);

/** Last day for 说明 of a meeting on that day. */
export const explainUntilOf = (meetsOn: CalendarDay): CalendarDay => addDays(meetsOn, -1);

/** Where a meeting stands on its way. */
export function stepsOf(meeting: MeetingAt): readonly MeetingStep[] {
  const { today, meetsOn, explainUntil, frozen, decisions } = meeting;
  const isFrozen = frozen !== null;
  const mayExplain = isFrozen && today <= explainUntil;
  const hasMet = isFrozen && (today > meetsOn || (today === meetsOn && decisions > 0));
  return [
    {
      key: 'freeze',
      word: '定格',
      at: isFrozen ? 'done' : 'now',
      when: monthDay(frozen?.day ?? freezeDayOf(meetsOn)),
      note: isFrozen ? `快照 ${frozen.number} 号` : dueWords(today, freezeDayOf(meetsOn)),
    },
    {
      key: 'explain',
      word: '各单位说明',
      at: !isFrozen ? 'next' : mayExplain ? 'now' : 'done',
      when: `${monthDay(explainUntil)}止`,
      note: isFrozen ? explainedWords(meeting) : '定格后开始',
    },
    {
      key: 'meet',
      word: '开会',
      at: hasMet ? 'done' : isFrozen && !mayExplain ? 'now' : 'next',
      when: monthDay(meetsOn),
      note: decisions > 0 ? `议定 ${decisions} 项` : aheadWords(today, meetsOn),
    },
    {
      key: 'papers',
      word: '出文件',
      at: hasMet ? 'now' : 'next',
      when: '会后',
      note: isFrozen ? '会前也可以先看' : '定格后可出',
    },
  ];
}

function explainedWords({ explained: { given, of } }: MeetingAt): string {
  return of === 0 ? '没有红黄灯' : `${given}/${of} 件已说明`;
}

function dueWords(today: CalendarDay, day: CalendarDay): string {
  if (today === day) return '今天该定格';
  return today > day ? '已过，请尽快定格' : aheadWords(today, day);
}

function aheadWords(today: CalendarDay, day: CalendarDay): string {
  if (today === day) return '就在今天';
  return today > day ? '没有议定事项' : `还有 ${daysBetween(today, day)} 天`;
}

