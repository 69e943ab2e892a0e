import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { aHouse } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aDesk } from '../../support/a-staff.ts';

const due = (id: string, day: string, facts: Parameters<typeof anIssue>[0] = {}) =>
  anIssue({ id, no: id, state: 'rectifying', deadline: deadlineOn(calendarDay(day)), ...facts });

it('every number of the first page is the length of the list it opens', async () => {
  const house = await aHouse({
    today: '2018-06-20',
    issues: [
      due('Q0001', '2018-06-19'),
      due('Q0002', '2018-06-20'),
      due('Q0003', '2018-06-23'),
      due('Q0004', '2018-06-24'),
      due('Q0005', '2018-06-01', { state: 'closed', closedOn: calendarDay('2018-06-01') }),
      due('Q0006', '2018-06-30', { state: 'closeRequested' }),
    ],
  });
  const { office, town } = await aDesk(house, 'office', 'town');
  const idsOf = async (person: typeof office, query: string) => {
    const reply = await person.get(`/api/issues?${query}`);
    expect(reply.statusCode).toBe(200);
    return reply.json<{ items: readonly { id: string }[] }>().items.map(({ id }) => id);
  };
  expect(await idsOf(office, 'view=overdue')).toEqual(['Q0001']);
  // Today is not too late, and the third day from today still counts.
  expect(await idsOf(office, 'view=soon')).toEqual(['Q0002', 'Q0003']);
  expect(await idsOf(office, 'view=mine&todo=verify')).toEqual(['Q0006']);
  expect(await idsOf(office, 'todo=close')).toEqual([]);
  // What waits for one account does not wait for another.
  expect(await idsOf(town, 'todo=verify')).toEqual([]);

  const first = (await office.get('/api/desk')).json<{
    overdue: number;
    dueIn3: number;
    waiting: readonly { command: string; issues: number }[];
    recent: readonly { subject: string; title: string }[];
  }>();
  expect(first).toMatchObject({ overdue: 1, dueIn3: 2, waiting: [{ command: 'verify', issues: 1 }] });
  expect(first.recent.every(({ title }) => title === '通村路水毁未修复')).toBe(true);
});
