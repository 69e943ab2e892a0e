import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { planIndicatorImport } from '@ryg/shared/domain/indicator-import.ts';
import { readIndicatorSheet } from '@ryg/shared/domain/indicator-sheet.ts';
import { anIndicator, aSample, stateOf } from '../../../support/an-indicator.ts';
import { aSheet, aWorkbook, dateCell, percentCell, type Written } from '../../../support/a-sheet.ts';

const TODAY = calendarDay('2018-06-20');
const HEAD = ['指标名称', '单位', '目标', '实际', '方向', '时限', '责任单位'];

function reading(rows: readonly (readonly Written[])[], merges: readonly string[] = []) {
  const read = readIndicatorSheet(aWorkbook([aSheet(rows, { merges })]), TODAY);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

describe('an honest sheet', () => {
  it('is read with its title, merged units, sums and remarks', () => {
    const { rows, rejected, notices } = reading(
      [
        ['宁陕县 2018 年脱贫攻坚指标表（演示数据）'],
        [...HEAD, '口径', '分母'],
        ['项目资金完成额', '亿元', '2.59亿', '16,900万元', '不低于', '2018年12月底前', '扶贫局', '数量', null],
        ['开工项目', '个', 119, 119, '≥', dateCell('2018-06-30', 43_281), '扶贫局', null, null],
        ['抽样准确率', '户', percentCell(0.98), '489', '越高越好', '6月30日', '统计局', '抽样合格率', 500],
        ['资金结余', '万元', '5%', '82/2360', '不超过', '2018-12-31', '财政局', '占比', null],
        ['合计', null, 123],
        ['注：数据截至 6 月 20 日'],
      ],
      ['G3:G4'],
    );
    expect(rejected).toEqual([]);
    expect(notices).toHaveLength(2);
    expect(
      rows.map(({ indicator: { name, measure, unit, target, due, owner }, figure }) => [
        name,
        measure,
        unit,
        target,
        due,
        owner,
        figure,
      ]),
    ).toEqual([
      ['项目资金完成额', 'amount', '亿元', 2.59, '2018-12-31', '扶贫局', { value: 1.69, of: null }],
      ['开工项目', 'amount', '个', 119, '2018-06-30', '扶贫局', { value: 119, of: null }],
      ['抽样准确率', 'sampled', '户', 98, '2018-06-30', '统计局', { value: 489, of: 500 }],
      ['资金结余', 'share', '万元', 5, '2018-12-31', '财政局', { value: 82, of: 2360 }],
    ]);
  });

  it('takes unit and side from where clerks write them', () => {
    const { rows, rejected } = reading([
      ['指标', '目标值（亿元）', '完成', '责任单位'],
      ['项目资金', '≥2.59', '1.69', '扶贫局'],
    ]);
    expect(rejected).toEqual([]);
    expect(rows[0]?.indicator).toMatchObject({ unit: '亿元', target: 2.59, direction: 'atLeast', due: null });
  });
});

describe('a row that cannot be taken is named by row, column and reason', () => {
  it.each([
    [['', '户', 1, 1, '不低于', '', '扶贫局'], '指标名称'],
    [['a', '户', 0, 1, '不低于', '', '扶贫局'], '目标'],
    [['a', '户', -3, 1, '不低于', '', '扶贫局'], '目标'],
    [['a', '户', '若干', 1, '不低于', '', '扶贫局'], '目标'],
    [['a', '户', 3, '正在推进', '不低于', '', '扶贫局'], '实际'],
    [['a', '户', 3, -1, '不低于', '', '扶贫局'], '实际'],
    [['a', '户', '98%', 1, '不低于', '', '扶贫局'], '目标'],
    [['a', '户', 3, 1, '', '', '扶贫局'], '方向'],
    [['a', '户', 3, 1, '向前', '', '扶贫局'], '方向'],
    [['a', '户', 3, 1, '不低于', '6月31日', '扶贫局'], '时限'],
    [['a', '户', 3, 1, '不低于', '', ''], '责任单位'],
    [['a', '', 3, 1, '不低于', '', '扶贫局'], '单位'],
  ])('%j: %s', (row, column) => {
    const { rows, rejected } = reading([HEAD, row]);
    expect(rows).toEqual([]);
    expect(rejected).toMatchObject([{ row: 2, column }]);
    expect(rejected[0]?.message).toContain(`第 2 行“${column}”`);
  });

  it('the second of two rows of a name, and a percentage that nobody can check', () => {
    const { rows, rejected } = reading([
      [...HEAD, '口径', '开始'],
      ['开工项目', '个', 119, 100, '不低于', '', '扶贫局', '', ''],
      ['开工 项目', '个', 119, 101, '不低于', '', '扶贫局', '', ''],
      ['准确率', '户', '98%', '97.5%', '不低于', '', '统计局', '抽样合格率', ''],
      ['倒着的', '个', 5, 1, '不低于', '2018-01-01', '扶贫局', '', '2018-06-01'],
    ]);
    expect(rows.map(({ row }) => row)).toEqual([2]);
    expect(rejected.map(({ row, column }) => [row, column])).toEqual([
      [3, '指标名称'],
      [4, '实际'],
      [5, '时限'],
    ]);
    expect(rejected[0]?.message).toContain('与第 2 行同名');
  });

  it('a file without the headings says which there should be', () => {
    expect(readIndicatorSheet(aWorkbook([aSheet([['随便'], ['一张表']])]), TODAY)).toMatchObject({
      refusal: { code: 'NO_INDICATOR_HEADER' },
    });
  });
});

describe('a file is compared with the indicators there are', () => {
  it('sets what is new or different, reports what is new, and leaves what the sheet does not say', () => {
    const known = [
      stateOf(anIndicator({ responsible: '甲' }), [{ on: '2018-06-13', figure: { value: 1.5, of: null } }]),
      stateOf(aSample({ owner: '统计局', due: null, start: null, group: '' }), [
        { on: '2018-06-13', figure: { value: 489, of: 500 } },
      ]),
    ];
    const sheet = reading([
      [...HEAD, '口径'],
      ['项目资金完成额', '亿元', '2.6', '1.69', '不低于', '2018-12-31', '扶贫局', '数量'],
      ['抽样准确率', '户', '98%', '489/500', '不低于', '', '统计局', '抽样合格率'],
      ['开工项目', '个', 119, 119, '不低于', '', '扶贫局', '数量'],
      ['抽样准确率', '户', '98%', '600/500', '不低于', '', '住建局', '抽样合格率'],
    ]);
    const { rows, rejected } = planIndicatorImport(sheet, known, TODAY);
    expect(rows.map(({ action, id, report }) => [action, id, report?.figure ?? null])).toEqual([
      ['changed', 'funds', { value: 1.69, of: null }],
      ['same', 'sample', null],
      ['new', null, { value: 119, of: null }],
    ]);
    expect(rows[0]?.set).toMatchObject({ target: 2.6, responsible: '甲', start: '2018-01-01' });
    expect(rejected.map(({ row }) => row)).toEqual([5]);
  });
});
