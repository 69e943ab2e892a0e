import { describe, expect, it } from 'vitest';
import type { ReleaseLine, ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Board, Promises } from '@ryg/shared/domain/board.ts';
import { aKey, aPerson, type Person } from '../../support/a-desk.ts';
import { aMeetingHouse, decided, type MeetingHouse } from '../../support/a-meeting.ts';

type Words = readonly Readonly<{ decision: string; words: string }>[];

/** The house of W24 with a second person of the office, who may release what the first one drafts. */
async function aPublicMeeting() {
  const there = await aMeetingHouse();
  await there.send('meetings/2018-W24/freeze', {});
  const second = await aPerson(there.house, { role: 'office', name: '放行人' });
  const post = (url: string, payload: object, who: Person) =>
    there.app.inject({ method: 'POST', url, headers: { ...who.headers, 'idempotency-key': aKey() }, payload });
  const draft = (promises: Words, meeting = '2018-W24') =>
    post('/api/releases', { content: { kind: 'promises', meeting, promises }, note: '' }, there.office);
  const approve = (id: string, who = second, body = {}) => post(`/api/releases/${id}/approve`, body, who);
  const release = async (promises: Words) => {
    const drafted = await draft(promises);
    if (drafted.statusCode !== 201) throw new Error(drafted.body);
    const { id } = drafted.json<ReleaseLine>();
    const approved = await approve(id);
    if (approved.statusCode !== 200) throw new Error(approved.body);
    return id;
  };
  const takeDown = (id: string) => post(`/api/releases/${id}/withdraw`, { reason: '用语要改' }, second);
  return { ...there, second, draft, approve, release, takeDown };
}

const board = async ({ board: service, app }: MeetingHouse) => {
  await service.refresh();
  return app.inject({ url: '/api/public/board' });
};
const promisesOf = async (there: MeetingHouse): Promise<Promises | null> => (await board(there)).json<Board>().promises;

describe('promises of a meeting', () => {
  it('reach the square in released words only, and only by two people', async () => {
    const there = await aPublicMeeting();
    const kept = await decided(there, '2018-W24', { publicWords: '修好便道', due: '2018-06-15' });
    const broken = await decided(there, '2018-W24', {
      issue: 'Q0002',
      towns: ['江口镇'],
      owner: '县水利局',
      what: '更换老化主管并核实承包人张某欠款',
      publicWords: '换好水管',
    });
    const ahead = await decided(there, '2018-W24', { publicWords: '补好路面', due: '2018-07-20' });
    const drafted = await there.draft([
      { decision: kept.id, words: '修好便道' },
      { decision: broken.id, words: '换好水管' },
      { decision: ahead.id, words: '补好路面' },
    ]);
    expect(drafted.statusCode).toBe(201);
    const { id, changes } = drafted.json<ReleaseLine>();
    expect(changes.map(({ what, after }) => [what, after])[0]).toEqual(['会议承诺', '修好便道']);
    expect((await there.approve(id, there.office)).json()).toMatchObject({ code: 'SAME_PERSON' });
    expect((await board(there)).statusCode).toBe(503);

    await there.goTo('2018-06-15');
    const done = { outcome: 'done', due: null, note: '张某已退场' };
    await there.send(`decisions/${kept.id}/follow`, done);
    expect((await there.approve(id)).statusCode).toBe(200);
    expect(await promisesOf(there)).toEqual({
      metOn: '2018-06-15',
      kept: 1,
      late: 0,
      broken: 0,
      items: [
        {
          issue: 'Q0001',
          words: '修好便道',
          town: '610923101',
          outcome: 'kept',
          due: '2018-06-15',
          originalDue: '2018-06-15',
        },
      ],
    });

    // A promise breaks by itself when its day has passed, as a light turns.
    await there.goTo('2018-06-20');
    const shown = await board(there);
    expect(shown.json<Board>().promises).toMatchObject({ kept: 1, broken: 1 });
    expect(shown.body).not.toMatch(/张某|承包人|县交通局于|抢通便道/u);
  });

  it('show nothing of what was written after the release, until the next one', async () => {
    const there = await aPublicMeeting();
    const { id: decision } = await decided(there, '2018-W24', { publicWords: '修好便道' });
    await there.release([{ decision, words: '修好便道' }]);
    await there.goTo('2018-06-20');
    expect(await promisesOf(there)).toMatchObject({ broken: 1 });
    await there.send(`decisions/${decision}/follow`, { outcome: 'postponed', due: '2018-06-28', note: '下雨' });
    expect(await promisesOf(there)).toMatchObject({ broken: 1, late: 0 });
    await there.release([{ decision, words: '修好便道' }]);
    expect(await promisesOf(there)).toMatchObject({ broken: 0, late: 1, items: [{ due: '2018-06-28' }] });
  });

  it('lose their words while those of their issue are being checked, and go when their release is taken down', async () => {
    const there = await aPublicMeeting();
    const { id: decision } = await decided(there, '2018-W24', { publicWords: '修好便道' });
    const id = await there.release([{ decision, words: '修好便道' }]);
    await there.goTo('2018-06-20');
    await there.append({
      kind: 'issueWithdrawn',
      on: calendarDay('2018-06-20'),
      subject: 'Q0001',
      data: { reason: '核对', by: 'test' },
    });
    const checked = await board(there);
    expect(checked.json<Board>().promises).toMatchObject({ broken: 1, items: [{ words: '内容核对中' }] });
    expect(checked.body).not.toContain('修好便道');
    expect((await there.draft([{ decision, words: '修好便道' }])).json()).toMatchObject({ code: 'ISSUE_WITHDRAWN' });
    await there.append({
      kind: 'issueRestored',
      on: calendarDay('2018-06-20'),
      subject: 'Q0001',
      data: { by: 'test' },
    });
    expect((await board(there)).body).toContain('修好便道');
    expect((await there.takeDown(id)).statusCode).toBe(200);
    expect(await promisesOf(there)).toBeNull();
    const past = await there.app.inject({ url: '/api/public/board?asOf=2018-06-19' });
    expect(past.json<Board>()).toMatchObject({ asOf: '2018-06-19', promises: null });
  });

  it('stay inside when the room said so, and are refused in words when they do not fit', async () => {
    const there = await aPublicMeeting();
    const secret = await decided(there, '2018-W24');
    const open = await decided(there, '2018-W24', { publicWords: '修好便道' });
    const refusal = async (promises: Words, meeting?: string) => {
      const reply = await there.draft(promises, meeting);
      const { code, message } = reply.json<{ code: string; message: string }>();
      expect(message).toMatch(/请/u);
      return [reply.statusCode, code];
    };
    expect(await refusal([{ decision: secret.id, words: '抢通便道' }])).toEqual([422, 'STAYS_INSIDE']);
    expect(await refusal([{ decision: open.id, words: '把进村便道全部修好' }])).toEqual([422, 'TEXT_TOO_LONG']);
    expect(await refusal([{ decision: open.id, words: '  ' }])).toEqual([422, 'TEXT_MISSING']);
    expect(await refusal([])).toEqual([422, 'NOTHING_CHOSEN']);
    const twice = { decision: open.id, words: '修好便道' };
    expect(await refusal([twice, twice])).toEqual([422, 'DECISION_TWICE']);
    expect(await refusal([{ decision: '2018-W24-9', words: '修好便道' }])).toEqual([404, 'NO_SUCH_DECISION']);
    expect(await refusal([twice], '2018-W25')).toEqual([404, 'NO_SUCH_MEETING']);
  });

  it('are looked through for private words like any other wording', async () => {
    const there = await aPublicMeeting();
    const { id: decision } = await decided(there, '2018-W24', { publicWords: '给张大山修房' });
    const drafted = await there.draft([{ decision, words: '给户主张大山修房' }]);
    const release = drafted.json<ReleaseLine>();
    expect(release.blocked).toBe(true);
    expect((await there.approve(release.id)).json()).toMatchObject({ code: 'PRIVATE_WORDS' });
  });

  it('wait to be drafted, newest meeting first, beside what the square shows of them', async () => {
    const there = await aPublicMeeting();
    const { id: decision } = await decided(there, '2018-W24', { publicWords: '修好便道' });
    await decided(there, '2018-W24');
    const waiting = async () => (await there.office.get('/api/releases')).json<ReleasesView>().promisesWaiting;
    expect(await waiting()).toEqual([
      {
        meeting: '2018-W24',
        title: '第24周整改调度会',
        shown: false,
        promises: [{ decision, what: '抢通便道', owner: '县交通局', words: '修好便道', now: null }],
      },
    ]);
    await there.release([{ decision, words: '便道修好' }]);
    expect(await waiting()).toMatchObject([{ shown: true, promises: [{ now: '便道修好' }] }]);
  });
});
