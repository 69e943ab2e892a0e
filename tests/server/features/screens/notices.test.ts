import { describe, expect, it } from 'vitest';
import type { NoticeLine } from '@ryg/shared/contract/screens.contract.ts';
import { aPerson, type Person } from '../../../support/a-desk.ts';
import { aSquare, toldTo, type Square } from '../../../support/a-screen.ts';

const UNTIL = '2018-06-21T18:00:00+08:00';
const TEXT = '周六 8 点至 12 点停水检修';

/** The ledger's day is years before the wall's, as in a demo. */
async function aBoardOffice() {
  const square = await aSquare();
  const colleague = await aPerson(square.house, { role: 'office', name: '整改办乙' });
  return { square, colleague };
}

const draft = ({ ask }: Square, facts: Partial<{ text: string; until: string; screens: string[] | null }> = {}) =>
  ask('POST', '/api/screens/notices', { text: TEXT, until: UNTIL, screens: null, ...facts });
const release = ({ ask }: Square, id: string, who: Person) =>
  ask('POST', `/api/screens/notices/${id}/release`, {}, who);
const shown = async ({ me }: Square, key: string) => toldTo(await me(key)).notices.map(({ text }) => text);

describe('R61: words that are pushed to the screens', () => {
  it('one person drafts, another releases; not the same one, and nothing is shown before', async () => {
    const { square, colleague } = await aBoardOffice();
    const { key } = await square.paired();
    const drafted = await draft(square);
    expect([drafted.statusCode, drafted.json()]).toMatchObject([
      201,
      { id: 'T1', state: 'waiting', mine: true, drafted: { by: '整改办甲' }, released: null },
    ]);
    expect(await shown(square, key)).toEqual([]);
    const own = await release(square, 'T1', square.office);
    expect([own.statusCode, own.json()]).toMatchObject([403, { code: 'SAME_PERSON' }]);
    expect(await shown(square, key)).toEqual([]);
    const released = await release(square, 'T1', colleague);
    expect(released.json()).toMatchObject({ state: 'shown', mine: false, released: { by: '整改办乙' } });
    expect(toldTo(await square.me(key)).notices).toEqual([{ id: 'T1', text: TEXT, secondsLeft: 30 * 3_600 }]);
    expect((await release(square, 'T1', colleague)).json()).toMatchObject({ code: 'ALREADY_DONE' });
  });

  it('a notice leaves by itself when its time is over', async () => {
    const { square, colleague } = await aBoardOffice();
    const { key } = await square.paired();
    await draft(square);
    await release(square, 'T1', colleague);
    const before = String((await square.me(key)).headers.etag);
    await square.house.goTo('2018-06-22');
    const after = await square.me(key, before);
    expect([after.statusCode, toldTo(after).notices]).toEqual([200, []]);
    expect((await release(square, 'T1', colleague)).json()).toMatchObject({ code: 'NOTICE_EXPIRED' });
  });

  it('one person takes it down at once, also before its release', async () => {
    const { square, colleague } = await aBoardOffice();
    const { key } = await square.paired();
    const withdraw = (id: string) => square.ask('POST', `/api/screens/notices/${id}/withdraw`, { reason: '时间有变' });
    await draft(square);
    await release(square, 'T1', colleague);
    expect((await withdraw('T1')).json()).toMatchObject({ state: 'withdrawn', withdrawn: { reason: '时间有变' } });
    expect(await shown(square, key)).toEqual([]);
    expect((await withdraw('T1')).json()).toMatchObject({ code: 'ALREADY_DOWN' });
    await draft(square);
    expect((await withdraw('T2')).statusCode).toBe(200);
    expect((await release(square, 'T2', colleague)).json()).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('a notice goes to the screens it is for and to no other', async () => {
    const { square, colleague } = await aBoardOffice();
    const [north, south] = [await square.paired({ name: '北屏' }), await square.paired({ name: '南屏' })];
    await draft(square, { screens: [south.id] });
    await release(square, 'T1', colleague);
    expect([await shown(square, north.key), await shown(square, south.key)]).toEqual([[], [TEXT]]);
    expect((await draft(square, { screens: ['S9'] })).json()).toMatchObject({ code: 'NO_SUCH_SCREEN' });
  });

  it.each([
    ['a mobile number', '停水请找13812345678'],
    ['an ID number', '领取请带610923198001011232'],
    ['a household', '请金川村三组12号住户到场'],
    ['a loan', '无抵押贷款当天放款'],
    ['a loan in wide letters with spaces', '加 ｑｑ 群领取补助'],
    ['a web address', '详见www.example.com'],
    ['a web address without its beginning', '点击 abc123.top 查看'],
  ])('%s does not reach the wall', async (_, text) => {
    const { square } = await aBoardOffice();
    const reply = await draft(square, { text });
    expect([reply.statusCode, reply.json()]).toMatchObject([
      422,
      { code: expect.stringMatching(/^NOTICE_/u) as string },
    ]);
  });

  it('the county’s hotline may stand in it; a villager’s name on the list may not, also one listed after the draft', async () => {
    const { square, colleague } = await aBoardOffice();
    expect((await draft(square, { text: '咨询电话 0915-6820000' })).statusCode).toBe(201);
    await draft(square, { text: '请王小明到场领取' });
    await square.ask('PUT', '/api/household-names', { names: ['王小明'] });
    expect((await release(square, 'T2', colleague)).json()).toMatchObject({ code: 'NOTICE_PRIVATE' });
    expect((await draft(square, { text: '请王小明到场领取' })).json()).toMatchObject({ code: 'NOTICE_PRIVATE' });
  });

  it.each([
    ['no end', { until: undefined }, 400],
    ['an end that has passed', { until: '2018-06-20T11:00:00+08:00' }, 422],
    ['more than seven days', { until: '2018-06-27T12:00:01+08:00' }, 422],
    ['more than forty characters', { text: '通'.repeat(41) }, 400],
    ['nothing', { text: '   ' }, 400],
    ['characters nobody sees', { text: '停水\u202e检修' }, 400],
  ] as const)('%s is refused', async (_, facts, status) => {
    const { square } = await aBoardOffice();
    expect((await draft(square, facts as Parameters<typeof draft>[1])).statusCode).toBe(status);
  });

  it('the list tells everybody what waits, and whose draft is whose', async () => {
    const { square, colleague } = await aBoardOffice();
    await draft(square);
    await draft(square, { text: '明日赶集，注意交通' });
    const seen = (await square.ask('GET', '/api/screens', undefined, colleague)).json<{ notices: NoticeLine[] }>();
    expect(seen.notices.map(({ id, mine, text }) => [id, mine, text])).toEqual([
      ['T2', false, '明日赶集，注意交通'],
      ['T1', false, TEXT],
    ]);
  });
});
