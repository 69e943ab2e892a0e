import { describe, expect, it } from 'vitest';
import { readLedger } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import { aSheet, aWorkbook, readingOf } from '../../../support/a-sheet.ts';

const HEAD = ['序号', '存在问题', '责任单位', '整改时限', '整改进度'];

const titles = ({ rows }: LedgerReading) => rows.map(({ title }) => title);
const flagsOf = ({ rows }: LedgerReading, row: number) =>
  rows.find((one) => one.row === row)?.flags.map(({ code }) => code) ?? [];

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
    expect(reading.rows.map(({ no, title }) => `${no}${title}`)).toEqual([
      '1饮水不安全',
      '1饮水不安全',
      '2饮水不安全',
      '2路灯不亮',
    ]);
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
    expect(reading.rows.map((row) => row.towns)).toEqual([
      ['江口回族镇'],
      ['城关镇', '江口回族镇'],
      ['*'],
      ['石泉镇'],
      [],
    ]);
    expect(flagsOf(reading, 2)).toEqual(['TOWN_ALIAS']);
    expect(flagsOf(reading, 5)).toEqual(['TOWN_UNKNOWN']);
  });
});

describe('workbooks', () => {
  const ledger = (name: string, title: string, hidden = false) =>
    aSheet([HEAD, [1, title, '县水利局', '2018.7.1', '']], { name, hidden });

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
    [
      'columns nobody knows',
      aSheet([
        ['甲', '乙', '丙'],
        [1, 2, 3],
      ]),
    ],
  ])('that hold %s are no ledger, said in one sentence', (_, sheet) => {
    const reading = readLedger(aWorkbook([sheet]));
    expect(reading).toMatchObject({ ok: false, refusal: { code: 'IMPORT_UNKNOWN_COLUMNS' } });
    expect(!reading.ok && reading.refusal.message).not.toContain('\n');
  });
});
