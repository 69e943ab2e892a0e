import { describe, expect, it } from 'vitest';
import { asOfWords, dueOf, extensionWords } from '@ryg/web/features/plaza/words.ts';
import { aBoard } from '../../support/a-board.ts';

const board = aBoard();
const issue = board.issues.find(({ daysLeft, extensions }) => daysLeft === -12 && extensions === 1)!;

describe('asOfWords', () => {
  it('tells day and hour of the release, and the year only when it is another one', () => {
    expect(asOfWords(board, Date.parse('2018-06-20T17:42:00+08:00'))).toBe('6月20日 17:00');
    expect(asOfWords(board, Date.parse('2026-11-24T12:00:00+08:00'))).toBe('2018年6月20日 17:00');
    expect(
      asOfWords({ ...board, releasedAt: '2018-06-18T09:00:00.000Z' }, Date.parse('2018-06-20T17:42:00+08:00')),
    ).toBe('6月20日');
  });
});

describe('what stands at an issue', () => {
  it('days overdue, days left, or a word', () => {
    expect(dueOf(issue)).toEqual({ kind: 'overdue', days: 12 });
    expect(dueOf({ ...issue, light: 'yellow', daysLeft: 3 })).toEqual({ kind: 'left', days: 3 });
    expect(dueOf({ ...issue, light: 'yellow', daysLeft: 0 })).toEqual({ kind: 'word', word: '今天到期' });
    expect(dueOf({ ...issue, light: 'none', daysLeft: null })).toEqual({ kind: 'word', word: '暂不亮灯' });
    expect(dueOf({ ...issue, light: 'red', daysLeft: null })).toEqual({ kind: 'word', word: '严重滞后' });
  });

  it('the first deadline and how often it was moved, only when it was', () => {
    expect(extensionWords(issue)).toEqual({ original: '5.30', times: 1 });
    expect(extensionWords({ ...issue, extensions: 0 })).toBeNull();
  });
});
