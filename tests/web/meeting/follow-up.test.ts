import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { decisionNamed, followAt, followWanted, lackOfFollow } from '@ryg/web/features/meeting/writeback/follow-up.ts';
import { anAgenda } from '../../support/an-agenda.ts';

const agenda = anAgenda();
const line = agenda.promises.lines[0]!;
const BASE = calendarDay('2018-06-22');

describe('what became of a decision', () => {
  it('1 is done, 2 postponed, 3 dropped; other keys are none of its', () => {
    expect(['1', '2', '3', '4', '0', 'a'].map(followAt)).toEqual(['done', 'postponed', 'dropped', null, null, null]);
  });

  it('is asked of decisions of the last meeting and of this one, not of issues or towns that are chosen', () => {
    expect(decisionNamed(agenda, line.id)).toBe(line);
    expect(decisionNamed(agenda, agenda.decisions[0]!.id)).toBe(agenda.decisions[0]);
    expect([decisionNamed(agenda, agenda.reds[0]!.id), decisionNamed(agenda, null)]).toEqual([null, null]);
  });

  it('a later date is needed to postpone, a reason to drop, nothing to be done', () => {
    const lack = (outcome: 'done' | 'postponed' | 'dropped', due: string, note: string) =>
      lackOfFollow({ outcome, due, note }, line, BASE);
    expect(lack('done', '', '')).toBeNull();
    expect(lack('postponed', '', '')).toContain('新的期限');
    expect(lack('postponed', '改天', '')).toContain('看不出“改天”');
    expect(lack('postponed', '2018-06-01', '')).toContain('不比原来的');
    expect(lack('postponed', '6.29', '')).toBeNull();
    expect(lack('dropped', '', ' ')).toContain('原因');
    expect(lack('dropped', '', '已并入年度计划')).toBeNull();
  });

  it('only a postponed one is sent with a date', () => {
    expect(followWanted({ outcome: 'postponed', due: '6.29', note: ' 等会审 ' }, BASE)).toEqual({
      outcome: 'postponed',
      due: '2018-06-29',
      note: '等会审',
    });
    expect(followWanted({ outcome: 'done', due: '6.29', note: '' }, BASE).due).toBeNull();
  });
});
