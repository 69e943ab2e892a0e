import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { aPerson } from '../../../support/a-desk.ts';
import { agendaFor, aMeetingHouse, decided, type MeetingHouse } from '../../../support/a-meeting.ts';

/** W24 met and decided three things; a week later two issues have moved, and W25 is frozen. */
async function twoMeetings(): Promise<MeetingHouse> {
  const there = await aMeetingHouse();
  await there.send('meetings/2018-W24/freeze', {});
  await decided(there, '2018-W24');
  await decided(there, '2018-W24', { issue: 'Q0002', what: '更换水管', due: '2018-06-30', owner: '县水利局' });
  await decided(there, '2018-W24', { issue: null, what: '报送台账', due: '2018-06-19', owner: '江口镇' });
  await there.goTo('2018-06-20');
  await close(there, 'Q0004');
  await there.send('meetings/2018-W25/freeze', {});
  return there;
}

const close = ({ append }: MeetingHouse, subject: string) =>
  append({
    kind: 'issueClosed',
    on: calendarDay('2018-06-20'),
    subject,
    data: { closedOn: calendarDay('2018-06-20'), imported: false },
  });

const refusal = async ({ office }: MeetingHouse, address: string) => {
  const reply = await office.get(`/api/desk/meetings/${address}`);
  const { code, message } = reply.json<{ code: string; message: string }>();
  return { status: reply.statusCode, code, message };
};

describe('the frozen agenda', () => {
  it('opens with what the meeting before decided, and compares with its snapshot', async () => {
    const there = await twoMeetings();
    const agenda = await agendaFor(there.office, '2018-W25');
    expect(agenda).toMatchObject({ mode: 'frozen', stamp: { number: 2, day: '2018-06-20' } });
    expect(agenda.before).toMatchObject({ key: '2018-W24', frozen: true, stamp: { number: 1, day: '2018-06-13' } });
    expect(agenda.promises.of?.title).toBe('第24周整改调度会');
    expect(agenda.promises.sums).toEqual({ kept: 0, late: 0, broken: 2, open: 1 });
    expect(agenda.promises.lines.map(({ what, standing }) => [what, standing])).toEqual([
      ['抢通便道', 'broken'],
      ['报送台账', 'broken'],
      ['更换水管', 'open'],
    ]);
    expect(agenda.overview).toMatchObject({ newlyClosed: 1, newlyRed: 1, before: { red: 1 }, totals: { red: 2 } });
    expect(agenda.overview.summary).toEqual([
      '全县问题 4 件，已改好 1 件，改好率 25%；在办 3 件，其中红灯 2 盏、黄灯 1 盏，2 个镇亮红牌。',
      '与第24周整改调度会相比，新改好 1 件，红灯由 1 盏增加到 2 盏，新亮 1 盏；今后 14 天有 1 件到期。',
      '第24周整改调度会议定 3 项：未兑现 2 项，未到期 1 项。',
    ]);
    expect(agenda.reds.map(({ id, redBefore, openDecisions }) => [id, redBefore, openDecisions.length])).toEqual([
      ['Q0001', true, 1],
      ['Q0002', false, 1],
    ]);
    expect(agenda.reds[0]?.asked).toBe('建议约谈县交通局、金川镇主要负责人，会后一周内现场核查；办结销号，当天转绿');
    expect(agenda.due.days.find(({ day }) => day === '2018-06-25')?.issues.map(({ id }) => id)).toEqual(['Q0003']);
    expect(agenda.due.days.filter(({ working }) => !working).map(({ day }) => day.slice(8))).toEqual([
      '23',
      '24',
      '30',
      '01',
    ]);
  });

  it('stands still while the ledger moves on, and 现在 moves with it', async () => {
    const there = await twoMeetings();
    const read = async () => (await there.office.get('/api/desk/meetings/2018-W25/agenda')).body;
    const before = await read();
    await close(there, 'Q0001');
    expect(await read()).toBe(before);
    const now = await agendaFor(there.office, '2018-W25', '?mode=now');
    expect(now).toMatchObject({ mode: 'now', stamp: { number: null }, overview: { totals: { red: 1, closed: 2 } } });
    // What the room says meanwhile is heard at once.
    await decided(there, '2018-W25', { what: '约谈施工单位', due: '2018-06-25' });
    const after = await agendaFor(there.office, '2018-W25');
    expect(after.decisions.map(({ what }) => what)).toEqual(['约谈施工单位']);
    expect(after.overview.totals).toEqual(JSON.parse(before).overview.totals);
  });

  it('of a past meeting opens as it was, whatever became of its decisions later', async () => {
    const there = await aMeetingHouse();
    await there.send('meetings/2018-W24/freeze', {});
    const { id } = await decided(there, '2018-W24');
    await there.goTo('2018-06-15');
    const asItWas = await agendaFor(there.office, '2018-W24');
    await there.goTo('2018-06-20');
    await close(there, 'Q0004');
    await there.send('meetings/2018-W25/freeze', {});
    await there.send(`meetings/2018-W25/decisions/${id}/follow`, { outcome: 'done', due: null, note: '已抢通' });
    const archived = await agendaFor(there.office, '2018-W24');
    expect(archived).toEqual(asItWas);
    const { promises } = await agendaFor(there.office, '2018-W25');
    expect(promises.lines).toMatchObject([{ id, standing: 'late', doneOn: '2018-06-20', note: '已抢通' }]);
  });
});

describe('a meeting nobody froze', () => {
  it('is read as of now, compared with the ledger a period earlier, for weeks, months and quarters', async () => {
    const there = await twoMeetings();
    const month = await agendaFor(there.office, '2018-06', '?mode=now');
    expect(month).toMatchObject({ head: { title: '2018年6月整改调度会', span: '6月1日—30日' }, before: null });
    expect(month.promises).toMatchObject({ of: null, sums: { kept: 0, broken: 0 } });
    expect(month.promises.lines.every(({ carried }) => carried)).toBe(true);
    expect(month.promises.lines).toHaveLength(3);
    expect((await agendaFor(there.office, '2018-Q2', '?mode=now')).head.kind).toBe('quarter');
    const week = await agendaFor(there.office, '2018-W25', '?mode=now');
    expect(week.overview.bump.periods.map(({ key }) => key)).toEqual(['2018-W24', '2018-W25']);
    for (const { code, ranks } of week.overview.bump.lines) {
      const row = week.ranking.rows.find((one) => one.code === code);
      const [was = null, is = null] = ranks;
      expect(row?.rankChange).toBe(was === null || is === null ? null : was - is);
    }
  });

  it('is refused as a frozen one in words, and so is one that is no period or still far off', async () => {
    const there = await twoMeetings();
    const unfrozen = await refusal(there, '2018-06/agenda');
    expect(unfrozen).toMatchObject({ status: 404, code: 'NO_SNAPSHOT' });
    expect(unfrozen.message).toContain('2018年6月整改调度会还没有定格');
    expect(await refusal(there, '2018-W60/agenda')).toMatchObject({ status: 404, code: 'NO_SUCH_MEETING' });
    expect(await refusal(there, '2018-W40/agenda?mode=now')).toMatchObject({ status: 404, code: 'NO_SUCH_MEETING' });
    expect(await refusal(there, 'nonsense/agenda')).toMatchObject({ status: 400 });
    expect(await refusal(there, '2018-W25/agenda?mode=later')).toMatchObject({ status: 400 });
  });
});

describe('who reads it', () => {
  it('is whoever reads the whole ledger; a unit is sent to its own page', async () => {
    const there = await twoMeetings();
    const status = async (facts: Parameters<typeof aPerson>[1]) => {
      const reply = await (await aPerson(there.house, facts)).get('/api/desk/meetings/2018-W25/agenda');
      return [reply.statusCode, reply.statusCode === 200 ? null : reply.json<{ code: string }>().code];
    };
    expect(await status({ role: 'leader', unit: '610923' })).toEqual([200, null]);
    expect(await status({ role: 'auditor' })).toEqual([200, null]);
    expect(await status({ role: 'inspector', unit: '610923' })).toEqual([200, null]);
    expect(await status({ role: 'town', unit: '610923101' })).toEqual([403, 'OUT_OF_SCOPE']);
    expect(await status({ role: 'department', unit: '县水利局' })).toEqual([403, 'OUT_OF_SCOPE']);
    expect(await status({ role: 'system' })).toEqual([403, expect.any(String)]);
    expect((await there.app.inject({ url: '/api/desk/meetings/2018-W25/agenda' })).statusCode).toBe(401);
  });
});
