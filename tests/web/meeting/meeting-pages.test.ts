import { describe, expect, it } from 'vitest';
import type { Board } from '@ryg/shared/domain/board.ts';
import { standingOf } from '@ryg/web/features/standing/standing.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { linesOf, widthOf } from '@ryg/web/screens/meeting/issue-lines.ts';
import { meetingPages, pageAt } from '@ryg/web/screens/meeting/meeting-pages.ts';
import { theDrawnCounty } from '../../support/the-drawn-county.ts';

const pagesOf = (board: Board) => meetingPages(standingOf(board), board.asOf);

describe('meetingPages', () => {
  it('the county, the ranking, then the towns in the ranking’s order', () => {
    const pages = pagesOf(theDrawnCounty());
    expect(pages.map(({ kind }) => kind)).toEqual(['overview', 'ranking', ...Array<string>(11).fill('town')]);
    expect(pages.flatMap((page) => (page.kind === 'town' ? [page.row.town] : []))).toEqual(
      theDrawnCounty().ranking.map(({ town }) => town),
    );
  });

  it('every open issue of a town is on exactly one of its pages', () => {
    const board = theDrawnCounty();
    const all = {
      ...board,
      issues: board.issues.map((issue) => ({
        ...issue,
        state: 'rectifying' as const,
        outcome: null,
        light: 'red' as const,
        daysLeft: -20,
        reason: '超期 20 天；'.repeat(12),
      })),
    };
    const chengguan = pagesOf(all).filter((page) => page.kind === 'town' && page.row.town === '城关镇');
    expect(chengguan.length).toBeGreaterThan(3);
    const ids = chengguan.flatMap((page) => (page.kind === 'town' ? page.issues.map(({ id }) => id) : []));
    expect(ids).toHaveLength(19);
    expect(new Set(ids).size).toBe(19);
    expect(chengguan.map(({ id }) => id).slice(0, 2)).toEqual(['610923100', '610923100-2']);
  });

  it('forty towns are ranked on four pages of ten', () => {
    const board = theDrawnCounty();
    const row = board.ranking[0]!;
    const many = {
      ...board,
      issues: [],
      ranking: Array.from({ length: 40 }, (_, at) => ({ ...row, code: `t${at}`, total: 0 })),
    };
    const ranking = pagesOf(many).filter((page) => page.kind === 'ranking');
    expect(ranking.map((page) => (page.kind === 'ranking' ? page.rows.length : 0))).toEqual([10, 10, 10, 10]);
  });

  it('an address leads to its page, a stale one to the first', () => {
    const pages = pagesOf(theDrawnCounty());
    expect(pageAt(pages, 'ranking')).toBe(1);
    expect(pageAt(pages, '610923109')).toBe(11);
    expect(pageAt(pages, 'gone')).toBe(0);
  });
});

it('an issue takes more lines the more there is to say', () => {
  expect(widthOf('超期 5 天')).toBeCloseTo(3 + 3 * 0.6);
  const short = linesOf({ reason: '超期 5 天', daysLeft: -5, statement: null }, ['县水利局']);
  const reasoned = linesOf({ reason: '落后 35 个百分点', daysLeft: -5, statement: null }, ['县水利局']);
  const long = linesOf({ reason: '落后 35 个百分点，'.repeat(5), daysLeft: -5, statement: null }, [
    '县水利局',
    '与梅子、新场、广货街、四亩地共有',
    '时限 6.30',
    '原定5.30 · 延1次',
  ]);
  expect([reasoned - short, long - reasoned > 1]).toEqual([1, true]);
  const statement = { text: '因汛期道路中断，材料未能进场，预计七月十日复工。', on: calendarDay('2018-06-20') };
  expect(linesOf({ reason: '超期 5 天', daysLeft: -5, statement }, ['县水利局']) - short).toBe(2);
});
