import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { aHouse, valueOf } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

const due = (day: string) => deadlineOn(calendarDay(day));
const soon = anIssue({
  progress: 100,
  start: calendarDay('2018-06-01'),
  deadline: due('2018-06-23'),
  originalDeadline: due('2018-06-23'),
});

it('days that are over are recorded, a row only where something changed; today is still open', async () => {
  const { ledger, goTo } = await aHouse({ today: '2018-06-10', issues: [soon] });
  await goTo('2018-06-26');
  const closes = await ledger.store.evaluations.closes('ledger');
  expect(closes.map(({ day }) => day)).toHaveLength(16);
  expect(closes.at(-1)).toMatchObject({
    day: '2018-06-25',
    packId: 'county-default',
    packVersion: 1,
    tally: { issues: 1, red: 1 },
  });
  const changes = await ledger.store.evaluations.changes('ledger');
  expect(changes.map(({ day, lamp, rule }) => [day, lamp, rule])).toEqual([
    ['2018-06-10', 'green', 'base'],
    ['2018-06-16', 'yellow', 'due-soon'],
    ['2018-06-24', 'red', 'overdue'],
  ]);
});

it('a day is recorded as it ended: what is written today counts for today, never for yesterday', async () => {
  const { ledger, append, goTo } = await aHouse({ today: '2018-06-10', issues: [soon] });
  await goTo('2018-06-24');
  await append({
    kind: 'issueClosed',
    on: calendarDay('2018-06-24'),
    subject: 'Q0001',
    data: { closedOn: calendarDay('2018-06-24'), imported: false },
  });
  await goTo('2018-06-25');
  const lampOn = async (day: string) =>
    (await ledger.store.evaluations.lampsOn('ledger', calendarDay(day)))?.get('Q0001');
  expect([await lampOn('2018-06-23'), await lampOn('2018-06-24')]).toEqual(['yellow', 'closed']);
});

it('turning the same day twice records nothing twice', async () => {
  const { ledger, goTo } = await aHouse({ today: '2018-06-10', issues: [soon] });
  await goTo('2018-06-12');
  expect(await ledger.turnDay()).toBe(0);
  expect(await ledger.store.evaluations.closes('ledger')).toHaveLength(2);
});

it('the public is judged from released facts only: withholding a release hides neither red nor its day', async () => {
  const { ledger, append, goTo } = await aHouse({ today: '2018-06-10', issues: [soon] });
  valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
  await goTo('2018-06-12');
  const on = calendarDay('2018-06-12');
  await append({ kind: 'deadlineSet', on, subject: 'Q0001', data: { deadline: due('2018-12-31') } });
  await goTo('2018-06-25');
  const lamp = async (scope: 'ledger' | 'public') =>
    (await ledger.store.evaluations.lampsOn(scope, calendarDay('2018-06-24')))?.get('Q0001');
  expect([await lamp('ledger'), await lamp('public')]).toEqual(['green', 'red']);
});

it('receipts go with the turn of a day once they are thirty days old, and not before', async () => {
  const { ledger, goTo } = await aHouse({ today: '2018-06-10', issues: [soon] });
  const receipt = { account: 'town1', key: 'key-of-a-telephone', digest: 'd', answer: '{}' };
  await ledger.store.transact(({ receipts }) => receipts.save({ ...receipt, at: ledger.clock.now().toISOString() }));
  const isKept = async () => (await ledger.store.receipts.find(receipt.account, receipt.key)) !== null;
  await goTo('2018-07-10');
  expect(await isKept()).toBe(true);
  await goTo('2018-07-11');
  expect(await isKept()).toBe(false);
});
