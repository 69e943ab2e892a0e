import type { FollowWanted } from '@ryg/shared/contract/decisions.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Agenda, DecisionLine } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { FOLLOW_UPS, type FollowUp } from '@ryg/shared/domain/meeting/meeting-fact.ts';
import { readDue } from './decision-draft.ts';

export const FOLLOW_WORDS: Readonly<Record<FollowUp, string>> = { done: '办结', postponed: '延期', dropped: '撤销' };

/** The keys 1 2 3 on a chosen decision. */
export const followAt = (key: string): FollowUp | null => FOLLOW_UPS[Number(key) - 1] ?? null;

/** A decision of an earlier meeting, or of this one, by its id. */
export const decisionNamed = ({ promises, decisions }: Agenda, id: string | null): DecisionLine | null =>
  [...promises.lines, ...decisions].find((line) => line.id === id) ?? null;

export type FollowDraft = Readonly<{ outcome: FollowUp; due: string; note: string }>;

/** Why it cannot be written down yet, in words; the same that the server asks for. */
export function lackOfFollow(
  { outcome, due, note }: FollowDraft,
  line: DecisionLine,
  base: CalendarDay,
): string | null {
  if (outcome === 'dropped' && note.trim() === '') return '撤销要写明原因，下次会议和纪要里都看得到';
  if (outcome !== 'postponed') return null;
  if (due.trim() === '') return '延期要有新的期限；请按 Alt+1、2、3 选一个，或写 6.29';
  const day = readDue(due, base);
  if (day === null) return `看不出“${due.trim()}”是哪一天；请写 6.29 或 6月29日`;
  return day <= line.due ? `新的期限 ${day} 不比原来的 ${line.due} 晚；请写更晚的日期` : null;
}

export const followWanted = ({ outcome, due, note }: FollowDraft, base: CalendarDay): FollowWanted => ({
  outcome,
  due: outcome === 'postponed' ? readDue(due, base) : null,
  note: note.trim(),
});
