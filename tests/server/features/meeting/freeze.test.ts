import { expect, it } from 'vitest';
import type { Explaining, MeetingLine } from '@ryg/shared/contract/meeting.contract.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { aKey } from '../../../support/a-desk.ts';
import { aMeetingRoom, codeOf, messageOf, WEEK } from '../../../support/a-meeting-room.ts';

it('a meeting is frozen with its days, and the list says what is next and what one may do', async () => {
  const { freeze, list, office, auditor, town } = await aMeetingRoom('office', 'auditor', 'town');
  expect(await list(office)).toMatchObject({
    meetings: [],
    next: [{ key: WEEK }, { key: '2018-06' }, { key: '2018-Q2' }],
  });
  const made = (await freeze(office)).json<MeetingLine>();
  expect(made).toMatchObject({
    key: WEEK,
    title: '第25周整改调度会',
    meetsOn: '2018-06-22',
    explainUntil: '2018-06-21',
    frozenBy: office.name,
    stamp: { number: 1, day: '2018-06-20', demo: false },
    refrozen: null,
  });
  expect((await list(office)).next[0]).toMatchObject({ key: '2018-W26', meetsOn: '2018-06-29' });
  expect((await freeze(office, { meetsOn: '2018-07-02' }, '2018-06')).json()).toMatchObject({ stamp: { number: 2 } });
  const may = ({ key, mayFreeze, mayExplain, mayDecide, papersReady, toExplain }: MeetingLine) => [
    key,
    mayFreeze,
    mayExplain,
    mayDecide,
    papersReady,
    toExplain,
  ];
  expect((await list(office)).meetings.map(may)).toEqual([
    ['2018-06', true, true, true, true, 2],
    [WEEK, true, true, true, true, 2],
  ]);
  expect((await list(auditor)).meetings.map(may)[1]).toEqual([WEEK, false, false, false, true, 0]);
  expect((await list(town)).meetings.map(may)[1]).toEqual([WEEK, false, true, false, false, 1]);
  expect((await list(town)).next).toEqual([]);
});

it('R03: two freeze one meeting at the same moment: one snapshot, and the other is asked for a reason', async () => {
  const { house, freeze, office, colleague, length } = await aMeetingRoom('office', 'colleague');
  const before = await length();
  const replies = await Promise.all([freeze(office), freeze(colleague)]);
  expect(replies.map(codeOf)).toEqual(
    expect.arrayContaining([
      [201, undefined],
      [422, 'REASON_NEEDED'],
    ]),
  );
  expect(await length()).toBe(before + 1);
  const key = aKey();
  const again = { reason: '金川镇台账补录' };
  const twice = await Promise.all([1, 2].map(() => freeze(office, again, WEEK, key)));
  expect(twice.map((reply) => reply.json<MeetingLine>().stamp.number)).toEqual([2, 2]);
  expect(twice[0]?.json()).toMatchObject({ refrozen: { times: 1, reason: '金川镇台账补录' }, meetsOn: '2018-06-22' });
  expect(codeOf(await freeze(office, { reason: '别的原因' }, WEEK, key))).toEqual([409, 'KEY_REUSED']);
  expect(await length()).toBe(before + 2);
  const { store, workingDays } = house.ledger;
  expect((await verifyLedger(store, workingDays)).discrepancies).toEqual([]);
});

it('a meeting that cannot be is refused in words: no such week, a day gone by or out of its period, one that is over', async () => {
  const { house, freeze, office, length } = await aMeetingRoom('office');
  const before = await length();
  expect(codeOf(await freeze(office, {}, '2018-W60'))).toEqual([404, 'NO_SUCH_MEETING']);
  expect(codeOf(await freeze(office, {}, '第25周'))).toEqual([400, 'BAD_REQUEST']);
  expect(codeOf(await freeze(office, { meetsOn: '2018-06-19' }))).toEqual([422, 'BAD_MEETING_DAY']);
  expect(messageOf(await freeze(office, { meetsOn: '2018-07-20' }))).toContain('2018年6月18日至2018年7月1日');
  expect(codeOf(await freeze(office, { explainUntil: '2018-06-22' }))).toEqual([422, 'BAD_EXPLAIN_DAY']);
  expect(codeOf(await freeze(office, { explainUntil: '2018-06-01' }))).toEqual([422, 'BAD_EXPLAIN_DAY']);
  const late = await office.get(`/api/desk/meetings/${WEEK}/explaining`);
  expect([codeOf(late), messageOf(late)]).toEqual([[409, 'NOT_FROZEN'], expect.stringContaining('先在“会议”页定格')]);
  expect(await length()).toBe(before);
  await freeze(office);
  await house.goTo('2018-06-25');
  expect(codeOf(await freeze(office, { reason: '想改数字' }))).toEqual([409, 'MEETING_OVER']);
});

it('numbers of a snapshot stay, whatever is written afterwards', async () => {
  const { house, freeze, office } = await aMeetingRoom('office');
  await freeze(office);
  const read = async () => (await office.get(`/api/desk/meetings/${WEEK}/explaining`)).json<Explaining>();
  const before = await read();
  expect(before.issues.map(({ id, lamp, daysLeft }) => [id, lamp, daysLeft])).toEqual([
    ['Q0001', 'red', -10],
    ['Q0002', 'red', -10],
  ]);
  await house.append({
    kind: 'issueClosed',
    on: before.today,
    subject: 'Q0001',
    data: { closedOn: before.today, imported: true },
  });
  await house.goTo('2018-06-21');
  expect((await read()).issues).toEqual(before.issues);
  await freeze(office, { reason: '销号补录' });
  expect((await read()).issues.map(({ id, daysLeft }) => [id, daysLeft])).toEqual([['Q0002', -11]]);
});

it('who sat in the room is written down, with names of forty characters', async () => {
  const { freeze, send, office } = await aMeetingRoom('office');
  const long = '县人力资源和社会保障局农民工综合服务中心暨整改工作领导小组办公室技能培训与就业服务科'.slice(0, 40);
  const details = { place: '二楼会议室', chair: '分管领导', recorder: '整改办', attendees: [long], absent: ['江口镇'] };
  expect(codeOf(await send(office, `/meetings/${WEEK}/details`, details))).toEqual([409, 'NOT_FROZEN']);
  await freeze(office);
  expect((await send(office, `/meetings/${WEEK}/details`, details)).json()).toMatchObject(details);
  const tooLong = await send(office, `/meetings/${WEEK}/details`, { ...details, place: '楼'.repeat(61) });
  expect(codeOf(tooLong)).toEqual([400, 'BAD_REQUEST']);
});
