import { expect, it } from 'vitest';
import type { WhyCardAnswer } from '@ryg/shared/contract/why.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { aHouse } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aDesk } from '../../support/a-staff.ts';

const due = (day: string) => deadlineOn(calendarDay(day));

it('a lamp is explained as it stood on any day, with the facts of that day, to whoever answers for it', async () => {
  const house = await aHouse({
    today: '2018-06-01',
    issues: [
      anIssue({ start: calendarDay('2018-05-01'), deadline: due('2018-06-10'), progress: 60, responsible: ['演示甲'] }),
    ],
  });
  await house.goTo('2018-06-12');
  const extension = {
    from: calendarDay('2018-06-10'),
    to: calendarDay('2018-08-31'),
    reason: '天气',
    decidedOn: calendarDay('2018-06-12'),
  };
  await house.append({
    kind: 'deadlineExtended',
    on: calendarDay('2018-06-12'),
    subject: 'Q0001',
    data: { extension, deadline: due('2018-08-31') },
  });
  await house.goTo('2018-06-20');
  const { town, neighbour } = await aDesk(house, 'town', 'neighbour');
  const why = async (query = '') => (await town.get(`/api/desk/issues/Q0001/why${query}`)).json<WhyCardAnswer>();

  expect(await why()).toMatchObject({
    kind: 'today',
    asOf: '2018-06-20',
    lamp: 'green',
    ghost: { light: 'red', deadline: '2018-06-10' },
    debt: 10,
    responsible: ['演示甲'],
  });
  const before = await why('?asOf=2018-06-11');
  expect(before).toMatchObject({ kind: 'past', lamp: 'red', rule: 'overdue', ghost: null, debt: 1, extensions: [] });
  expect(await why('?asOf=2018-08-30')).toMatchObject({ kind: 'forecast', lamp: 'red', asOf: '2018-08-30' });

  const refused = async (path: string, person = town) => {
    const reply = await person.get(path);
    return [reply.statusCode, reply.json<{ code: string; message: string }>().code];
  };
  expect(await refused('/api/desk/issues/Q0001/why', neighbour)).toEqual([403, 'OUT_OF_SCOPE']);
  expect(await refused('/api/desk/issues/Q0001/why?asOf=2018-06-11', neighbour)).toEqual([403, 'OUT_OF_SCOPE']);
  expect(await refused('/api/desk/issues/Q0009/why')).toEqual([404, 'NO_SUCH_ISSUE']);
  expect(await refused('/api/desk/issues/Q0001/why?asOf=2018-05-01')).toEqual([422, 'DAY_OUTSIDE_LEDGER']);
  expect(await refused('/api/desk/issues/Q0001/why?asOf=2018-06-31')).toEqual([400, 'BAD_REQUEST']);
});
