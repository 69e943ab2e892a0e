import { expect, it } from 'vitest';
import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { aHouse, entriesOf } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aDesk } from '../../support/a-staff.ts';

const fact = (day: string, kind: EntryDraft['kind'], data: unknown, subject = 'Q0001') =>
  ({ kind, on: calendarDay(day), subject, data }) as EntryDraft;

/** Reported on the 5th, moved from one town to the other on the 8th, closed on the 12th; today is the 20th. */
async function aDeskOfJune() {
  const deadline = deadlineOn(calendarDay('2018-06-10'));
  const house = await aHouse({ today: '2018-06-01', issues: [anIssue({ deadline, progress: 100 })] });
  const write = async (day: string, ...drafts: readonly EntryDraft[]) => {
    await house.goTo(day);
    await house.append(...drafts);
  };
  await write('2018-06-05', fact('2018-06-05', 'progressReported', { progress: 60, note: '路基已修好' }));
  await write('2018-06-08', fact('2018-06-08', 'issueEdited', { towns: ['江口镇'] }));
  await write('2018-06-12', fact('2018-06-12', 'issueClosed', { closedOn: calendarDay('2018-06-12'), imported: true }));
  await house.goTo('2018-06-20');
  return { ...(await aDesk(house, 'office', 'town')), house };
}

it('an issue of a past day shows what was known by its end, and offers nothing to do', async () => {
  const { office } = await aDeskOfJune();
  const on = async (day: string) => (await office.get(`/api/issues/Q0001?asOf=${day}`)).json<IssueDetail>();
  expect(await on('2018-06-04')).toMatchObject({
    progress: 100,
    lastNote: null,
    lamp: 'yellow',
    commands: [],
    todo: null,
  });
  expect(await on('2018-06-06')).toMatchObject({ progress: 60, lastNote: '路基已修好', towns: ['金川镇'] });
  expect(await on('2018-06-11')).toMatchObject({ lamp: 'red', daysLeft: -1, towns: ['江口镇'] });
  expect(await on('2018-06-12')).toMatchObject({
    lamp: 'closed',
    timeMachine: { kind: 'past', asked: '2018-06-12', today: '2018-06-20', firstDay: '2018-06-01' },
  });
  expect(await on('2018-07-01')).toMatchObject({ lamp: 'closed', commands: [], timeMachine: { kind: 'forecast' } });
});

it('the record of a past day ends with that day', async () => {
  const { office } = await aDeskOfJune();
  const kindsOn = async (day: string) => {
    const reply = await office.get(`/api/issues/Q0001/entries?asOf=${day}`);
    return reply.json<{ items: readonly { kind: string }[] }>().items.map(({ kind }) => kind);
  };
  expect((await kindsOn('2018-06-06'))[0]).toBe('progressReported');
  expect((await kindsOn('2018-06-09'))[0]).toBe('issueEdited');
  expect(await kindsOn('2018-07-01')).toEqual(await kindsOn('2018-06-20'));
});

it('who may read it is asked of today: a town that handed it over does not read it on the days it had it', async () => {
  const { town } = await aDeskOfJune();
  const reply = await town.get('/api/issues/Q0001?asOf=2018-06-06');
  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([403, 'OUT_OF_SCOPE']);
  expect((await town.get('/api/issues/Q0001/entries?asOf=2018-06-06')).statusCode).toBe(403);
});

it('a day without the issue, and a day without a ledger, are refused in words', async () => {
  const { office, house } = await aDeskOfJune();
  await house.append(...entriesOf(anIssue({ id: 'Q0002', no: '2' }), calendarDay('2018-06-20')));
  const refusal = async (path: string) => {
    const reply = await office.get(path);
    return { status: reply.statusCode, ...reply.json<{ message: string }>() };
  };
  expect(await refusal('/api/issues/Q0002?asOf=2018-06-19')).toMatchObject({
    status: 404,
    message: '2018年6月19日的台账里没有编号为 Q0002 的问题；请换一天，或回到今天',
  });
  expect(await refusal('/api/issues/Q0001?asOf=2018-05-31')).toMatchObject({
    status: 422,
    message: expect.stringContaining('台账从2018年6月1日起有记录'),
  });
});
