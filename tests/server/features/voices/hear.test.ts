import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { forgetOldTexts } from '@ryg/server/features/voices/forget-texts.ts';
import { aHouse } from '../../../support/a-house.ts';
import { say } from '../../../support/a-message.ts';
import { aWall } from '../../../support/a-signed-in.ts';
import { anIssue } from '../../../support/an-issue.ts';
import { anOffice } from '../../../support/an-office.ts';

const textsIn = async (house: Awaited<ReturnType<typeof aHouse>>) =>
  (await house.ledger.store.voices.newest()).map(({ text }) => text);

it('takes a message without asking who it is, and keeps what it is about', async () => {
  const office = await anOffice();
  await office.release({ kind: 'facts' });
  await office.board.refresh();
  const reply = await say(office, { text: '  路面又塌了一块  ', issue: 'Q0001', town: '610923101' });
  expect([reply.statusCode, reply.headers.location]).toEqual([303, '/public/thanks']);
  expect((await office.app.inject({ method: 'GET', url: '/public/thanks' })).body).toContain('收到了，谢谢');
  expect(await office.ledger.store.voices.newest()).toMatchObject([
    { id: 'V1', issue: 'Q0001', town: '610923101', text: '路面又塌了一块', receivedOn: '2018-06-20', passedTo: null },
  ]);
  // The same button pressed twice, or a page loaded again.
  expect((await say(office, { text: '路面又塌了一块', issue: 'Q0001', town: '610923101' })).statusCode).toBe(303);
  expect(await office.ledger.store.voices.newest()).toHaveLength(1);
  // What strangers send is in no chain, so that it can be deleted.
  expect(await office.ledger.store.entries.ofKind('voiceHandled')).toEqual([]);
});

it('says on the form itself what is wrong, keeps what was typed, and stores nothing', async () => {
  const house = await aHouse();
  const refused = async (message: Parameters<typeof say>[1]) => {
    const { statusCode, body } = await say(house, message);
    return [statusCode, /没有交上去。<\/b>([^<]*)</u.exec(body)?.[1]];
  };
  expect(await refused({ text: '坏了' })).toEqual([400, '留言至少写 5 个字。']);
  expect(await refused({ text: '坏'.repeat(201) })).toEqual([400, '留言不能超过 200 个字。']);
  expect(await refused({ text: '路坏了\u202E请看看' })).toEqual([400, '留言含有看不见的控制字符，请删去后重新输入。']);
  expect(await refused('issue=Q0001')).toEqual([400, '请从公示页上点“整改没到位”，写好以后再交。']);
  expect(await refused('text=abcdef&phone=13812345678')).toEqual([400, '请从公示页上点“整改没到位”，写好以后再交。']);
  expect(await refused({ text: '这里的路又坏了', issue: 'Q9999' })).toEqual([
    422,
    '公示页上没有这个问题；请从公示页上点“整改没到位”再写',
  ]);
  expect(await refused({ text: '这里的路又坏了', town: '999' })).toEqual([
    422,
    '没有这个镇；请从公示页上点“整改没到位”再写',
  ]);
  const typed = await say(house, { text: '<b>"坏"</b>'.slice(0, 4) });
  expect(typed.body).toContain('&lt;b&gt;');
  expect(await textsIn(house)).toEqual([]);
});

it('R48: what looks like a telephone, a card, an ID or a household is refused in words and stored nowhere', async () => {
  const house = await aHouse();
  const private_ = ['请打13812345678', '身份证610923199003077213', '卡号6222021234567890128', '我家住三组12号院'];
  for (const words of private_) {
    const { statusCode, body } = await say(house, { text: `路修坏了，${words}` });
    expect([words, statusCode, /没有保存/u.test(body)]).toEqual([words, 422, true]);
  }
  expect((await say(house, { text: '打了0915-6820000没有人接' })).statusCode).toBe(303);
  expect(await textsIn(house)).toEqual(['打了0915-6820000没有人接']);
  const file = readFileSync(house.ledger.folder.database, 'latin1');
  for (const number of ['13812345678', '610923199003077213', '6222021234567890128']) expect(file).not.toContain(number);
});

it('at most five an hour from one address and two hundred a day in all, said with the time to wait', async () => {
  const wall = aWall();
  const house = await aHouse({ app: { wall } });
  const from = (address: string, n: number) => say(house, { text: `第 ${n} 处路面坏了` }, { from: address });
  for (let n = 1; n <= 5; n++) expect((await from('10.1.1.1', n)).statusCode).toBe(303);
  const sixth = await from('10.1.1.1', 6);
  expect([sixth.statusCode, sixth.headers['retry-after']]).toEqual([429, '3600']);
  expect(sixth.body).toContain('请 60 分钟后再来');
  expect(sixth.body).toContain('第 6 处路面坏了');
  // Another address goes on; one network of the newer kind counts as one address.
  expect((await from('10.1.1.2', 7)).statusCode).toBe(303);
  for (let n = 0; n < 5; n++) await from(`2001:db8:1:2::${n + 1}`, 10 + n);
  expect((await from('2001:db8:1:2::99', 20)).statusCode).toBe(429);
  wall.pass(61);
  expect((await from('10.1.1.1', 8)).statusCode).toBe(303);

  for (let n = 21; n <= 208; n++) expect((await from(`10.2.${n}.1`, n)).statusCode).toBe(303);
  const full = await from('10.3.0.1', 300);
  expect([full.statusCode, full.body.includes('已经满 200 条')]).toEqual([429, true]);
  expect(Number(full.headers['retry-after'])).toBeLessThanOrEqual(86_400);
  wall.pass(24 * 60);
  expect((await from('10.3.0.1', 301)).statusCode).toBe(303);
});

it('a hundred messages at once from one address are still five', async () => {
  const house = await aHouse();
  const all = await Promise.all(Array.from({ length: 40 }, (_value, n) => say(house, { text: `第 ${n} 处路面坏了` })));
  expect(all.filter(({ statusCode }) => statusCode === 303)).toHaveLength(5);
  expect(await textsIn(house)).toHaveLength(5);
});

it('keeps nothing of an address, neither in the database nor as a word of the record', async () => {
  const house = await aHouse();
  await say(house, { text: '路面又塌了一块' }, { from: '203.0.113.77' });
  expect(readFileSync(house.ledger.folder.database, 'latin1')).not.toContain('203.0.113.77');
  expect(JSON.stringify(await house.ledger.store.voices.newest())).not.toContain('203.0');
});

it('R42: forms are taken from our own pages, in well-formed text, each field once, and nowhere else', async () => {
  const house = await aHouse();
  const good = { text: '这里的路又坏了' };
  const statuses = async (...headers: Record<string, string>[]) =>
    Promise.all(headers.map(async (one) => (await say(house, good, { headers: one })).statusCode));
  expect(
    await statuses(
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'multipart/form-data; boundary=x' },
    ),
  ).toEqual([403, 403, 403, 415, 415]);
  expect((await say(house, 'text=%E8%B7%AF%FF%FE%E5%9D%8F%E4%BA%86%E5%95%8A')).statusCode).toBe(400);
  expect((await say(house, 'text=aaaaaa&text=bbbbbb')).statusCode).toBe(400);
  expect((await say(house, `text=${'a'.repeat(9_000)}`)).statusCode).toBe(413);
  expect((await say(house, '__proto__=x&text=aaaaaa')).statusCode).toBe(400);
  const elsewhere = await house.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'username=a&password=b',
  });
  expect(elsewhere.statusCode).toBe(415);
  expect(await textsIn(house)).toEqual([]);
});

it('what messages said is deleted after half a year; that there were some is not', async () => {
  const house = await aHouse({ issues: [anIssue()], today: '2018-01-02' });
  await say(house, { text: '一月里说的话' });
  await house.goTo('2018-07-02');
  await say(house, { text: '七月里说的话' }, { from: '10.9.9.9' });
  await forgetOldTexts(house.ledger);
  expect(await textsIn(house)).toEqual(['七月里说的话', null]);
});
