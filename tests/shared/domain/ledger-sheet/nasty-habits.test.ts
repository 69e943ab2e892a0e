import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { aSheet, readingOf, type Written } from '../../../support/a-sheet.ts';

const HEADINGS = ['序号', '存在问题', '整改措施', '包抓领导', '责任单位', '责任人', '整改时限', '进展情况及成效'];
const codes = ({ flags }: Readonly<{ flags: readonly Readonly<{ code: string }>[] }>) => flags.map(({ code }) => code);

/** The row that a ledger of one line gives. */
function lineOf(cells: Partial<Record<string, Written>>, headings: readonly string[] = HEADINGS) {
  const filled: Record<string, Written> = {
    序号: '1',
    存在问题: '甲',
    责任单位: '县局',
    整改时限: '2018.6.30',
    ...cells,
  };
  const [row] = readingOf(aSheet([headings, headings.map((heading) => filled[heading] ?? null)]), {
    asOf: calendarDay('2018-06-20'),
  }).rows;
  if (!row) throw new Error('no row');
  return row;
}

describe('people', () => {
  it.each([
    ['县委副书记 李明', ['李明']],
    ['李明副县长', ['李明']],
    ['副县长李明、王芳（常委）', ['李明', '王芳']],
    ['李明\n王芳', ['李明', '王芳']],
    ['县委书记', ['县委书记']],
    ['城关镇镇长、教育局局长', ['城关镇镇长', '教育局局长']],
  ])('%j', (written, people) => expect(lineOf({ 包抓领导: written }).sponsorLeaders).toEqual(people));
});

describe('units', () => {
  it.each([
    ['县扶贫办牵头，县财政局、县民政局配合', ['县扶贫办'], ['县财政局', '县民政局']],
    ['县住房和城乡建设局及各镇', ['县住房和城乡建设局'], ['各镇']],
  ])('%s', (written, leadUnits, coopUnits) =>
    expect(lineOf({ 责任单位: written })).toMatchObject({ leadUnits, coopUnits }),
  );

  it('a 牵头单位 is named without its mark', () =>
    expect(lineOf({ 牵头单位: '县水利局（牵头）' }, ['存在问题', '牵头单位', '整改时限']).leadUnits).toEqual([
      '县水利局',
    ]));
});

describe('progress in a heading with something besides', () => {
  it.each([
    ['完成八成', 80, 'rectifying'],
    ['完成整改，已销号', 100, 'closed'],
    ['已整改完成，2018年5月28日通过县级验收', 100, 'closed'],
    ['已完成整改任务', 100, 'closed'],
    ['整改任务', null, 'rectifying'],
    ['已完成一期，二期正在建设', null, 'rectifying'],
    ['完成整改，未销号', null, 'rectifying'],
    ['未启动，方案编制中', 0, 'rectifying'],
    ['待县级验收', null, 'closeRequested'],
    ['已于6月5日完成整改', 100, 'closed'],
    ['已完成整改并通过验收', 100, 'closed'],
    ['已完成方案制定', null, 'rectifying'],
  ])('%s', (written, progress, state) =>
    expect(lineOf({ 进展情况及成效: written })).toMatchObject({ progress, state }),
  );
});

describe('a status beside a figure and a day', () => {
  const headings = ['存在问题', '整改时限', '进度', '状态', '完成日期'];

  it('the figure stands, and a status against the day of completion is shown', () => {
    expect(lineOf({ 进度: 0.9, 状态: '已销号', 完成日期: '2018.7.1' }, headings)).toMatchObject({
      progress: 90,
      state: 'rectifying',
    });
    const against = lineOf({ 进度: 100, 状态: '未销号', 完成日期: '2018.6.1' }, headings);
    expect(against.state).toBe('closed');
    expect(codes(against)).toContain('STATE_CONFLICT');
  });

  it('a status nobody can read is named', () =>
    expect(codes(lineOf({ 状态: '即将见效' }, headings))).toContain('STATE_UNREADABLE'));
});

describe('time limits', () => {
  it.each([
    ['2018年6月30日 18:00前', '2018-06-30'],
    ['2018年6月30日18时前', '2018-06-30'],
    ['18年6月30日', '2018-06-30'],
    ['2018、6、30', '2018-06-30'],
    ['2018年12月31日（延期至2019年3月31日）', '2018-12-31'],
    ['2018年7月底前取得明显成效', '2018-07-31'],
  ])('%s', (written, on) =>
    expect(lineOf({ 整改时限: written }).deadline).toMatchObject({ kind: 'date', on, raw: written }),
  );

  it('a limit before words, then 长期坚持, is staged; two limits are not chosen between', () => {
    expect(lineOf({ 整改时限: '2018年7月底前取得阶段性成效，长期坚持' }).deadline).toMatchObject({
      kind: 'staged',
      on: '2018-07-31',
    });
    expect(lineOf({ 整改时限: '2018年7月底前初验，9月底前终验' }).deadline).toMatchObject({ kind: 'unset', on: null });
  });

  it('a stretch that begins later is a plan for an issue that exists already', () =>
    expect(lineOf({ 整改时限: '7月—9月' })).toMatchObject({ start: '2018-07-01', deadline: { on: '2018-09-30' } }));

  it('the month of the day asked for says nothing about another year in the table', () => {
    const rows = [
      ['存在问题', '整改时限'],
      ['甲', '2018年6月30日'],
      ['乙', '1月15日'],
    ];
    const reading = readingOf(aSheet(rows), { asOf: calendarDay('2026-12-20') });
    expect(reading.rows[1]?.deadline.on).toBe('2018-01-15');
  });
});

describe('同上', () => {
  it('repeats the row above and says so', () => {
    const reading = readingOf(
      aSheet([
        HEADINGS,
        ['1', '甲', 'a', '张三', '县局', '李四', '2018.6.30', '50%'],
        ['2', '乙', 'b', '同上', '〃', '″', '同上', ''],
      ]),
    );
    expect(reading.rows[1]).toMatchObject({
      sponsorLeaders: ['张三'],
      leadUnits: ['县局'],
      responsible: ['李四'],
      deadline: { on: '2018-06-30' },
    });
    expect(codes(reading.rows[1] ?? { flags: [] })).toContain('SAME_AS_ABOVE');
  });
});

describe('towns', () => {
  const headings = ['序号', '涉及镇村', '存在问题', '整改时限'];

  it.each([
    ['江口镇冷水沟村', ['江口镇']],
    ['江口镇（高桥村、江镇村）', ['江口镇']],
    ['江口镇、城关镇等4个镇', ['江口镇', '城关镇']],
    ['江口镇人民政府', ['江口镇']],
  ])('%s', (written, towns) => {
    const reading = readingOf(
      aSheet([headings, ['1', '江口镇', '甲', ''], ['2', '城关镇', '乙', ''], ['3', written, '丙', '']]),
    );
    expect(reading.rows[2]?.towns).toEqual(towns);
  });

  it('a sheet named after a town holds its issues, and the same number in the next is another issue', () => {
    const rows = [
      ['序号', '存在问题', '责任单位', '整改时限'],
      ['1', '甲', '县局', '2018.6.30'],
    ];
    const reading = readingOf([
      aSheet(rows, { name: '城关镇' }),
      aSheet(rows, { name: '江口镇' }),
      aSheet(rows, { name: '汇总' }),
    ]);
    expect(reading.rows.map(({ towns }) => towns)).toEqual([['城关镇'], ['江口镇'], []]);
    expect(codes(reading.rows[0] ?? { flags: [] })).toContain('TOWN_FROM_SHEET');
    expect(reading.rejected).toEqual([]);
  });
});

describe('rows', () => {
  it('titles, marks and totals of every page are passed over and name no category', () => {
    const short = ['序号', '存在问题', '责任单位', '整改时限'];
    const reading = readingOf(
      aSheet([
        ['整改台账'],
        short,
        ['1', '甲', '县局', '2018.6.30'],
        ['本页小计', '1'],
        ['第1页，共2页'],
        ['整改台账'],
        short,
        ['2', '乙', '县局', '2018.6.30'],
        ['合计：2个问题'],
      ]),
    );
    expect(reading.rows.map(({ no, category }) => [no, category])).toEqual([
      ['1', null],
      ['2', null],
    ]);
    expect(reading.skipped.map(({ row }) => row)).toEqual([4, 5, 6, 7, 9]);
  });

  it('section titles by source and by category stand one inside the other', () => {
    const short = ['编号', '存在问题', '整改时限', '责任单位'];
    const reading = readingOf(
      aSheet([
        short,
        ['一、中央反馈问题（2个）'],
        ['（一）责任落实方面（1个）'],
        ['1', '甲', '', '县局'],
        ['二、省级反馈问题（1个）'],
        ['2', '乙', '', '县局'],
      ]),
    );
    expect(reading.rows.map(({ source, category }) => [source, category])).toEqual([
      ['中央反馈问题', '责任落实方面'],
      ['省级反馈问题', '省级反馈问题'],
    ]);
  });

  it('a measure alone is kept under its merged title and refused without one', () => {
    const rows = [HEADINGS, ['1', '甲', 'a', '', '县局', '', '2018.6.30', ''], ['', '', 'b'], ['', '', 'c']];
    const reading = readingOf(aSheet(rows, { merges: ['A2:A3', 'B2:B3'] }));
    expect(reading.rows.map(({ row, measures }) => [row, measures[0]?.text])).toEqual([
      [2, 'a'],
      [3, 'b'],
    ]);
    expect(reading.rejected.map(({ row, code }) => [row, code])).toEqual([[4, 'TITLE_MISSING']]);
  });

  it('a ledger with a column 处置情况 is no list of problems handed down', () => {
    const rows = [
      ['序号', '问题描述', '责任单位', '整改时限', '处置情况'],
      ['1', '甲', '县局', '2018.6.30', '已完成'],
    ];
    expect(readingOf(aSheet(rows)).rows[0]?.state).toBe('closed');
  });

  it('其中 counts a part of a total; numbered remarks and a lone seal are no issues', () => {
    const rows = [
      HEADINGS,
      ['其中：中央反馈', '1'],
      ['注：1.每周报送'],
      ['2.由县整改办汇总'],
      ['（盖章）', '', '', '', '', '', '2018年6月25日'],
    ];
    const reading = readingOf(aSheet(rows));
    expect(reading.skipped.map(({ why }) => why)).toEqual(['合计行', '备注', '备注', '签字栏']);
    expect([...reading.rows, ...reading.rejected]).toEqual([]);
  });
});
