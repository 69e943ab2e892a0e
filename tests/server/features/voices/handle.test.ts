import { expect, it } from 'vitest';
import type { VoiceLine, VoiceList } from '@ryg/shared/contract/voices.contract.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import type { VoiceAct } from '@ryg/shared/domain/voice.ts';
import { aPerson } from '../../../support/a-desk.ts';
import { say } from '../../../support/a-message.ts';
import { anOffice } from '../../../support/an-office.ts';

const GOLD = '610923101';
const RIVER = '610923102';

/** A released county, with a message about an issue and one about the other town. */
async function withMessages() {
  const office = await anOffice();
  await office.release({ kind: 'facts' });
  await office.board.refresh();
  await say(office, { text: '修好的路面又塌了', issue: 'Q0001', town: GOLD });
  await say(office, { text: '河边的垃圾没有清', town: RIVER });
  const act = (id: string, what: VoiceAct, who = office.drafter) => office.post(who, `/api/voices/${id}/acts`, what);
  const list = async (who = office.drafter, query = '') => (await who.get(`/api/voices${query}`)).json<VoiceList>();
  const sums = async () => (await office.boardNow()).json<Board>().voices;
  const publicPage = async (path = '/public') => (await office.app.inject({ method: 'GET', url: path })).body;
  return { ...office, act, list, sums, publicPage };
}

it('a message goes its way: passed on, answered, done; the square learns the sums from the record alone', async () => {
  const { act, list, sums, ledger, drafter } = await withMessages();
  expect(await list()).toMatchObject({
    items: [
      { id: 'V2', state: 'waiting', town: { name: '江口镇' }, issue: null },
      { id: 'V1', state: 'waiting', issue: { id: 'Q0001', title: '通村路水毁未修复' }, town: { name: '金川镇' } },
    ],
    counts: { waiting: 2, passed: 0 },
  });
  // A message nobody has looked at is on no wall.
  expect(await sums()).toBeNull();
  expect((await act('V1', { act: 'pass', town: GOLD })).json<VoiceLine>()).toMatchObject({ state: 'passed' });
  expect(await sums()).toEqual({ since: '2018-06-20', received: 1, answered: 0, actedOn: 0 });
  await act('V1', { act: 'answer', text: '已安排重修，月底前完成。' });
  expect((await act('V1', { act: 'actOn' })).json<VoiceLine>()).toMatchObject({ state: 'actedOn' });
  await act('V2', { act: 'dismiss', reason: 'untrue', note: '现场看过，已经清了' });
  expect(await sums()).toEqual({ since: '2018-06-20', received: 2, answered: 1, actedOn: 1 });

  const entries = await ledger.store.entries.ofKind('voiceHandled');
  expect(entries.map(({ subject, data }) => [subject, data.act])).toEqual([
    ['V1', 'pass'],
    ['V1', 'answer'],
    ['V1', 'actOn'],
    ['V2', 'dismiss'],
  ]);
  const record = JSON.stringify(entries);
  for (const words of ['塌', '重修', '垃圾', '现场看过']) expect(record).not.toContain(words);
  expect(JSON.stringify((await drafter.get('/api/audit?limit=20')).json())).toContain('群众留言 V2：不予办理 不实');
});

it('what has nothing to do with the work is not counted, until it turns out that it has', async () => {
  const { act, sums } = await withMessages();
  await act('V1', { act: 'dismiss', reason: 'unrelated', note: '广告' });
  expect(await sums()).toBeNull();
  await act('V1', { act: 'answer', text: '看错了，已经转办。' });
  expect(await sums()).toEqual({ since: '2018-06-20', received: 1, answered: 1, actedOn: 0 });
});

it('an answer is public only by the act of a second person, and goes with a wording that is checked', async () => {
  const { act, publicPage, drafter, approver, press, board } = await withMessages();
  expect((await act('V1', { act: 'show' })).statusCode).toBe(409);
  await act('V1', { act: 'answer', text: '已安排重修，月底前完成。' });
  await board.refresh();
  const path = `/public/towns/${GOLD}`;
  expect(await publicPage(path)).not.toContain('已安排重修');
  expect((await act('V1', { act: 'show' }, drafter)).json()).toMatchObject({ code: 'SAME_PERSON' });
  expect((await act('V1', { act: 'show' }, approver)).statusCode).toBe(200);
  await board.refresh();
  expect(await publicPage(path)).toContain('已安排重修');
  expect(await publicPage(path)).not.toContain('又塌了');
  expect((await act('V1', { act: 'answer', text: '改一个说法看看。' })).statusCode).toBe(409);
  await press({ reason: '核对', issue: 'Q0001' });
  await board.refresh();
  expect(await publicPage(path)).not.toContain('已安排重修');
  expect((await act('V1', { act: 'hide' })).statusCode).toBe(200);
});

it('R48: an answer with a telephone or the name of a household is not taken, nor put out later', async () => {
  const { act, post, drafter, approver, app } = await withMessages();
  const refused = async (text: string) => (await act('V1', { act: 'answer', text })).json<{ code: string }>().code;
  expect(await refused('请打13812345678找老张')).toBe('ANSWER_PRIVATE');
  expect((await act('V1', { act: 'answer', text: '王小明家门口已经修好。' })).statusCode).toBe(200);
  await app.inject({
    method: 'PUT',
    url: '/api/household-names',
    headers: { ...drafter.headers, 'idempotency-key': 'names-of-a-test' },
    payload: { names: ['王小明'] },
  });
  expect((await post(approver, '/api/voices/V1/acts', { act: 'show' })).json()).toMatchObject({
    code: 'ANSWER_PRIVATE',
  });
});

it('R47: a town sees what was passed on to it and nothing else, the county’s leaders and the record all of it', async () => {
  const { act, list, house } = await withMessages();
  const gold = await aPerson(house, { role: 'town', unit: GOLD });
  const river = await aPerson(house, { role: 'town', unit: RIVER });
  const leader = await aPerson(house, { role: 'leader' });
  const auditor = await aPerson(house, { role: 'auditor' });
  const idsOf = async (who: typeof gold) => (await list(who)).items.map(({ id }) => id);
  expect([await idsOf(gold), await idsOf(river)]).toEqual([[], []]);
  await act('V2', { act: 'pass', town: GOLD });
  expect([await idsOf(gold), await idsOf(river)]).toEqual([['V2'], []]);
  expect([await idsOf(leader), await idsOf(auditor)]).toEqual([
    ['V2', 'V1'],
    ['V2', 'V1'],
  ]);
  expect((await list(gold)).counts).toEqual({ waiting: 0, passed: 1, answered: 0, actedOn: 0, dismissed: 0 });
  for (const who of [gold, leader, auditor]) expect((await act('V2', { act: 'actOn' }, who)).statusCode).toBe(403);
  const department = await aPerson(house, { role: 'department', unit: '县交通局' });
  expect((await department.get('/api/voices')).statusCode).toBe(403);
});

it('refuses in words what does not fit, and does an act that is sent twice once', async () => {
  const { act, post, drafter, list, ledger } = await withMessages();
  const code = async (id: string, what: VoiceAct) => (await act(id, what)).json<{ code: string }>().code;
  expect(await code('V9', { act: 'actOn' })).toBe('NO_SUCH_VOICE');
  expect(await code('V1', { act: 'pass', town: '999' })).toBe('NO_SUCH_TOWN');
  expect(await code('V1', { act: 'link', issue: 'Q9999' })).toBe('NO_SUCH_ISSUE');
  expect(await code('V1', { act: 'answer', text: '好的' })).toBe('ANSWER_LENGTH');
  expect(await code('V1', { act: 'dismiss', reason: 'untrue', note: ' ' })).toBe('REASON_MISSING');
  expect((await act('V1', { act: 'link', issue: 'Q0002' })).json()).toMatchObject({ issue: { id: 'Q0002' } });
  const twice = [1, 2].map(() => post(drafter, '/api/voices/V2/acts', { act: 'actOn' }, 'the-same-key-of-a-test'));
  expect((await Promise.all(twice)).map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect(await ledger.store.entries.ofKind('voiceHandled')).toHaveLength(2);
  expect(await code('V2', { act: 'actOn' })).toBe('ALREADY_DONE');
  expect((await act('V2', { act: 'deleteText' })).json()).toMatchObject({ text: null, state: 'actedOn' });
  expect((await list(drafter, '?state=actedOn')).items).toHaveLength(1);
  expect((await list(drafter, `?q=${encodeURIComponent('路面 塌')}`)).items.map(({ id }) => id)).toEqual(['V1']);
  expect((await drafter.get('/api/voices?state=none')).statusCode).toBe(400);
});
