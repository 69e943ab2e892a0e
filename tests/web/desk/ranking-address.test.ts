import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { periodAt } from '@ryg/shared/domain/period.ts';
import {
  fromTheStart,
  isNarrowed,
  isSameTable,
  onPeriod,
  queryOf,
  rankingHref,
  readRankingAddress,
  withChoice,
  withoutFilters,
} from '@ryg/web/screens/desk/ranking/ranking-address.ts';
import { comingFrom, keepingWay, wayBack } from '@ryg/web/screens/desk/way-back.ts';

const read = (href: string) => readRankingAddress(Object.fromEntries(new URL(href, 'http://x').searchParams));

describe('the address of the ranking', () => {
  it('printed and read again is the same, and leaves out what the page would show anyway', () => {
    const address = {
      by: 'department',
      view: 'trend',
      period: 'month',
      of: '2018-06',
      source: '省级反馈 & 其他',
      unit: '县水利局',
      basis: 'ledger',
    } as const;
    expect(read(rankingHref(address))).toEqual(address);
    expect(read('/desk/ranking?by=town&view=lamps&period=week&unit=')).toEqual({});
    expect(rankingHref({})).toBe('/desk/ranking');
  });

  it('drops choices that are none, and asks for names it does not know so that the server may say so', () => {
    expect(read('/desk/ranking?by=cat&view=map&period=era&x=1&batch=no&of=2018-W99')).toEqual({
      batch: 'no',
      of: '2018-W99',
    });
    expect(read(`/desk/ranking?source=${'x'.repeat(500)}`).source).toHaveLength(200);
  });

  it('tells what is asked from how it is looked at', () => {
    expect(queryOf({ by: 'leader', view: 'table', unit: 'a', batch: 'b' })).toEqual({ by: 'leader', batch: 'b' });
    expect(isSameTable({ unit: 'a' }, { unit: 'b' })).toBe(true);
    expect(isSameTable({ view: 'table' }, {})).toBe(false);
    expect(isSameTable({ asOf: '2018-05-01' }, { asOf: '2018-05-02' })).toBe(true);
    expect(isSameTable({}, { asOf: '2018-05-02' })).toBe(false);
  });

  it('changes one thing at a time', () => {
    const narrowed = withChoice({ view: 'table', unit: 'a' }, { source: '县级自查' });
    expect(narrowed).toEqual({ view: 'table', unit: 'a', source: '县级自查' });
    expect(isNarrowed(narrowed)).toBe(true);
    expect(withoutFilters(narrowed)).toEqual({ view: 'table', unit: 'a' });
    expect(fromTheStart({ by: 'department', of: 'x', batch: 'y' })).toEqual({ by: 'department' });
    const custom = onPeriod(
      { of: '2018-W25' },
      { ...periodAt('week', calendarDay('2018-06-20')), kind: 'custom', key: '' },
    );
    expect(custom).toEqual({ period: 'custom', from: '2018-06-18', to: '2018-06-24' });
    expect(onPeriod(custom, periodAt('month', calendarDay('2018-06-20')))).toEqual({ period: 'month', of: '2018-06' });
  });
});

describe('the way back from an issue', () => {
  it('leads to the ranking it was opened from, with its address', () => {
    const from = rankingHref({ by: 'department', of: '2018-W25' });
    const opened = comingFrom('/desk/issues/Q0001', from);
    const search = new URL(opened, 'http://x').search;
    expect(wayBack(search)).toEqual({ to: from, word: '排名' });
    expect(keepingWay('/desk/issues/Q0001', search)).toBe(opened);
    expect(keepingWay('/desk/issues/Q0001', '?from=//evil.example')).toBe('/desk/issues/Q0001');
  });

  it.each([
    '',
    '?from=https://evil.example/desk/ranking',
    '?from=//evil.example',
    '?from=/desk/rankings',
    '?from=javascript:1',
  ])('%s leads to the ledger', (search) => expect(wayBack(search)).toEqual({ to: '/desk/issues', word: '台账' }));
});
