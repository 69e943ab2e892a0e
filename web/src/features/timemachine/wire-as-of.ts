import { AS_OF_KINDS, type AsOfBoard } from '@ryg/shared/domain/as-of.ts';
import { parseCalendarDay } from '@ryg/shared/domain/calendar-day.ts';

const DAYS = ['asked', 'today', 'firstDay', 'lastDay'] as const;

/** Looks for what would break the page, or pass another day off as today; the server checks its own fields. */
export function asOfBoardFrom(answer: unknown): AsOfBoard {
  if (!isAsOfBoard(answer)) throw new TypeError('the answer is not a board of a day');
  return answer;
}

function isAsOfBoard(value: unknown): value is AsOfBoard {
  const board = fieldsOf(value);
  const seen = fieldsOf(board['timeMachine']);
  return (
    ['ranking', 'issues', 'history', 'moments'].every((name) => Array.isArray(board[name])) &&
    AS_OF_KINDS.some((kind) => kind === seen['kind']) &&
    DAYS.every((name) => parseCalendarDay(String(seen[name])) !== null) &&
    typeof fieldsOf(seen['release'])['number'] === 'number' &&
    board['asOf'] === seen['asked']
  );
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
