import { describe, expect, it } from 'vitest';
import { choicesOf, EVERYTHING, standingOf } from '@ryg/web/features/standing/standing.ts';
import { theDrawnCounty } from '../../support/the-drawn-county.ts';

const board = theDrawnCounty();

describe('standingOf', () => {
  it('keeps the published ranking when nothing is filtered', () => {
    const { rows, totals, filtered } = standingOf(board);
    expect(filtered).toBe(false);
    expect(rows.map(({ town, rank, rankChange }) => [town, rank, rankChange])).toEqual(
      board.ranking.map(({ town, rank, rankChange }) => [town, rank, rankChange]),
    );
    expect(totals).toEqual(board.totals);
  });

  it('own rows and the county’s row hold every issue, shared ones in each of their towns', () => {
    const { rows, county } = standingOf(board);
    const drawn = [...rows.flatMap(({ lamps }) => lamps), ...county.lamps];
    expect(new Set(drawn).size).toBe(114);
    for (const issue of board.issues) {
      const copies = drawn.filter((one) => one === issue).length;
      expect(copies).toBe(issue.towns.length === 1 ? 1 : issue.towns.length + 1);
    }
    expect([county.closed, county.total]).toEqual([6, 8]);
  });

  it('a filter counts and ranks only what it leaves, without plates and without movement', () => {
    const { rows, totals, filtered } = standingOf({ ...board, minIssues: 1 }, { ...EVERYTHING, leadUnit: '县水利局' });
    const own = board.issues.filter(({ leadUnit }) => leadUnit === '县水利局');
    expect(filtered).toBe(true);
    expect(totals.issues).toBe(own.length);
    expect(rows.every(({ plate, rankChange }) => plate === null && rankChange === null)).toBe(true);
    // 金川 has one red of two, 龙王 none.
    expect(rows.find(({ town }) => town === '金川镇')).toMatchObject({ total: 2, closed: 1, red: 1, redShare: 0.5 });
    const rankOf = (town: string) => rows.find((row) => row.town === town)?.rank ?? 0;
    expect(rankOf('龙王镇')).toBeLessThan(rankOf('金川镇'));
  });

  it('does not rank towns that a filter leaves with too few', () => {
    const { rows } = standingOf(board, { category: '饮水', leadUnit: null });
    expect(rows.every(({ rank }) => rank === null)).toBe(true);
  });

  it('a filter that matches nothing leaves empty rows', () => {
    const { totals, rows, county } = standingOf(board, { category: '没有这类', leadUnit: null });
    expect([totals.issues, county.total, rows.length]).toEqual([0, 0, 11]);
  });

  it('counts what waits for a check', () => {
    // In the drawn county all five issues on plan have asked to be closed; one of them belongs to two towns.
    const { rows, county } = standingOf(board);
    expect(rows.reduce((sum, { awaiting }) => sum + awaiting, 0)).toBe(6);
    expect(county.awaiting).toBe(1);
  });
});

it('choicesOf offers every category and lead unit once', () => {
  expect(choicesOf(board).categories.toSorted()).toEqual(['产业', '住房', '医疗', '教育', '道路', '饮水'].toSorted());
  expect(choicesOf(board).leadUnits).toHaveLength(6);
});
