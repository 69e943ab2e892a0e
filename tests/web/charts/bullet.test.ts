import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Indicator } from '@ryg/shared/domain/indicator.ts';
import { bulletOf, bulletWords, headline } from '@ryg/web/features/indicators/bullet.ts';
import { lineOf } from '@ryg/server/features/indicators/view.ts';
import { countCalendarDays } from '@ryg/shared/domain/working-days.ts';
import { aCounty } from '../../support/a-house.ts';
import { aPack } from '../../support/a-pack.ts';
import { aMatrix, anIndicator, aSample, stateOf } from '../../support/an-indicator.ts';

const OFFICE = {
  account: 'o',
  name: '整改办',
  roles: ['office'],
  unit: '610923',
  inspects: null,
  standsFor: [],
} as const;

const lineFor = (indicator: Indicator, value: number | null, of: number | null = null) =>
  lineOf(stateOf(indicator, value === null ? [] : [{ on: '2018-06-13', figure: { value, of } }]), {
    actor: OFFICE,
    law: { county: aCounty(), pack: aPack() },
    day: calendarDay('2018-06-20'),
    isToday: true,
    workingDays: countCalendarDays,
    nameOf: (account) => account,
  });

describe('what a bullet graph spans', () => {
  it('an amount begins at nothing, with the target and today’s share of it on it', () => {
    const { min, max, value, target, planned, bands } = bulletOf(lineFor(anIndicator(), 1.69));
    expect([min, value, target, bands]).toEqual([0, 1.69, 2.59, [{ to: max, tone: 'plain' }]]);
    expect(max).toBeGreaterThan(2.59);
    expect(planned).toBeCloseTo((2.59 * 170) / 364, 6);
  });

  it('a high rate stands on the upper part, its interval whole, its lines as bands', () => {
    const { min, max, interval, bands } = bulletOf(lineFor(aSample(), 474, 500));
    expect([min, max]).toEqual([90, 100]);
    expect(interval?.low).toBeGreaterThan(min);
    expect(bands).toEqual([
      { to: 95, tone: 'red' },
      { to: 98, tone: 'yellow' },
      { to: 100, tone: 'green' },
    ]);
  });

  it('a value that has to fall is well on the left', () => {
    const thresholds = [
      { level: 'warn', at: 5, consequence: '通报' },
      { level: 'alarm', at: 10, consequence: '约谈' },
    ] as const;
    const balance = anIndicator({ measure: 'share', unit: '万元', direction: 'atMost', target: 5, thresholds });
    const bullet = bulletOf(lineFor(balance, 130, 2360));
    expect(bullet.bands.map(({ tone }) => tone)).toEqual(['green', 'yellow', 'red']);
    expect(bullet.bands.at(-1)?.to).toBe(bullet.max);
  });

  it('nothing reported draws no bar', () => {
    expect(bulletOf(lineFor(anIndicator(), null)).value).toBeNull();
    expect(headline(lineFor(anIndicator(), null))).toEqual({ large: '–', small: '还没有报数' });
  });
});

it('the part and the whole stand beside every percentage', () => {
  expect(headline(lineFor(anIndicator(), 1.69))).toEqual({ large: '65.25%', small: '1.69/2.59 亿元' });
  expect(headline(lineFor(aSample(), 489, 500))).toEqual({ large: '97.8%', small: '489/500 户' });
  expect(headline(lineFor(aMatrix(), null)).small).toBe('还没有报数');
});

it('is told in words with its lines and their consequences', () => {
  expect(bulletWords(lineFor(aSample(), 489, 500))).toContain('低于红线 95%：约谈部门主要负责同志');
});
