import { describe, expect, it } from 'vitest';
import { csvText } from '@ryg/web/features/standing/csv.ts';
import { standingSheet } from '@ryg/web/features/standing/standing-sheet.ts';
import { standingOf } from '@ryg/web/features/standing/standing.ts';
import {
  choiceOf,
  isSameTable,
  printRankingSearch,
  readRankingSearch,
  withoutFilters,
} from '@ryg/web/screens/ranking/ranking-search.ts';
import { selectedTown, townByKey } from '@ryg/web/screens/ranking/selection.ts';
import { theDrawnCounty } from '../../support/the-drawn-county.ts';

const { rows } = standingOf(theDrawnCounty());

describe('the address', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(readRankingSearch({ category: '饮水', unit: '', town: '610923109', view: 'map', x: '1' })).toEqual({
      category: '饮水',
      town: '610923109',
    });
    expect(readRankingSearch({ view: 'lamps' })).toEqual({});
    expect(readRankingSearch({ view: 'trend' })).toEqual({ view: 'trend' });
  });

  it('printed and read again is the same', () => {
    const search = { category: '饮水 & 其他', unit: '县水利局', town: '610923109', view: 'table' } as const;
    expect(readRankingSearch(Object.fromEntries(new URLSearchParams(printRankingSearch(search))))).toEqual(search);
    expect(printRankingSearch({})).toBe('');
  });

  it('tells a choice from the town beside it', () => {
    expect(choiceOf({ unit: '县水利局' })).toEqual({ category: null, leadUnit: '县水利局' });
    expect(withoutFilters({ unit: '县水利局', town: 'a', view: 'table' })).toEqual({ town: 'a', view: 'table' });
    expect(isSameTable({ town: 'a' }, { town: 'b', view: 'lamps' })).toBe(true);
    expect(isSameTable({ unit: 'a' }, {})).toBe(false);
  });
});

describe('the chosen town', () => {
  it('is the one asked for, else the last that is ranked', () => {
    expect(selectedTown(rows, '610923111')?.town).toBe('龙王镇');
    expect(selectedTown(rows, 'nowhere')?.town).toBe('金川镇');
    expect(selectedTown([], undefined)).toBeNull();
  });

  it('moves with the keys and stops at both ends', () => {
    const to = (from: string, key: string) => townByKey(rows, from, key)?.town;
    expect(to('610923109', 'ArrowUp')).toBe('新场镇');
    expect(to('610923109', 'ArrowDown')).toBe('皇冠镇');
    expect(to('610923110', 'ArrowDown')).toBe('皇冠镇');
    expect(to('610923107', 'ArrowUp')).toBe('四亩地镇');
    expect([to('610923109', 'Home'), to('610923109', 'End'), to('610923109', 'x')]).toEqual([
      '四亩地镇',
      '皇冠镇',
      undefined,
    ]);
  });
});

describe('the sheet', () => {
  it('holds one line a town and the county’s own, 样本不足 without rate', () => {
    const sheet = standingSheet(standingOf(theDrawnCounty()));
    expect(sheet).toHaveLength(13);
    expect(new Set(sheet.map((line) => line.length))).toEqual(new Set([15]));
    expect(sheet[11]?.slice(0, 8)).toEqual(['样本不足', '', null, '绿牌', '皇冠镇', 4, 4, '']);
    expect(sheet[12]?.slice(4, 7)).toEqual(['多镇/县直', 8, 6]);
  });

  it('quotes what must be quoted and lets no cell become a formula', () => {
    expect(csvText([['a,b', '说"好"', '=1+1', '@x', -2, null]])).toBe('\uFEFF"a,b","说""好""",\'=1+1,\'@x,-2,\r\n');
  });
});
