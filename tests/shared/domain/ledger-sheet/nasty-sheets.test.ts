import { describe, expect, it } from 'vitest';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import { aSheet, readingOf } from '../../../support/a-sheet.ts';

const titles = ({ rows }: LedgerReading) => rows.map(({ title }) => title);
const rowAt = ({ rows }: LedgerReading, row: number) => {
  const found = rows.find((one) => one.row === row);
  if (!found) throw new Error(`row ${row} was not accepted`);
  return found;
};

describe('headers', () => {
  it('three rows deep, with a range of dates under one group and ticks under another', () => {
    const reading = readingOf(
      aSheet(
        [
          ['某县巡察反馈问题整改台账'],
          ['填报单位：某县整改办', null, null, null, '填报时间：2018年6月20日'],
          ['基本情况', null, null, '责任分工', null, null, '整改时限', null, '整改情况', null, null],
          ['编号', '问题', null, '单位', null, '责任人', '开始', '结束', '已完成', '正在整改', '未整改'],
          [null, '问题描述', '问题来源', '牵头', '配合', null, null, null, null, null, null],
          [
            '1',
            '村级账目公开不及时',
            '县级巡察',
            '县农业局',
            '各镇',
            '张  三',
            '2018.5.1',
            '2018.6.10',
            null,
            '√',
            null,
          ],
          [
            '2',
            '项目招标不规范',
            '县级巡察',
            '县发改局',
            null,
            '李四（副局长）13800000000',
            '2018.5.1',
            '2018.7.1',
            '√',
            null,
            null,
          ],
        ],
        {
          merges: [
            'A1:K1',
            'A2:D2',
            'A3:C3',
            'D3:F3',
            'G3:H3',
            'I3:K3',
            'A4:A5',
            'B4:C4',
            'D4:E4',
            'F4:F5',
            'G4:G5',
            'H4:H5',
            'I4:I5',
            'J4:J5',
            'K4:K5',
          ],
        },
      ),
    );
    expect(reading.headerRows).toEqual([3, 4, 5]);
    expect(reading.reportUnit).toBe('某县整改办');
    expect(rowAt(reading, 6)).toMatchObject({
      leadUnits: ['县农业局'],
      coopUnits: ['各镇'],
      responsible: ['张三'],
      start: '2018-05-01',
      state: 'rectifying',
    });
    expect(rowAt(reading, 6).deadline.on).toBe('2018-06-10');
    expect(rowAt(reading, 7)).toMatchObject({ responsible: ['李四'], state: 'closed', progress: 100 });
  });

  it('far below a letterhead and a paragraph of instructions', () => {
    const reading = readingOf(
      aSheet([
        ...Array.from({ length: 13 }, (_, line) => [
          line % 3 === 0 ? null : `说明${line}：请各单位于每周五前报送整改进展情况，逾期通报`,
        ]),
        ['序号', '存在的问题', '责任单位', '完成时限', '工作进展'],
        [1, '水源地未设警示牌', '县水利局', '2018-06-30', '60%'],
      ]),
    );
    expect(reading.headerRows).toEqual([14]);
    expect(titles(reading)).toEqual(['水源地未设警示牌']);
  });

  it('with units and stars in the headings and a line that numbers the columns', () => {
    const reading = readingOf(
      aSheet([
        ['序 号', '*整改\n事项', '涉及乡镇（街道）', '主责部门', '整改期限', '完成率（%）'],
        ['甲', '乙', '1', '2', '3', '4'],
        [1, '垃圾清运不及时', '城关镇', '县城管局', '2018/7/1', 45],
      ]),
    );
    expect(reading.skipped).toEqual([{ sheet: 'Sheet1', row: 2, why: '栏号行' }]);
    expect(rowAt(reading, 3)).toMatchObject({ towns: ['城关镇'], leadUnits: ['县城管局'], progress: 45 });
  });

  it('of two tables one under another are each read with their own columns', () => {
    const reading = readingOf(
      aSheet([
        ['一、省级反馈'],
        ['序号', '问题', '责任单位', '整改时限'],
        ['1', '道路破损', '县交通局', '2018年7月1日'],
        [],
        ['二、县级自查'],
        ['编号', '责任单位', '整改时限', '存在问题', '完成时间'],
        ['1', '县水利局', '2018年7月2日', '管网漏水', '2018年6月1日'],
      ]),
    );
    expect(titles(reading)).toEqual(['道路破损', '管网漏水']);
    expect(rowAt(reading, 7)).toMatchObject({
      category: '县级自查',
      leadUnits: ['县水利局'],
      closedOn: '2018-06-01',
      state: 'closed',
    });
    expect(reading.skipped.map(({ row }) => row)).toEqual([4, 5, 6]);
  });

  it('完成时间 is the deadline where no other column is, and the completion beside 整改时限', () => {
    const alone = readingOf(
      aSheet([
        ['序号', '问题', '责任单位', '完成时间'],
        [1, '甲', '县水利局', '2018年7月1日'],
      ]),
    );
    expect(rowAt(alone, 2)).toMatchObject({ closedOn: null, deadline: { on: '2018-07-01' } });
    const beside = readingOf(
      aSheet([
        ['序号', '问题', '责任单位', '完成时间', '整改时限'],
        [1, '甲', '县水利局', '2018年6月1日', '2018年7月1日'],
      ]),
    );
    expect(rowAt(beside, 2)).toMatchObject({ closedOn: '2018-06-01', deadline: { on: '2018-07-01' } });
  });
});

const HEAD = ['序号', '存在问题', '责任单位', '整改时限', '整改进度'];
const dated = (...rows: readonly (readonly (string | number | null)[])[]) =>
  aSheet([['填报日期：2018年6月20日'], HEAD, ...rows]);

describe('who filled it in, and when', () => {
  const table = [
    ['序号', '存在问题', '责任单位', '整改时限', '进展情况'],
    ['1', '甲', '牵头单位：县环保局；配合单位：县水利局', '2018年7月1日', '完成时间：2018年6月1日，已完成80%'],
  ];

  it('is read from the signatures where the top says nothing, never from a row of data', () => {
    const signed = readingOf(
      aSheet([...table, ['填表人：王五', null, '填报单位：县整改办', null, '填报日期：2018.6.20']]),
    );
    expect([signed.reportUnit, signed.reportDate]).toEqual(['县整改办', '2018-06-20']);
    const unsigned = readingOf(aSheet(table));
    expect([unsigned.reportUnit, unsigned.reportDate]).toEqual([null, null]);
  });

  it('tells an office from a unit of measure, and two labels in one cell apart', () => {
    const one = readingOf(aSheet([['填报单位：城关镇人民政府    填报日期：2018年6月20日', '单位：个'], ...table]));
    expect([one.reportUnit, one.reportDate]).toEqual(['城关镇人民政府', '2018-06-20']);
    expect(readingOf(aSheet([['单位：个', '截至2018年6月20日'], ...table]))).toMatchObject({
      reportUnit: null,
      reportDate: '2018-06-20',
    });
  });
});

describe('rows that are no issues', () => {
  it('totals, signatures, remarks, marks, examples and numbered blanks are skipped, each with its reason', () => {
    const reading = readingOf(
      dated(
        ['例', '示例：某某问题', '某单位', '2018年6月30日', '50%'],
        ['（一）', '基础设施方面（3个）', null, null, null],
        ['1.', '桥梁护栏缺失', '县交通局', '2018年6月30日', '10%'],
        ['小 计', '1项', null, null, null],
        ['接上表', null, null, null, null],
        ['2', null, null, null, null],
        ['总计', null, null, null, '10%'],
        ['审核人：王五', null, '填表人：赵六', null, '联系电话：0915-0000000'],
        ['注：本表一式三份', null, null, null, null],
      ),
    );
    expect(titles(reading)).toEqual(['桥梁护栏缺失']);
    expect(rowAt(reading, 5).no).toBe('1');
    expect(Object.fromEntries(reading.skipped.map(({ row, why }) => [row, why]))).toMatchObject({
      3: '示例行',
      6: '合计行',
      7: '续表标记',
      8: '空行（只有序号）',
      9: '合计行',
      10: '签字栏',
      11: '备注',
    });
    expect(reading.rejected).toEqual([]);
  });

  it('nothing is lost: every row under the header is accepted, refused or skipped', () => {
    const reading = readingOf(
      dated(
        ['1', '甲', '乙', '待定', ''],
        [null],
        ['2', '', '乙', '待定', ''],
        ['合计', null],
        ['3', '丙', '丁', '2018.6.31', ''],
      ),
    );
    const told = [...reading.rows, ...reading.rejected, ...reading.skipped].map(({ row }) => row);
    expect(told.toSorted((a, b) => Number(a) - Number(b))).toEqual([3, 4, 5, 6, 7]);
  });
});
