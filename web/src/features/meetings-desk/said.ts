import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { monthDay } from '@ryg/shared/domain/day-words.ts';

export const EXPLANATION_LENGTH = 200;

const lengthOf = (text: string) => [...text].length;

/** Whether a 说明 can be sent: something new, neither empty nor too long. */
export function maySend(typed: string, saved: string): boolean {
  const text = typed.trim();
  return text !== '' && text !== saved && lengthOf(text) <= EXPLANATION_LENGTH;
}

/** How many characters there are of those that fit, and whether that is too many. */
export function roomFor(typed: string): Readonly<{ words: string; isOver: boolean }> {
  const length = lengthOf(typed.trim());
  return { words: `${length}/${EXPLANATION_LENGTH}`, isOver: length > EXPLANATION_LENGTH };
}

/** Until when a unit may write, or why it no longer may, in one sentence. */
export function untilWords(today: CalendarDay, until: CalendarDay): string {
  if (today > until) {
    return `说明已于 ${monthDay(until)}截止，会上以已提交的说明为准；要补充请联系整改办，或在会上当面说。`;
  }
  return today === until ? '今天是最后一天，24时截止；截止前可以改。' : `${monthDay(until)}24时截止；截止前可以改。`;
}
