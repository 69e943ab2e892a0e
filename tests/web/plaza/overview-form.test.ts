import { describe, expect, it } from 'vitest';
import { overviewColumns, overviewForm } from '@ryg/web/features/plaza/scenes/overview/overview-form.ts';
import { stageOf } from '@ryg/web/features/plaza/stage-mode.ts';
import { aBoard } from '../../support/a-board.ts';

describe('overviewColumns', () => {
  it.each([{}, { towns: 20 }, { allGreen: true }, { towns: 300 }, { times: 3 }])(
    'add up to the county total: %j',
    (wishes) => {
      const board = aBoard(wishes);
      const columns = overviewColumns(board);
      expect(columns.reduce((sum, { issues }) => sum + issues, 0)).toBe(board.totals.issues);
      expect(columns.reduce((sum, { closed }) => sum + closed, 0)).toBe(board.totals.closed);
    },
  );

  it('follow the ranking, with what belongs to several towns or to none at the end', () => {
    const board = aBoard();
    const columns = overviewColumns(board);
    expect(columns.map(({ name }) => name)).toEqual([...board.ranking.map(({ shortName }) => shortName), '多镇县直']);
    expect(columns.at(-1)).toMatchObject({ issues: 8, closed: 6 });
  });

  it('count an issue of a town nobody ranks among the shared, so that it is not lost', () => {
    const board = aBoard();
    const [first, ...rest] = board.issues;
    const strange = { ...board, issues: [{ ...first!, towns: ['999'] }, ...rest] };
    expect(overviewColumns(strange).at(-1)?.issues).toBe(9);
  });
});

describe('overviewForm', () => {
  it.each([
    { towns: 11, width: 1920, height: 1080, form: 'towers' },
    { towns: 20, width: 1920, height: 1080, form: 'towers' },
    { towns: 40, width: 1920, height: 1080, form: 'wall' },
    { towns: 11, width: 512, height: 256, form: 'towers' },
    { towns: 20, width: 512, height: 256, form: 'wall' },
    { towns: 20, width: 1080, height: 1920, form: 'towers' },
    { towns: 300, width: 3840, height: 1080, form: 'wall' },
  ])('$towns towns on $width×$height: $form', ({ towns, width, height, form }) => {
    expect(overviewForm(overviewColumns(aBoard({ towns })), stageOf(width, height))).toBe(form);
  });
});
