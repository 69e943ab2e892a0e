import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { comingOf, explainingOf, freezeDue, pastOf } from '@ryg/web/features/meetings-desk/coming.ts';
import { linesForTable, linesForUnit } from '@ryg/web/features/meetings-desk/home-line.ts';
import { stepsOf } from '@ryg/web/features/meetings-desk/steps.ts';
import { aMeetingLine, aNextMeeting, theMeetingBefore } from '../../support/a-meeting-line.ts';

const day = calendarDay;
const on = (today: string) => ({ today: day(today), meetings: [aMeetingLine(), theMeetingBefore()], next: [] });
const unfrozenOn = (today: string) => ({ today: day(today), meetings: [theMeetingBefore()], next: [aNextMeeting()] });

describe('which meeting comes', () => {
  it('one that meets today still comes; the day after it lies in the archive', () => {
    expect(comingOf(on('2018-06-22'), 'week').frozen?.key).toBe('2018-W25');
    expect(comingOf(on('2018-06-23'), 'week').frozen).toBeNull();
    expect(pastOf(on('2018-06-23'), 'week').map(({ key }) => key)).toEqual(['2018-W25', '2018-W24']);
    expect(comingOf(on('2018-06-22'), 'month')).toEqual({ frozen: null, next: null });
  });

  it('freezing is due two days before the weekday of the last one, said two days ahead', () => {
    expect(freezeDue(unfrozenOn('2018-06-16'), 'week')).toBeNull();
    expect(freezeDue(unfrozenOn('2018-06-17'), 'week')).toMatchObject({
      freezeOn: '2018-06-19',
      meetsOn: '2018-06-21',
    });
    expect(freezeDue(on('2018-06-20'), 'week')).toBeNull();
    expect(freezeDue({ ...unfrozenOn('2018-06-20'), meetings: [] }, 'week')).toBeNull();
  });

  it('a unit is shown what it may still explain, and the last meeting when none comes', () => {
    const month = aMeetingLine({ key: '2018-06', kind: 'month', meetsOn: day('2018-06-21'), mayExplain: false });
    const open = explainingOf({ today: day('2018-06-20'), meetings: [month, aMeetingLine()], next: [] });
    expect(open.map(({ key }) => key)).toEqual(['2018-W25', '2018-06']);
    expect(explainingOf(on('2018-06-30')).map(({ key }) => key)).toEqual(['2018-W25']);
    expect(explainingOf({ today: day('2018-06-20'), meetings: [], next: [] })).toEqual([]);
  });
});

describe('the line on the first page', () => {
  it.each([
    [{}, true, '第25周整改调度会（6月22日）：3 件待说明', '6月21日截止'],
    [{ toExplain: 0, explained: 4 }, false, '第25周整改调度会（6月22日）：4 件都已说明', '截止前可以改'],
    [{ mayExplain: false }, false, '第25周整改调度会（6月22日）：说明已截止', '已说明 1 件'],
  ])('tells a unit how it stands: %o', (overrides, isPressing, says, more) => {
    const list = { today: day('2018-06-20'), meetings: [aMeetingLine(overrides)], next: [] };
    expect(linesForUnit(list)).toEqual([{ key: '2018-W25', to: 'explain', isPressing, says, more }]);
  });

  it('says nothing to a unit without a light, nor about a meeting that has met', () => {
    const none = aMeetingLine({ toExplain: 0, explained: 0 });
    expect(linesForUnit({ today: day('2018-06-20'), meetings: [none], next: [] })).toEqual([]);
    expect(linesForUnit(on('2018-06-23'))).toEqual([]);
  });

  it('tells the office what is to be frozen, and how many lights are silent afterwards', () => {
    expect(linesForTable(unfrozenOn('2018-06-18'))).toMatchObject([
      { isPressing: true, more: '预计 6月21日开会，请在 6月19日定格' },
    ]);
    expect(linesForTable(unfrozenOn('2018-06-20'))).toMatchObject([{ more: '预计 6月21日开会，应于 6月19日定格' }]);
    expect(linesForTable(on('2018-06-20'))).toMatchObject([
      { key: '2018-W25', isPressing: false, more: '3 件红黄灯待说明，6月21日截止' },
    ]);
  });
});

describe('the steps of a meeting', () => {
  const meeting = { ...aMeetingLine(), frozen: { number: 2, day: day('2018-06-20') }, decisions: 0 };
  const standing = (today: string, changes = {}) =>
    stepsOf({ ...meeting, today: day(today), ...changes }).map(({ at }) => at);

  it.each([
    ['2018-06-20', ['done', 'now', 'next', 'next']],
    ['2018-06-21', ['done', 'now', 'next', 'next']],
    ['2018-06-22', ['done', 'done', 'now', 'next']],
    ['2018-06-23', ['done', 'done', 'done', 'now']],
  ])('on %s', (today, expected) => expect(standing(today)).toEqual(expected));

  it('counts as met as soon as something was decided on its day', () => {
    expect(standing('2018-06-22', { decisions: 2 })).toEqual(['done', 'done', 'done', 'now']);
  });

  it('before it is frozen only freezing can be done, and whoever sits at the table is told no false count', () => {
    expect(standing('2018-06-22', { frozen: null })).toEqual(['now', 'next', 'next', 'next']);
    const [, explaining] = stepsOf({ ...meeting, today: day('2018-06-20'), toExplain: 0, explained: 0 });
    expect(explaining?.note).toBe('正在说明');
  });
});
