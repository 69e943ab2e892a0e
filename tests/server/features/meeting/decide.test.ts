import { expect, it } from 'vitest';
import type { DecisionList } from '@ryg/shared/contract/decisions.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Agenda, DecisionLine, SpotCheck } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { aKey, type Person } from '../../../support/a-desk.ts';
import { aMeetingRoom, codeOf, messageOf, WEEK } from '../../../support/a-meeting-room.ts';

const register = async (who: Person) => (await who.get('/api/desk/decisions')).json<DecisionList>();

it('a decision typed on the spot is an entry on its issue, and stands in the register until it is done', async () => {
  const { house, freeze, decide, follow, office, town } = await aMeetingRoom('office', 'town');
  await freeze(office);
  const key = aKey();
  const wanted = { publicWords: '修好便桥' };
  const made = (await decide(office, wanted, WEEK, key)).json<DecisionLine>();
  expect(made).toMatchObject({ id: `${WEEK}-1`, issueNo: '1', towns: ['金川镇'], standing: 'open', ...wanted });
  expect((await decide(office, wanted, WEEK, key)).json()).toEqual(made);
  const owner = '县人力资源和社会保障局农民工综合服务中心暨整改工作领导小组办公室技能培训与就业服务科'.slice(0, 40);
  const second = await decide(office, { issue: null, towns: ['江口镇'], owner, due: calendarDay('2018-06-21') });
  expect(second.json()).toMatchObject({ id: `${WEEK}-2`, owner, issueTitle: null });

  await house.goTo('2018-06-25');
  expect(await register(office)).toMatchObject({
    mayFollow: true,
    sums: { kept: 0, late: 0, broken: 1, open: 1 },
    items: [{ id: `${WEEK}-2`, words: '超期 4 天，至今未办' }, { id: `${WEEK}-1` }],
  });
  const put = { outcome: 'postponed', due: calendarDay('2018-07-05'), note: '连日下雨' } as const;
  expect((await follow(office, `${WEEK}-1`, put)).json()).toMatchObject({ due: '2018-07-05', note: '连日下雨' });
  await house.goTo('2018-06-28');
  expect((await register(office)).sums).toEqual({ kept: 0, late: 1, broken: 1, open: 0 });
  expect((await follow(office, `${WEEK}-1`, {}, null)).json()).toMatchObject({
    standing: 'late',
    words: '超期 1 天办结',
  });
  const dropped = { outcome: 'dropped', note: '省里已统一安排' } as const;
  expect((await follow(office, `${WEEK}-2`, dropped)).json()).toMatchObject({ dropped: true });
  expect((await register(office)).sums).toEqual({ kept: 0, late: 1, broken: 0, open: 0 });

  const history = await town.get('/api/issues/Q0001/entries');
  expect(history.body).toContain('第25周整改调度会议定：县交通局于 6月27日前办好“架设便桥”');
  expect(history.body).toContain(`议定事项 ${WEEK}-1 已办结`);
  const { store, workingDays } = house.ledger;
  expect((await verifyLedger(store, workingDays)).discrepancies).toEqual([]);
});

it('R03: decisions typed at the same moment each have a name of their own; the same one twice is one', async () => {
  const { freeze, decide, office, colleague, length } = await aMeetingRoom('office', 'colleague');
  await freeze(office);
  const before = await length();
  const key = aKey();
  const typed = ['清淤', '清淤', '修渠', '补路'].map((what, at) =>
    decide(at % 2 === 0 ? office : colleague, { what }, WEEK, at < 2 ? key : aKey()),
  );
  const again = decide(office, { what: '清淤' }, WEEK, key);
  const ids = (await Promise.all([...typed, again])).map((reply) => reply.json<DecisionLine>().id);
  expect(ids.slice(0, 4).toSorted((a, b) => a.localeCompare(b))).toEqual([1, 2, 3, 4].map((at) => `${WEEK}-${at}`));
  expect(ids[4]).toBe(ids[0]);
  expect(await length()).toBe(before + 4);
});

it('what cannot be decided is refused in words and leaves no trace', async () => {
  const { freeze, decide, office, length } = await aMeetingRoom('office');
  const early = await decide(office);
  expect([codeOf(early), messageOf(early)]).toEqual([[409, 'NOT_FROZEN'], expect.stringContaining('第25周整改调度会')]);
  await freeze(office);
  const before = await length();
  const undated = await decide(office, { due: null });
  expect(codeOf(undated)).toEqual([422, 'DECISION_WITHOUT_DATE']);
  expect(messageOf(undated)).toBe('议定事项“架设便桥”没有期限，没有记下；请选“下次会前”“一周内”“月底前”，或填一个日期');
  const cases = [
    [await decide(office, { due: calendarDay('2018-06-19') }), 422, 'BAD_DUE'],
    [await decide(office, { due: calendarDay('2108-06-27') }), 422, 'BAD_DUE'],
    [await decide(office, { issue: 'Q0999' }), 404, 'NO_SUCH_ISSUE'],
    [await decide(office, { towns: ['金山镇'] }), 422, 'NO_SUCH_TOWN'],
    [await decide(office, {}, '2018-W60'), 404, 'NO_SUCH_MEETING'],
    [await decide(office, {}, '2018-W26'), 409, 'NOT_FROZEN'],
    [await decide(office, { owner: ' ' }), 400, 'BAD_REQUEST'],
    [await decide(office, { what: '字'.repeat(201) }), 400, 'BAD_REQUEST'],
    [await decide(office, { publicWords: '字'.repeat(21) }), 400, 'BAD_REQUEST'],
  ] as const;
  for (const [reply, status, code] of cases) expect(codeOf(reply)).toEqual([status, code]);
  expect(await length()).toBe(before);
});

it('what cannot have become of a decision is refused: twice done, put off to no later day, given up without a word', async () => {
  const { house, freeze, decide, follow, office, length } = await aMeetingRoom('office');
  await freeze(office);
  await decide(office);
  await decide(office, { issue: null, what: '报送隐患台账' });
  const before = await length();
  const id = `${WEEK}-2`;
  const put = (due: string | null) => ({ outcome: 'postponed', due: due === null ? null : calendarDay(due) }) as const;
  expect(codeOf(await follow(office, 'D9', {}))).toEqual([404, 'NO_SUCH_DECISION']);
  expect(codeOf(await follow(office, id, put(null)))).toEqual([422, 'DECISION_WITHOUT_DATE']);
  expect(codeOf(await follow(office, id, put('2018-06-27')))).toEqual([422, 'BAD_DUE']);
  expect(codeOf(await follow(office, id, { outcome: 'dropped' }))).toEqual([422, 'REASON_NEEDED']);
  expect(codeOf(await follow(office, id, {}, '2018-W26'))).toEqual([409, 'NOT_FROZEN']);
  expect(await length()).toBe(before);
  await follow(office, id, {});
  expect(codeOf(await follow(office, id, {}))).toEqual([409, 'ALREADY_DONE']);
  // The issue was closed, which did what was decided.
  const day = calendarDay('2018-06-20');
  await house.append({
    kind: 'issueClosed',
    on: day,
    subject: 'Q0001',
    data: { closedOn: day, imported: true },
  });
  expect((await register(office)).items.map(({ standing }) => standing)).toEqual(['kept', 'kept']);
  expect(codeOf(await follow(office, `${WEEK}-1`, {}))).toEqual([409, 'ALREADY_DONE']);
});

it('R47: only the office writes; a unit reads of the register what concerns it', async () => {
  const { freeze, decide, send, follow, length, office, town, neighbour, lead, leader, inspector, auditor } =
    await aMeetingRoom('office', 'town', 'neighbour', 'lead', 'leader', 'inspector', 'auditor');
  await freeze(office);
  await decide(office);
  await decide(office, { issue: 'Q0002', owner: '县卫健局', what: '配齐药品' });
  await decide(office, { issue: null, owner: '江口镇', what: '报送台账' });
  const read = async (who: Person) => (await register(who)).items.map(({ what }) => what);
  expect(await read(town)).toEqual(['架设便桥']);
  expect(await read(lead)).toEqual(['架设便桥']);
  expect(await read(leader)).toEqual(['架设便桥']);
  expect(await read(neighbour)).toEqual(['配齐药品', '报送台账']);
  for (const who of [inspector, auditor]) expect((await read(who)).length).toBe(3);
  const before = await length();
  for (const who of [town, lead, leader, inspector, auditor]) {
    const answers = [
      await freeze(who, { reason: 'x' }),
      await decide(who),
      await follow(who, `${WEEK}-1`, {}),
      await follow(who, `${WEEK}-1`, {}, null),
      await send(who, `/meetings/${WEEK}/draw`, { called: '1' }),
    ];
    for (const answer of answers) expect(codeOf(answer)).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect((await register(who)).mayFollow).toBe(false);
  }
  expect(await length()).toBe(before);
});

it('a spot check is drawn once for each snapshot among what was closed since the meeting before', async () => {
  const { house, freeze, send, office } = await aMeetingRoom('office');
  const draw = (called: string, meeting = WEEK, key = aKey()) =>
    send(office, `/meetings/${meeting}/draw`, { called }, key);
  await freeze(office);
  const key = aKey();
  const drawn = (await draw('27', WEEK, key)).json<SpotCheck>();
  expect(drawn).toMatchObject({ called: '27', among: ['Q0004'], drawn: ['Q0004'] });
  expect((await draw('27', WEEK, key)).json()).toEqual(drawn);
  expect(codeOf(await draw('28'))).toEqual([409, 'ALREADY_DRAWN']);
  const shown = async () => (await office.get(`/api/desk/meetings/${WEEK}/agenda`)).json<Agenda>().closed;
  expect(await shown()).toMatchObject({ issues: [{ id: 'Q0004' }], spotCheck: drawn });
  await freeze(office, { reason: '补录' });
  expect((await shown()).spotCheck).toBeNull();
  expect((await draw('28')).json()).toMatchObject({ called: '28', drawn: ['Q0004'] });
  await house.goTo('2018-06-27');
  await freeze(office, {}, '2018-W26');
  const none = await draw('5', '2018-W26');
  expect([codeOf(none), messageOf(none)]).toEqual([[409, 'NOTHING_TO_DRAW'], expect.stringContaining('没有新销号')]);
  expect(codeOf(await draw('二十七'))).toEqual([400, 'BAD_REQUEST']);
});
