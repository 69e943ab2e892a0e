import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';
import { addDays, calendarDay, daysBetween } from '@ryg/shared/domain/calendar-day.ts';
import type { Facts } from '@ryg/shared/domain/facts.ts';
import { HORIZON_DAYS, nextChangeOf } from '@ryg/shared/domain/forecast.ts';
import { judge } from '@ryg/shared/domain/light.ts';
import { reasonOf } from '@ryg/shared/domain/reason.ts';
import { LEVELS, type Predicate, type RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { aPack } from '../../support/a-pack.ts';

const pack = aPack();
const TODAY = calendarDay('2018-06-20');
const day = fc.integer({ min: -200, max: 200 }).map((days) => addDays(TODAY, days));
const someFacts: fc.Arbitrary<Facts> = fc.record({
  asOf: day,
  start: fc.option(day, { nil: null }),
  due: fc.option(day, { nil: null }),
  actual: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  lastReport: fc.option(day, { nil: null }),
  returned: fc.integer({ min: 0, max: 3 }),
  state: fc.constantFrom('assigned', 'rectifying', 'closed'),
});

describe('the default pack around its boundaries', () => {
  const facts = {
    asOf: TODAY,
    start: calendarDay('2018-05-09'),
    due: calendarDay('2018-06-20'),
    actual: 100,
    state: 'rectifying',
  };
  it.each([
    { due: '2018-06-28', level: 'normal', rule: 'base' },
    { due: '2018-06-27', level: 'warn', rule: 'due-soon' },
    { due: '2018-06-20', level: 'warn', rule: 'due-soon' },
    { due: '2018-06-19', level: 'alarm', rule: 'overdue' },
  ])('due $due is $level', ({ due, level, rule }) => {
    expect(judge(pack, { ...facts, due: calendarDay(due) })).toMatchObject({ level, rule });
  });

  it('one sentence with its numbers', () => {
    const behind = { ...facts, due: calendarDay('2018-07-31'), planned: 80, actual: 45 };
    expect(judge(pack, behind).reason).toBe('红灯：应完成 80%，现报 45%，落后 35 个百分点，超过 30');
    expect(judge(pack, { ...facts, due: calendarDay('2018-06-08') }).reason).toBe('红灯：超期 12 天');
    expect(judge(pack, { ...facts, due: calendarDay('2018-06-20') }).reason).toBe('黄灯：今天到期');
  });

  it('fired lists every rule that matched, not only the one that named the level', () => {
    expect(judge(pack, { ...facts, due: calendarDay('2018-06-08'), actual: 0 }).fired).toEqual([
      'overdue',
      'far-behind',
    ]);
  });
});

describe('laws of judging', () => {
  it('in worst mode the level does not depend on the order of the rules', () => {
    fc.assert(
      fc.property(someFacts, fc.shuffledSubarray([...pack.rules], { minLength: pack.rules.length }), (facts, rules) => {
        expect(judge({ ...pack, rules }, facts).level).toBe(judge(pack, facts).level);
      }),
    );
  });

  it.each([aPack(), aPack('county-strict'), { ...aPack(), calendar: 'workday' as const }])(
    '$id ($calendar): nextChange is exactly the first day on which judge answers differently',
    (one) => {
      fc.assert(
        fc.property(someFacts, (facts) => {
          const light = (ahead: number) =>
            judge(one, { ...facts, asOf: addDays(facts.asOf, ahead) }, officialWorkingDays).light;
          const change = nextChangeOf(one, facts, officialWorkingDays);
          const last = change ? daysBetween(facts.asOf, change.on) : HORIZON_DAYS + 1;
          for (let ahead = 1; ahead < last; ahead += 1) expect(light(ahead)).toBe(light(0));
          if (change) expect(light(last)).toBe(change.light);
          if (change) expect(change.light).not.toBe(light(0));
        }),
        { numRuns: 40 },
      );
    },
  );

  it('`not` of an unknown fact is true, the fact itself never fires', () => {
    const asking = (when: Predicate): RulePack => ({ ...pack, rules: [{ id: 'r', when, level: 'alarm' }] });
    const facts: Facts = { asOf: TODAY, due: null };
    for (const when of [
      { remaining: { gte: 0 } },
      { lag: { gte: -1000 } },
      { score: { lt: 1000 } },
      { streak: { level: 'normal', times: { gte: 0 } } },
    ] as const) {
      expect(judge(asking(when), facts).rule).toBe('base');
      expect(judge(asking({ not: when }), facts).rule).toBe('r');
    }
  });

  it('a closing still to come has not happened', () => {
    const facts: Facts = {
      asOf: TODAY,
      state: 'closed',
      closedOn: calendarDay('2018-06-21'),
      due: calendarDay('2018-06-01'),
    };
    expect(judge(pack, facts).level).toBe('alarm');
    expect(judge(pack, { ...facts, asOf: calendarDay('2018-06-21') })).toMatchObject({
      level: 'settled',
      rule: 'closed',
    });
  });
});

describe('what follows the rules', () => {
  const red: RulePack = { ...pack, rules: [{ id: 'always', when: { always: {} }, level: 'warn' }] };

  it('a run of evaluations climbs, and several promotions apply one after another', () => {
    const climbing: RulePack = {
      ...red,
      promote: [
        { from: 'warn', times: 3, to: 'alarm' },
        { from: 'alarm', times: 2, to: 'critical' },
      ],
    };
    const after = (history: Facts['history']) =>
      judge(climbing, { asOf: TODAY, ...(history ? { history } : {}) }).level;
    expect(after(null)).toBe('warn');
    expect(after(['warn'])).toBe('warn');
    expect(after(['warn', 'warn'])).toBe('alarm');
    expect(after(['warn', 'normal', 'warn'])).toBe('warn');
    expect(after(['warn', 'alarm'])).toBe('critical');
  });

  it('a bad light stays until the office confirms', () => {
    const sticky: RulePack = { ...pack, stickyUntilConfirmed: 'alarm' };
    const facts: Facts = { asOf: TODAY, previousLevel: 'alarm' };
    expect(judge(sticky, facts)).toMatchObject({ level: 'alarm', rule: 'sticky' });
    expect(judge(sticky, { ...facts, confirmed: true }).level).toBe('normal');
    expect(judge(sticky, { ...facts, previousLevel: 'warn' }).level).toBe('normal');
  });

  it('a level the pack does not display has no colour and no word', () => {
    const mute: RulePack = { ...pack, display: {} };
    expect(judge(mute, { asOf: TODAY })).toMatchObject({ colour: 'none', word: '', light: 'green' });
    expect(LEVELS).toContain(judge(mute, { asOf: TODAY }).level);
  });
});

describe('the sentence in both languages', () => {
  const packs = ['county-default', 'county-strict'] as const;
  it.each(packs)('%s: every ruling has a Chinese and an English sentence with the same numbers', (id) => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const one = aPack(id);
        const { level, rule, numbers, reason } = judge(one, facts);
        const english = reasonOf(one, { level, rule }, facts, numbers, 'en');
        expect(english).not.toMatch(/\p{Script=Han}/u);
        const digits = (text: string) => text.replace(facts.closedOn ?? '', '').match(/\d+(\.\d+)?/gu) ?? [];
        expect(digits(english)).toEqual(digits(reason));
      }),
    );
  });
});
