import { describe, expect, it } from 'vitest';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { aSheet, dateCell, percentCell, readingOf } from '../../../support/a-sheet.ts';

const flagsOf = ({ rows }: LedgerReading, row: number) =>
  rows.find((one) => one.row === row)?.flags.map(({ code }) => code) ?? [];

const HEAD = ['序号', '存在问题', '责任单位', '整改时限', '整改进度'];
const dated = (...rows: readonly (readonly (string | number | null)[])[]) =>
  aSheet([['填报日期：2018年6月20日'], HEAD, ...rows]);

describe('values', () => {
  it('dates in every hand: Chinese numerals, full width, ranges, ends of months, invisible characters', () => {
    const reading = readingOf(
      dated(
        ['1', '甲', '县水利局', '二〇一八年六月三十日', ''],
        ['2', '乙', '县水利局', '６月底前', ''],
        ['3', '丙', '县水利局', '3月—6月', ''],
        ['4', '丁', '县水利局', '2018.3.1-2018.6.30', ''],
        ['5', '戊', '县水利局', '2018年\u200B6月30日\n前', ''],
        ['6', '己', '县水利局', '2018年底前，并长期坚持', ''],
        ['7', '庚', '县水利局', '立行立改', ''],
      ),
    );
    const days = reading.rows.map(({ start, deadline: { kind, on } }) => [kind, start, on]);
    expect(days).toEqual([
      ['date', null, '2018-06-30'],
      ['date', null, '2018-06-30'],
      ['date', '2018-03-01', '2018-06-30'],
      ['date', '2018-03-01', '2018-06-30'],
      ['date', null, '2018-06-30'],
      ['staged', null, '2018-12-31'],
      ['immediate', null, null],
    ]);
  });

  it.each(['31/6', '6月31日', '2019.2.29', '1918', '2018-13-01', '20180631', '03/05/2018'])(
    '%s is refused with column, value and reason',
    (date) => {
      const { rejected, rows } = readingOf(dated(['1', '甲', '县水利局', date, '']));
      expect(rows).toEqual([]);
      expect(rejected).toMatchObject([{ row: 3, code: 'DATE_INVALID' }]);
      expect(rejected[0]?.message).toMatch(
        new RegExp(`^第3行：整改时限“${date.replaceAll('.', '\\.')}”不是有效日期（.+），这一行没有导入`, 'u'),
      );
    },
  );

  it('typed numbers that may have lost a zero are refused, clear ones are read', () => {
    const reading = readingOf(
      dated(['1', '甲', '县水利局', 6.3, ''], ['2', '乙', '县水利局', 6.15, ''], ['3', '丙', '县水利局', 20180630, '']),
    );
    expect(reading.rejected.map(({ row }) => row)).toEqual([3]);
    expect(reading.rows.map(({ deadline }) => deadline.on)).toEqual(['2018-06-15', '2018-06-30']);
  });

  it('a book of the 1904 system counts from its own first day', () => {
    const sheet = aSheet([
      HEAD,
      [1, '甲', '县水利局', 41_819, percentCell(0.5)],
      [2, '乙', '县水利局', dateCell('2018-06-30', 41_819), null],
    ]);
    const reading = readingOf(sheet, {}, { date1904: true });
    expect(reading.rows.map(({ deadline }) => deadline.on)).toEqual(['2018-06-30', '2018-06-30']);
    expect(reading.rows[0]?.progress).toBe(50);
  });

  it('a column of fractions is read as such, a lone fraction is flagged, out of range is refused', () => {
    const fractions = readingOf(
      dated(['1', '甲', '乙', '待定', 0.3], ['2', '丙', '丁', '待定', 1], ['3', '戊', '己', '待定', 0]),
    );
    expect(fractions.rows.map(({ progress }) => progress)).toEqual([30, 100, 0]);
    expect(flagsOf(fractions, 3)).not.toContain('PROGRESS_FRACTION');
    const mixed = readingOf(
      dated(['1', '甲', '乙', '待定', 0.3], ['2', '丙', '丁', '待定', 80], ['3', '戊', '己', '待定', 130]),
    );
    expect(mixed.rows.map(({ progress }) => progress)).toEqual([30, 80]);
    expect(flagsOf(mixed, 3)).toContain('PROGRESS_FRACTION');
    expect(mixed.rejected).toMatchObject([{ row: 5, code: 'PROGRESS_RANGE' }]);
  });

  it('in December a January date is next year, in January a December completion was last year', () => {
    const december = readingOf(aSheet([['填报日期：2018年12月20日'], HEAD, [1, '甲', '县水利局', '1月15日前', '20%']]));
    expect(december.rows[0]?.deadline).toMatchObject({ on: '2019-01-15', inferred: true });
    const january = readingOf(
      aSheet([['填报日期：2019年1月10日'], HEAD, [1, '甲', '县水利局', '2018年12月31日', '已完成（12月28日）']]),
    );
    expect(january.rows[0]).toMatchObject({ closedOn: '2018-12-28', state: 'closed' });
  });

  it('without any year in sight a bare date is refused, and read when the caller gives the year', () => {
    const sheet = aSheet([HEAD, [1, '甲', '县水利局', '6月30日前', '20%']]);
    expect(readingOf(sheet).rejected).toMatchObject([{ code: 'YEAR_UNKNOWN' }]);
    expect(readingOf(sheet, { year: 2018 }).rows[0]?.deadline.on).toBe('2018-06-30');
  });
});

describe('closed or not', () => {
  it.each([
    ['100%', 'rectifying', 100],
    ['100%，尚未销号', 'rectifying', 100],
    ['100%，已销号', 'closed', 100],
    ['已完成', 'closed', 100],
    ['已销号', 'closed', 100],
    ['已完成80%', 'rectifying', 80],
    ['基本完成', 'rectifying', null],
    ['未完成', 'rectifying', null],
    ['已整改并长期坚持', 'rectifying', null],
    ['已批准挂账', 'suspended', null],
    ['未启动', 'rectifying', 0],
  ])('%s is %s at %s', (text, state, progress) => {
    expect(readingOf(dated(['1', '甲', '县水利局', '2018年7月1日', text])).rows[0]).toMatchObject({ state, progress });
  });

  it('a completion after the day asked for has not happened, a row that starts later does not exist', () => {
    const sheet = aSheet([
      ['序号', '存在问题', '责任单位', '交办时间', '整改时限', '办结日期'],
      [1, '甲', '县水利局', '2018.5.1', '2018.7.1', '2018.6.15'],
      [2, '乙', '县水利局', '2018.6.12', '2018.7.1', null],
    ]);
    const early = readingOf(sheet, { asOf: calendarDay('2018-06-10') });
    expect(early.rows.map(({ no, state }) => [no, state])).toEqual([['1', 'rectifying']]);
    expect(early.skipped).toMatchObject([{ row: 3 }]);
    expect(readingOf(sheet, { asOf: calendarDay('2018-06-15') }).rows[0]?.state).toBe('closed');
  });
});
