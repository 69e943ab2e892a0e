import { daysBetween, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
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
  frozen: Readonly<{ number: number | null; day: CalendarDay }> | null;
  toExplain: number;
  explained: number;
  /** How many decisions it took. */
  decisions: number;
}>;

/** Where a meeting stands on its way. */
export function stepsOf(meeting: MeetingAt): readonly MeetingStep[] {
  const { today, meetsOn, explainUntil, frozen, decisions } = meeting;
  const isExplaining = frozen !== null && today <= explainUntil;
  const hasMet = frozen !== null && (today > meetsOn || (today === meetsOn && decisions > 0));
  const explainAt = isExplaining ? 'now' : 'done';
  const meetAt = hasMet ? 'done' : 'now';
  return [
    {
      key: 'freeze',
      word: '定格',
      at: frozen ? 'done' : 'now',
      when: frozen ? monthDay(frozen.day) : '现在可以定格',
      note: frozen ? `快照 ${frozen.number ?? ''} 号` : '数字从此不变',
    },
    {
      key: 'explain',
      word: '各单位说明',
      at: frozen ? explainAt : 'next',
      when: `${monthDay(explainUntil)}截止`,
      note: frozen ? explainedWords(meeting, isExplaining) : '定格后开始',
    },
    {
      key: 'meet',
      word: '开会',
      at: frozen && !isExplaining ? meetAt : 'next',
      when: monthDay(meetsOn),
      note: hasMet ? decidedWords(decisions) : aheadWords(today, meetsOn),
    },
    {
      key: 'papers',
      word: '出文件',
      at: hasMet ? 'now' : 'next',
      when: hasMet ? '现在可以出' : '会后',
      note: frozen && !hasMet ? '会前也可以先看样子' : '从快照里一次写成',
    },
  ];
}

/** Whoever only sits at the table is not told how many there are. */
function explainedWords({ toExplain, explained }: MeetingAt, isExplaining: boolean): string {
  const all = toExplain + explained;
  if (all > 0) return `${all} 件中已说明 ${explained} 件`;
  return isExplaining ? '正在说明' : '已经截止';
}

const decidedWords = (decisions: number) => (decisions === 0 ? '没有议定事项' : `议定 ${decisions} 项`);

function aheadWords(today: CalendarDay, day: CalendarDay): string {
  const days = daysBetween(today, day);
  return days === 0 ? '就在今天' : `还有 ${days} 天`;
}
