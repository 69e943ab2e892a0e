import { describe, expect, it } from 'vitest';
import { boardFrom, isBoard } from '@ryg/web/features/board/wire-board.ts';
import { aBoard } from '../../support/a-board.ts';

describe('what came over the wire', () => {
  it('is taken when it is a board', () => {
    const board = aBoard();
    expect(boardFrom(JSON.parse(JSON.stringify(board)))).toEqual(board);
  });

  it.each([null, 'sign in', {}, [], { ...aBoard(), issues: null }, { ...aBoard(), totals: 3 }])(
    'is refused when it is something else (%#)',
    (answer) => {
      expect(isBoard(answer)).toBe(false);
      expect(() => boardFrom(answer)).toThrow('not a board');
    },
  );
});
