import { describe, expect, it } from 'vitest';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import { aSheet, aWorkbook, readingOf } from '../../../support/a-sheet.ts';
import { readLedger } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';

const titles = ({ rows }: LedgerReading) => rows.map(({ title }) => title);
const flagsOf = ({ rows }: LedgerReading, row: number) => rows.find((one) => one.row === row)?.flags.map(({ code }) => code) ?? [];
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
          ['1', '村级账目公开不及时', '县级巡察', '县农业局', '各镇', '张  三', '2018.5.1', '2018.6.10', null, '√', null],
          ['2', '项目招标不规范', '县级巡察', '县发改局', null, '李四（副局长）13800000000', '2018.5.1', '2018.7.1', '√', null, null],
        ],
        { merges: ['A1:K1', 'A2:D2', 'A3:C3', 'D3:F3', 'G3:H3', 'I3:K3', 'A4:A5', 'B4:C4', 'D4:E4', 'F4:F5', 'G4:G5', 'H4:H5', 'I4:I5', 'J4:J5', 'K4:K5'] },
      ),
    );
    expect(reading.headerRows).toEqual([3, 4, 5]);
    expect(reading.reportUnit).toBe('某县整改办');
    expect(rowAt(reading, 6)).toMatchObject({ leadUnits: ['县农业局'], coopUnits: ['各镇'], responsible: ['张三'], start: '2018-05-01', state: 'rectifying' });
    expect(rowAt(reading, 6).deadline.on).toBe('2018-06-10');
    expect(rowAt(reading, 7)).toMatchObject({ responsible: ['李四'], state: 'closed', progress: 100 });
  });

  it('far below a letterhead and a paragraph of instructions', () => {
    const reading = readingOf(
      aSheet([
        ...Array.from({ length: 13 }, (_, line) => [line % 3 === 0 ? null : `说明${line}：请各单位于每周五前报送整改进展情况，逾期通报`]),
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
    expect(rowAt(reading, 7)).toMatchObject({ category: '县级自查', leadUnits: ['县水利局'], closedOn: '2018-06-01', state: 'closed' });
    expect(reading.skipped.map(({ row }) => row)).toEqual([4, 5, 6]);
  });

  it('完成时间 is the deadline where no other column is, and the completion beside 整改时限', () => {
    const alone = readingOf(aSheet([['序号', '问题', '责任单位', '完成时间'], [1, '甲', '县水利局', '2018年7月1日']]));
    expect(rowAt(alone, 2)).toMatchObject({ closedOn: null, deadline: { on: '2018-07-01' } });
    const beside = readingOf(aSheet([['序号', '问题', '责任单位', '完成时间', '整改时限'], [1, '甲', '县水利局', '2018年6月1日', '2018年7月1日']]));
    expect(rowAt(beside, 2)).toMatchObject({ closedOn: '2018-06-01', deadline: { on: '2018-07-01' } });
  });
});

const HEAD = ['序号', '存在问题', '责任单位', '整改时限', '整改进度'];
const dated = (...rows: readonly (readonly (string | number | null)[])[]) => aSheet([['填报日期：2018年6月20日'], HEAD, ...rows]);

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
    const reading = readingOf(dated(['1', '甲', '乙', '待定', ''], [null], ['2', '', '乙', '待定', ''], ['合计', null], ['3', '丙', '丁', '2018.6.31', '']));
    const told = [...reading.rows, ...reading.rejected, ...reading.skipped].map(({ row }) => row);
    expect(told.toSorted((a, b) => Number(a) - Number(b))).toEqual([3, 4, 5, 6, 7]);
  });
});

describe('one issue, many rows', () => {
  const sheet = (second: string) =>
    aSheet(
      [
        ['序号', '存在问题', '整改措施', '责任单位', '整改时限'],
        [1, '饮水不安全', '1.新建水厂', '县水利局', '2018年7月1日'],
        [null, null, second, '县水利局', '2018年8月1日'],
        [2, '饮水不安全', '另一件', '县水利局', '2018年8月1日'],
        [2, '路灯不亮', '换灯', '县住建局', '2018年8月1日'],
      ],
      { merges: ['A2:A3', 'B2:B3'] },
    );

  it('keeps further measures of a merged issue, and says where else rows resemble each other', () => {
    const reading = readingOf(sheet('2.改造管网'));
    expect(reading.rows.map(({ no, title }) => `${no}${title}`)).toEqual(['1饮水不安全', '1饮水不安全', '2饮水不安全', '2路灯不亮']);
    expect(flagsOf(reading, 3)).toEqual(['MEASURE_ROW']);
    expect(flagsOf(reading, 4)).toEqual(['SIMILAR_ROW']);
    expect(flagsOf(reading, 5)).toEqual(['NO_REPEATED']);
  });

  it('refuses the same measure twice', () => {
    expect(readingOf(sheet('1．新建水厂')).rejected).toMatchObject([{ row: 3, code: 'DUPLICATE' }]);
  });
});

describe('towns', () => {
  const sheet = aSheet([
    ['序号', '问题', '责任单位', '涉及镇', '整改时限'],
    [1, '甲', '县水利局', '江口', '2018.7.1'],
    [2, '乙', '县水利局', '城关镇、江口回族镇', '2018.7.1'],
    [3, '丙', '县水利局', '全县各镇', '2018.7.1'],
    [4, '丁', '县水利局', '石泉镇', '2018.7.1'],
    [5, '戊', '县水利局', null, '2018.7.1'],
  ]);
  const towns = [
    { code: '610923100', name: '城关镇', shortName: '城关', aliases: ['城关'] },
    { code: '610923102', name: '江口回族镇', shortName: '江口', aliases: ['江口', '江口镇'] },
  ];

  it('are matched by short name and alias; an unknown one is flagged and kept, never guessed', () => {
    const reading = readingOf(sheet, { towns });
    expect(reading.rows.map((row) => row.towns)).toEqual([['江口回族镇'], ['城关镇', '江口回族镇'], ['*'], ['石泉镇'], []]);
    expect(flagsOf(reading, 2)).toEqual(['TOWN_ALIAS']);
    expect(flagsOf(reading, 5)).toEqual(['TOWN_UNKNOWN']);
  });
});

describe('workbooks', () => {
  const ledger = (name: string, title: string, hidden = false) => aSheet([HEAD, [1, title, '县水利局', '2018.7.1', '']], { name, hidden });

  it('with a sheet for each town are read in full, notes and hidden sheets are named and left out', () => {
    const notes = aSheet([['填表说明'], ['一、按周报送']], { name: '说明' });
    const reading = readingOf([notes, ledger('城关镇', '甲'), ledger('江口镇', '乙'), ledger('旧数据', '丙', true)]);
    expect(reading.rows.map(({ sheet, title }) => `${sheet}${title}`)).toEqual(['城关镇甲', '江口镇乙']);
    expect(reading.skipped).toEqual([
      { sheet: '说明', row: '*', why: '说明表，没有可识别的表头' },
      { sheet: '旧数据', row: '*', why: '隐藏的工作表' },
    ]);
    expect(reading.notices.join()).toContain('“旧数据”是隐藏的工作表');
  });

  it('give up a hidden sheet when it is asked for by name, and name the others when it does not exist', () => {
    const book = aWorkbook([ledger('城关镇', '甲'), ledger('旧数据', '丙', true)]);
    const hidden = readLedger(book, { sheet: '旧数据' });
    expect(hidden.ok && titles(hidden.value)).toEqual(['丙']);
    const missing = readLedger(book, { sheet: '没有' });
    expect(missing).toMatchObject({ ok: false, refusal: { code: 'SHEET_NOT_FOUND' } });
  });

  it('carry the problems handed down beside the ledger', () => {
    const handed = aSheet(
      [
        ['转办编号', '转办问题', '来源', '处置', '对应整改问题编号'],
        ['Z001', '水厂未建', '省级', '归并', '1'],
        ['Z002', '水管漏水', '省级', '拆分', '1、2'],
        ['Z003', '无此事', '市级', '自查不存在', null],
      ],
      { name: '转办问题' },
    );
    expect(readingOf([ledger('整改台账', '甲'), handed]).findings).toEqual([
      { no: 'Z001', title: '水厂未建', source: '省级', disposition: 'merged', issueNos: ['1'] },
      { no: 'Z002', title: '水管漏水', source: '省级', disposition: 'split', issueNos: ['1', '2'] },
      { no: 'Z003', title: '无此事', source: '市级', disposition: 'notFound', issueNos: [] },
    ]);
  });

  it.each([
    ['nothing', aSheet([])],
    ['a letter', aSheet([['关于报送整改情况的通知'], ['各镇：请于周五前报送。']])],
    ['columns nobody knows', aSheet([['甲', '乙', '丙'], [1, 2, 3]])],
  ])('that hold %s are no ledger, said in one sentence', (_, sheet) => {
    const reading = readLedger(aWorkbook([sheet]));
    expect(reading).toMatchObject({ ok: false, refusal: { code: 'IMPORT_UNKNOWN_COLUMNS' } });
    expect(!reading.ok && reading.refusal.message).not.toContain('\n');
  });
});
