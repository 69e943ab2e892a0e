import { expect, it } from 'vitest';
import type { AsOfBoard } from '@ryg/shared/domain/as-of.ts';
import { addDays, calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { SIGNATURE_HEADER } from '@ryg/shared/domain/signed-text.ts';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { aCounty, aHouse, valueOf, type House } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';
import { aPack } from '../../support/a-pack.ts';

const due = (day: string) => deadlineOn(calendarDay(day));
const fact = (day: string, kind: EntryDraft['kind'], data: unknown, subject: string | null = 'Q0001') =>
  ({ kind, on: calendarDay(day), subject, data }) as EntryDraft;

const ask = (house: House, day: string, headers: Readonly<Record<string, string>> = {}) =>
  house.app.inject({ method: 'GET', url: `/api/public/board?asOf=${day}`, headers });
const boardOn = async (house: House, day: string) => (await ask(house, day)).json<AsOfBoard>();

/** Two releases, on the 1st and the 8th of June; new rules and a stricter county on the 10th; today is the 20th. */
async function aPublishedJune(): Promise<House> {
  const issue = anIssue({ deadline: due('2018-06-05'), originalDeadline: due('2018-06-05'), publicTitle: '旧的说法' });
  const house = await aHouse({
    today: '2018-06-01',
    issues: [issue, anIssue({ id: 'Q0002', no: '2', towns: ['江口镇'], progress: 100, deadline: due('2018-06-30') })],
  });
  const { ledger, goTo, append } = house;
  valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
  await goTo('2018-06-08');
  await append(
    fact('2018-06-08', 'issueClosed', { closedOn: calendarDay('2018-06-08'), imported: true }),
    fact('2018-06-08', 'titleReleased', { publicTitle: '新的说法' }),
  );
  valueOf(await publish(ledger, { titles: 'keep', actor: 'office' }));
  await goTo('2018-06-10');
  await append(
    fact('2018-06-10', 'packAdopted', { ...aPack(), version: 2 }, 'county-default'),
    fact('2018-06-10', 'countyDeclared', aCounty({ minIssues: 7, hotline: '0915-1234567' }), '610923'),
  );
  await house.board.refresh();
  await goTo('2018-06-20');
  await house.board.refresh();
  return house;
}

const Q1 = ({ issues }: AsOfBoard) => issues.find(({ id }) => id === 'Q0001');

it('a past day shows the release, the rules and the county it had, judged at that day', async () => {
  const house = await aPublishedJune();
  const first = await boardOn(house, '2018-06-07');
  expect(first).toMatchObject({
    number: 1,
    asOf: '2018-06-07',
    minIssues: 1,
    pack: { version: 1 },
    totals: { red: 1, closed: 0 },
  });
  expect(Q1(first)).toMatchObject({ light: 'red', publicTitle: '旧的说法', daysLeft: -2 });
  expect(first.timeMachine).toEqual({
    kind: 'past',
    asked: '2018-06-07',
    today: '2018-06-20',
    release: { number: 1, on: '2018-06-01' },
    firstDay: '2018-06-01',
    lastDay: '2019-07-25',
  });
  const second = await boardOn(house, '2018-06-09');
  expect(second).toMatchObject({ number: 2, pack: { version: 1 }, totals: { red: 0, closed: 1 } });
  expect(second.ranking.map(({ rankChange }) => rankChange)).toEqual([expect.any(Number), expect.any(Number)]);
  expect(await boardOn(house, '2018-06-10')).toMatchObject({ number: 2, minIssues: 7, pack: { version: 2 } });
});

it('a day shows only the closings that were known by its end', async () => {
  const house = await aPublishedJune();
  const momentsOn = async (day: string) => (await boardOn(house, day)).moments.map(({ issue }) => issue);
  expect([await momentsOn('2018-06-07'), await momentsOn('2018-06-08')]).toEqual([[], ['Q0001']]);
});

it('today equals what everybody sees, and says that it is today', async () => {
  const house = await aPublishedJune();
  const { timeMachine, ...asOf } = await boardOn(house, '2018-06-20');
  expect(timeMachine).toMatchObject({ kind: 'today', asked: '2018-06-20' });
  expect(asOf).toEqual((await house.app.inject('/api/public/board')).json());
});

it('a coming day judges what is released now, and says that it is a forecast', async () => {
  const house = await aPublishedJune();
  const coming = await boardOn(house, '2018-07-01');
  expect(coming).toMatchObject({
    number: 2,
    asOf: '2018-07-01',
    timeMachine: { kind: 'forecast' },
    totals: { red: 1 },
  });
  expect((await boardOn(house, '2018-06-30')).totals.red).toBe(0);
});

it('a day that cannot be shown is refused in words that name the days that can', async () => {
  const house = await aPublishedJune();
  const refusalOn = async (day: string) => {
    const reply = await ask(house, day);
    return { status: reply.statusCode, ...reply.json<{ code: string; message: string }>() };
  };
  const span = '公开看板从2018年6月1日起有记录，最远推算到2019年7月25日；请在这两天之间选一天';
  expect(await refusalOn('2018-05-31')).toMatchObject({
    status: 422,
    code: 'DAY_OUTSIDE_LEDGER',
    message: `看不到2018年5月31日：${span}`,
  });
  expect(await refusalOn('2019-07-26')).toMatchObject({ status: 422, message: `看不到2019年7月26日：${span}` });
  expect(await refusalOn('2018-02-30')).toMatchObject({
    status: 400,
    message: expect.stringContaining('日历上没有这一天'),
  });
  expect(await refusalOn('yesterday')).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  expect((await ask(house, '2018-06-20')).statusCode).toBe(200);
});

it('wording that was withdrawn does not come back by way of an old day, not even after it was put right', async () => {
  const house = await aPublishedJune();
  await house.append(fact('2018-06-20', 'issueWithdrawn', { reason: '含个人信息' }));
  await house.board.refresh();
  const down = Q1(await boardOn(house, '2018-06-07'));
  expect(down).toMatchObject({ withdrawn: true, publicTitle: '内容核对中', light: 'red' });
  await house.append(
    fact('2018-06-20', 'titleReleased', { publicTitle: '改过的说法' }),
    fact('2018-06-20', 'issueRestored', {}),
  );
  valueOf(await publish(house.ledger, { titles: 'keep', actor: 'office' }));
  await house.board.refresh();
  expect(Q1(await boardOn(house, '2018-06-07'))).toMatchObject({
    withdrawn: false,
    publicTitle: '改过的说法',
    light: 'red',
  });
});

it('while the whole board is withdrawn no day of it can be seen', async () => {
  const house = await aPublishedJune();
  expect((await ask(house, '2018-06-07')).statusCode).toBe(200);
  await house.append(fact('2018-06-20', 'boardWithdrawn', { reason: '核对' }, null));
  await house.board.refresh();
  expect((await ask(house, '2018-06-07')).json()).toMatchObject({ code: 'WITHDRAWN' });
});

it('a day is made once: the same bytes, known to whoever holds them, and signed for no wall', async () => {
  const house = await aPublishedJune();
  const reply = await ask(house, '2018-06-07', { 'accept-encoding': 'br' });
  expect(reply.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'no-cache' });
  expect(Object.keys(reply.headers)).not.toContain(SIGNATURE_HEADER);
  const again = await ask(house, '2018-06-07', { 'if-none-match': String(reply.headers.etag) });
  expect(again.statusCode).toBe(304);
});

it('whoever asks for all days at once is asked to wait, and everybody else gets today', async () => {
  const house = await aPublishedJune();
  const days = Array.from({ length: 60 }, (_, ahead) => addDays(calendarDay('2018-06-21'), ahead));
  const replies = await Promise.all(days.map((day) => ask(house, day)));
  const busy = replies.filter(({ statusCode }) => statusCode === 503);
  expect(busy.length).toBeGreaterThan(0);
  expect(busy[0]?.json()).toMatchObject({ code: 'DAY_BUSY', message: expect.stringContaining('再试') });
  expect(busy[0]?.headers['retry-after']).toBe('5');
  expect(replies.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThan(10);
});
