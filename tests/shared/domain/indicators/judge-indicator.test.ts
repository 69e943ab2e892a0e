import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { judge } from '@ryg/shared/domain/light.ts';
import { judgeCells, judgeIndicator } from '@ryg/shared/domain/judge-indicator.ts';
import { confirmMisfit, editMisfit, indicatorMisfit, reportMisfit } from '@ryg/shared/domain/check-indicator.ts';
import type { Indicator } from '@ryg/shared/domain/indicator.ts';
import { aMatrix, anIndicator, aSample, stateOf } from '../../../support/an-indicator.ts';
import { aPack } from '../../../support/a-pack.ts';

const DEFAULT_PACK = aPack();

const on = (state: ReturnType<typeof stateOf>, today: string) =>
  judgeIndicator(state, { pack: DEFAULT_PACK, today: calendarDay(today) });

describe('an indicator is judged by the pack of the issues', () => {
  it('gives what the pack gives for the same days and progress, with the amounts in its sentence', () => {
    const state = stateOf(anIndicator(), [{ on: '2018-06-13', figure: { value: 1.69, of: null } }]);
    const { light, rule, reason, progress } = on(state, '2018-06-20');
    const facts = { start: calendarDay('2018-01-01'), due: calendarDay('2018-12-31'), actual: (1.69 / 2.59) * 100 };
    const bare = judge(DEFAULT_PACK, { asOf: calendarDay('2018-06-20'), ...facts, state: 'rectifying' });
    expect([light, rule]).toEqual([bare.light, bare.rule]);
    expect(progress).toBeCloseTo(65.2509, 3);
    // 65.25 %, whatever the record says: the percentage is computed.
    expect(reason).toBe('绿灯：1.69/2.59 亿元，65.25%；距时限还有 194 天，应完成 46.7%，现报 65.25%，不落后');
  });

  it('turns with the days alone, and red when the day has passed', () => {
    const state = stateOf(anIndicator(), [{ on: '2018-06-13', figure: { value: 1.69, of: null } }]);
    const days = ['2018-06-20', '2018-11-20', '2018-12-31', '2019-01-01'];
    expect(days.map((day) => on(state, day).light)).toEqual(['green', 'yellow', 'red', 'red']);
    expect(on(state, '2019-01-01').reason).toContain('超期 1 天');
  });

  it('is not judged without a day, and says so', () => {
    const { light, reason } = on(stateOf(anIndicator({ due: null })), '2018-06-20');
    expect([light, reason]).toEqual(['none', '暂不亮灯：还没有报数；没有定时限']);
  });

  it('is closed only when somebody else confirmed that the target is reached, and opens when it is missed again', () => {
    const reached = { on: '2018-06-01', figure: { value: 2.59, of: null } };
    expect(on(stateOf(anIndicator(), [reached]), '2018-06-20').lamp).toBe('green');
    expect(on(stateOf(anIndicator(), [reached], '2018-06-05'), '2019-06-20')).toMatchObject({
      lamp: 'closed',
      reason: '已达标：2.59/2.59 亿元，100%；2018-06-05 经整改办确认',
    });
    const again = stateOf(anIndicator(), [reached], '2018-06-05');
    const data = { figure: { value: 2, of: null }, cells: [], note: '' };
    expect(confirmMisfit(again, 'office')).toMatchObject({ refusal: { code: 'ALREADY_DONE' } });
    expect(confirmMisfit(stateOf(anIndicator(), [reached]), 'town')).toMatchObject({
      refusal: { code: 'SAME_PERSON' },
    });
    expect(reportMisfit(again, data, calendarDay('2018-06-06'), calendarDay('2018-06-06'))).toBeNull();
  });

  it('a value that has to fall counts from where it began, and is there or not when nobody wrote that down', () => {
    const balance = {
      measure: 'share',
      unit: '万元',
      direction: 'atMost',
      target: 5,
      due: calendarDay('2018-06-30'),
    } as const;
    const told = [{ on: '2018-06-01', figure: { value: 85, of: 1000 } }];
    expect(on(stateOf(anIndicator({ ...balance, baseline: 12 }), told), '2018-06-20').progress).toBe(50);
    expect(on(stateOf(anIndicator(balance), told), '2018-06-20').progress).toBeNull();
    const met = [{ on: '2018-06-01', figure: { value: 50, of: 1000 } }];
    expect(on(stateOf(anIndicator(balance), met), '2018-06-20')).toMatchObject({ progress: 100, reached: true });
  });
});

describe('lines with a named consequence', () => {
  const rate = (value: number, of: number) =>
    on(stateOf(aSample(), [{ on: '2018-06-13', figure: { value, of } }]), '2018-06-20');

  it.each([
    [490, 500, 'green', []],
    [489, 500, 'yellow', ['约谈镇主要负责同志']],
    [475, 500, 'yellow', ['约谈镇主要负责同志']],
    [474, 500, 'red', ['约谈镇主要负责同志', '约谈部门主要负责同志']],
  ])('%i of %i: %s, %j', (value, of, light, consequences) => {
    const verdict = rate(value, of);
    expect(verdict.light).toBe(light);
    expect(verdict.crossed.map(({ consequence }) => consequence)).toEqual(consequences);
  });

  it('names the line in the sentence and never rounds a miss up to a hit', () => {
    expect(rate(474, 500).reason).toBe(
      '红灯：抽查合格 474/500 户，94.8%（95% 置信区间 92.49%–96.43%），低于红线 95%；相当于完成目标的 96.73%；距时限还有 194 天，应完成 46.7%，现报 96.73%，不落后',
    );
    expect(rate(9799_99, 10_000_00).figureWords).toContain('97.9999%');
    expect(rate(489, 500).caution).toContain('样本偏小');
    expect(rate(490_000, 499_000).caution).toBeNull();
  });

  it('never makes a lamp milder than the pack does', () => {
    const late = stateOf(aSample({ due: calendarDay('2018-06-01') }), [
      { on: '2018-05-01', figure: { value: 97, of: 100 } },
    ]);
    expect(on(late, '2018-06-20')).toMatchObject({ light: 'red', rule: 'overdue' });
  });
});

describe('a matrix', () => {
  const cells = [
    { row: '城关镇', standard: '饮水安全', value: 366, of: 366 },
    { row: '金川镇', standard: '饮水安全', value: 199, of: 200 },
  ];
  const state = stateOf(aMatrix({ due: calendarDay('2018-06-22') }), [{ on: '2018-06-13', cells }]);

  it('has a lamp in every cell and one for all, x of y beside', () => {
    expect(on(state, '2018-06-20')).toMatchObject({ light: 'red', reached: false });
    expect(on(state, '2018-06-20').reason).toContain('1/4 项达标，25%');
    const lamps = judgeCells(state, { pack: DEFAULT_PACK, today: calendarDay('2018-06-20') });
    expect(lamps.map(({ row, standard, lamp }) => [row, standard, lamp])).toEqual([
      ['城关镇', '饮水安全', 'closed'],
      ['城关镇', '住房安全', 'yellow'],
      ['金川镇', '饮水安全', 'yellow'],
      ['金川镇', '住房安全', 'yellow'],
    ]);
    expect(lamps[2]?.reason).toContain('199/200 户，99.5%');
    expect(lamps[1]?.reason).toContain('还没有报数');
  });
});

describe('what cannot be is said in words', () => {
  const refused: readonly (readonly [Partial<Indicator>, string])[] = [
    [{ target: 0 }, 'TARGET_ZERO'],
    [{ target: -1 }, 'TARGET_NEGATIVE'],
    [{ unit: '%', target: 101 }, 'TARGET_OVER_100'],
    [{ start: calendarDay('2018-12-31'), due: calendarDay('2018-01-01') }, 'DUE_BEFORE_START'],
    [{ baseline: 3 }, 'BASELINE_BEYOND'],
    [{ thresholds: [{ level: 'alarm', at: 3, consequence: '通报' }] }, 'THRESHOLD_SIDE'],
    [{ measure: 'matrix', target: 100 }, 'MATRIX_EMPTY'],
    [{ rows: [{ name: '甲', town: null }] }, 'NO_MATRIX'],
  ];
  it.each(refused)('%j: %s', (more, code) => {
    expect(indicatorMisfit(anIndicator(more))).toMatchObject({ code });
  });

  const honest: readonly Partial<Indicator>[] = [
    {},
    { direction: 'atMost', target: 0, unit: '户' },
    { start: calendarDay('2018-06-30'), due: calendarDay('2018-06-30') },
    { start: null, due: null },
    { target: 0.5 },
  ];
  it.each(honest)('%j is taken', (more) => {
    expect(indicatorMisfit(anIndicator(more))).toBeNull();
  });

  it('a report that cannot be', () => {
    const today = calendarDay('2018-06-20');
    const asked = (indicator: Indicator, value: number, of: number | null, day = '2018-06-20') =>
      reportMisfit(stateOf(indicator), { figure: { value, of }, cells: [], note: '' }, calendarDay(day), today)?.code ??
      null;
    expect(asked(anIndicator(), 1.69, null)).toBeNull();
    expect(asked(anIndicator(), 3, null)).toBeNull();
    expect(asked(anIndicator(), -1, null)).toBe('VALUE_NEGATIVE');
    expect(asked(anIndicator(), 1, 2)).toBe('WHOLE_UNWANTED');
    expect(asked(anIndicator(), 1, null, '2018-06-21')).toBe('REPORT_IN_FUTURE');
    expect(asked(aSample(), 97, null)).toBe('WHOLE_MISSING');
    expect(asked(aSample(), 97, 0)).toBe('WHOLE_MISSING');
    expect(asked(aSample(), 101, 100)).toBe('PART_OVER_WHOLE');
    expect(asked(aSample(), 97.5, 100)).toBe('SAMPLE_NOT_WHOLE');
    expect(asked(aSample(), 0, 100)).toBeNull();
  });

  it('figures that were reported keep their meaning', () => {
    const state = stateOf(anIndicator(), [{ on: '2018-06-13', figure: { value: 1.69, of: null } }]);
    expect(editMisfit(state, anIndicator({ unit: '万元' }))).toMatchObject({ code: 'MEASURE_FIXED' });
    expect(editMisfit(state, anIndicator({ target: 3 }))).toBeNull();
    expect(editMisfit(stateOf(anIndicator()), anIndicator({ unit: '万元' }))).toBeNull();
  });
});
