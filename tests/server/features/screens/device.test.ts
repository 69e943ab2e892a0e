import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildApp } from '@ryg/server/app.ts';
import { publish } from '@ryg/server/features/publication/publication.service.ts';
import { aPerson } from '../../../support/a-desk.ts';
import { valueOf } from '../../../support/a-house.ts';
import { aScreenSetting, aSquare, toldTo } from '../../../support/a-screen.ts';
import { anIssue } from '../../../support/an-issue.ts';

describe('what a paired screen is told', () => {
  it('its settings, the server’s time and build; 304 while only time passes', async () => {
    const { paired, me, wall } = await aSquare();
    const { key } = await paired({ english: true });
    const first = await me(key);
    expect(toldTo(first)).toMatchObject({
      state: 'paired',
      county: '610923',
      build: 'unbuilt',
      now: wall.now().toISOString(),
      settings: { name: '人民广场大屏', english: true },
      acts: { hold: null, black: null, testCard: null, reload: 0 },
      notices: [],
    });
    expect(first.headers).toMatchObject({ 'cache-control': 'no-store', 'x-server-time': wall.now().toISOString() });
    wall.pass(3);
    const again = await me(key, String(first.headers.etag));
    expect([again.statusCode, again.body, again.headers['x-server-time']]).toEqual([304, '', wall.now().toISOString()]);
  });

  it('an act comes with the time it has left, and is gone by itself', async () => {
    const { paired, me, act, wall } = await aSquare();
    const { id, key } = await paired();
    const before = String((await me(key)).headers.etag);
    expect((await act(id, { act: 'hold', scene: 'town', town: '610923101', minutes: 5 })).statusCode).toBe(200);
    const held = await me(key, before);
    expect(toldTo(held).acts.hold).toEqual({ scene: 'town', town: '610923101', secondsLeft: 300 });
    wall.pass(4);
    expect(toldTo(await me(key)).acts.hold?.secondsLeft).toBe(60);
    expect((await me(key, String(held.headers.etag))).statusCode).toBe(304);
    wall.pass(1);
    const over = await me(key, String(held.headers.etag));
    expect([over.statusCode, toldTo(over).acts.hold]).toEqual([200, null]);
  });

  it('each act does what it says and takes back what it should', async () => {
    const { paired, me, act } = await aSquare();
    const { id, key } = await paired();
    const actsAfter = async (...orders: readonly Parameters<typeof act>[1][]) => {
      for (const order of orders) expect((await act(id, order)).statusCode).toBe(200);
      return toldTo(await me(key)).acts;
    };
    expect(await actsAfter({ act: 'black', minutes: null })).toMatchObject({ black: { secondsLeft: null } });
    expect(await actsAfter({ act: 'black', minutes: 90 })).toMatchObject({ black: { secondsLeft: 5_400 } });
    expect(await actsAfter({ act: 'testCard', minutes: 10 })).toMatchObject({ testCard: { secondsLeft: 600 } });
    const one = await actsAfter({ act: 'light' }, { act: 'resume' }, { act: 'reload' });
    expect(one).toMatchObject({ black: null, testCard: null, hold: null });
    const two = await actsAfter({ act: 'reload' });
    expect(two.reload).toBeGreaterThan(one.reload);
    expect(one.reload).toBeGreaterThan(0);
  });

  it('an act rings at the screens within two seconds, with a version and nothing else, and nobody asks for the board', async () => {
    const square = await aSquare({ issues: [anIssue()] });
    const { id } = await square.paired();
    const { app } = square.house;
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    let heard = '';
    const asked = request(
      { host: '127.0.0.1', port, path: '/api/public/events', headers: { accept: 'text/event-stream' } },
      (reply) => reply.setEncoding('utf8').on('data', (part: string) => (heard += part)),
    ).end();
    await vi.waitFor(() => expect(heard).toContain('event: ledger-changed'));
    heard = '';
    const boardRang = vi.fn<() => void>();
    square.house.board.onChange(boardRang);
    const answered = performance.now();
    await square.act(id, { act: 'black', minutes: 5 });
    await vi.waitFor(() => expect(heard).toContain('screens-changed'), { timeout: 2_000 });
    expect(performance.now() - answered).toBeLessThan(2_000);
    const { seq } = await square.house.ledger.store.entries.head();
    expect(heard.replace(/^: .*\n+/gmu, '')).toBe(`event: screens-changed\ndata: {"version":${seq}}\n\n`);
    await square.house.board.refresh();
    expect(boardRang).not.toHaveBeenCalled();
    asked.destroy();
  });

  it('what is known of screens outlives the server', async () => {
    const square = await aSquare();
    const { id, key } = await square.paired({ name: '北门屏' });
    await square.act(id, { act: 'hold', scene: 'ranking', town: null, minutes: 30 });
    const { house, wall } = square;
    await house.app.close();
    const app = await buildApp({ ledger: house.ledger, board: house.freshBoard(), site: '', wall });
    onTestFinished(() => app.close());
    const reply = await app.inject({ url: '/api/screens/me', headers: { authorization: `Bearer ${key}` } });
    expect(toldTo(reply)).toMatchObject({
      settings: { name: '北门屏' },
      acts: { hold: { scene: 'ranking', secondsLeft: 1_800 } },
    });
  });
});

describe('R57: a key that was revoked', () => {
  it('tells the screen so at once; the public board still plays, and the act is refused', async () => {
    const square = await aSquare({ issues: [anIssue({ publicTitle: '公路边坡水毁' })] });
    valueOf(await publish(square.house.ledger, { titles: 'keep', actor: 'office' }));
    const { id, key } = await square.paired();
    expect((await square.beat(key)).json()).toMatchObject({ state: 'paired' });
    const revoked = await square.ask('POST', `/api/screens/${id}/revoke`, { reason: '播放机被盗' });
    expect(revoked.json()).toMatchObject({ revoked: { by: '整改办甲', reason: '播放机被盗' } });
    expect((await square.me(key)).json()).toEqual({ state: 'revoked' });
    expect((await square.beat(key)).json()).toEqual({ state: 'revoked' });
    await square.house.board.refresh();
    const board = await square.house.app.inject({
      method: 'GET',
      url: '/api/public/board',
      headers: { authorization: `Bearer ${key}` },
    });
    expect([board.statusCode, board.body.includes('公路边坡水毁')]).toEqual([200, true]);
    const refused = await square.act(id, { act: 'reload' });
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'SCREEN_REVOKED' }]);
  });

  it('a replaced player is paired with the same screen: the settings stay, the old key ends', async () => {
    const square = await aSquare();
    const old = await square.paired({ name: '北门屏' });
    const { code, pollSecret } = await square.waiting();
    const reply = await square.ask('POST', '/api/screens', { code, screen: old.id });
    expect([reply.statusCode, reply.json()]).toMatchObject([
      201,
      { id: 'S1', settings: { name: '北门屏' }, revoked: null },
    ]);
    const { screenKey } = (await square.ask('POST', '/api/screens/pairing/poll', { pollSecret })).json<{
      screenKey: string;
    }>();
    expect(toldTo(await square.me(screenKey)).settings.name).toBe('北门屏');
    expect((await square.me(old.key)).json()).toEqual({ state: 'revoked' });
  });
});

describe('settings of a screen', () => {
  it('are saved as a whole and tell who saved meanwhile', async () => {
    const square = await aSquare();
    const { id, key } = await square.paired();
    const colleague = await aPerson(square.house, { role: 'office', name: '整改办乙' });
    const { seq } = await square.lineOf(id);
    const change = (facts: Parameters<typeof aScreenSetting>[0], basedOn: number, who = square.office) =>
      square.ask('PUT', `/api/screens/${id}`, { settings: aScreenSetting(facts), basedOn }, who);
    const first = await change({ name: '东屏', scenes: ['overview', 'town'] }, seq, colleague);
    expect([first.statusCode, first.json()]).toMatchObject([200, { settings: { name: '东屏' } }]);
    const late = await change({ name: '西屏' }, seq);
    expect([late.statusCode, late.json()]).toMatchObject([409, { code: 'EDIT_CONFLICT' }]);
    expect(late.json<{ message: string }>().message).toContain('整改办乙已改过“东屏”，没有保存');
    const same = await change({ name: '东屏', scenes: ['overview', 'town'] }, seq);
    expect([same.statusCode, (await square.house.ledger.store.entries.ofKind('screenSet')).length]).toEqual([200, 1]);
    expect(toldTo(await square.me(key)).settings.scenes).toEqual(['overview', 'town']);
  });

  it.each([
    ['one moment for on and off', { hours: { on: '08:00', off: '08:00' } }, 'SCREEN_MISFIT'],
    ['no scene at all', { scenes: [] }, 'SCREEN_MISFIT'],
    ['a scene that does not exist', { scenes: ['stocks'] }, 'NO_SUCH_SCENE'],
    ['a start without a crop', { feed: { mode: 'scale', width: 512, height: 256, x: 9, y: 0 } }, 'SCREEN_MISFIT'],
    ['one moment for day and night', { brightness: { mode: 'times', day: '07:00', night: '07:00' } }, 'SCREEN_MISFIT'],
    ['the name of another', { name: '南屏' }, 'SCREEN_NAME_TAKEN'],
  ] as const)('%s is refused in words', async (_, facts, code) => {
    const square = await aSquare();
    await square.paired({ name: '南屏' });
    const { id } = await square.paired({ name: '北屏' });
    const { seq } = await square.lineOf(id);
    const settings = aScreenSetting({ name: '北屏', ...facts });
    const reply = await square.ask('PUT', `/api/screens/${id}`, { settings, basedOn: seq });
    expect(reply.json()).toMatchObject({ code });
    expect((await square.lineOf(id)).settings.name).toBe('北屏');
  });

  it('what is nobody’s screen, scene or town is refused', async () => {
    const square = await aSquare();
    const { id } = await square.paired();
    const hold = { act: 'hold', scene: 'town', town: null, minutes: 5 } as const;
    expect((await square.act('S9', { act: 'reload' })).json()).toMatchObject({ code: 'NO_SUCH_SCREEN' });
    expect((await square.act(id, { ...hold, scene: 'stocks' })).json()).toMatchObject({ code: 'NO_SUCH_SCENE' });
    expect((await square.act(id, { ...hold, town: '999999999' })).json()).toMatchObject({ code: 'NO_SUCH_TOWN' });
    expect((await square.act(id, { ...hold, minutes: 61 })).statusCode).toBe(400);
  });

  it('what is done to screens is nothing that waits for a release', async () => {
    const square = await aSquare({ issues: [anIssue()] });
    valueOf(await publish(square.house.ledger, { titles: 'keep', actor: 'office' }));
    const { id } = await square.paired();
    await square.act(id, { act: 'reload' });
    const behind = async () =>
      (await square.ask('GET', '/api/desk')).json<{ release: { behind: number } }>().release.behind;
    expect(await behind()).toBe(0);
    const on = square.house.ledger.clock.today();
    await square.house.append({ kind: 'progressReported', on, subject: 'Q0001', data: { progress: 60 } });
    expect(await behind()).toBe(1);
  });

  it('everything done to screens stands in the record, in words', async () => {
    const square = await aSquare();
    const { id } = await square.paired();
    await square.act(id, { act: 'hold', scene: 'town', town: '610923101', minutes: 10 });
    await square.ask('PUT', `/api/screens/${id}`, {
      settings: aScreenSetting({ hours: { on: '08:00', off: '21:00' } }),
      basedOn: (await square.lineOf(id)).seq,
    });
    await square.ask('POST', `/api/screens/${id}/revoke`, { reason: '拆除' });
    const auditor = await aPerson(square.house, { role: 'auditor' });
    const reply = await square.ask('GET', '/api/audit?chain=ledger', undefined, auditor);
    const items = reply.json<{ items: { words: string; changes: unknown[] }[] }>().items;
    expect(items.map(({ words }) => words).slice(0, 4)).toEqual([
      '停用公示屏“人民广场大屏”的密钥：拆除',
      '修改公示屏“人民广场大屏”的设置',
      '公示屏“人民广场大屏”：停留在“一镇一榜”（金川镇）10 分钟',
      '配对公示屏“人民广场大屏”',
    ]);
    expect(items[1]?.changes).toEqual([{ field: '开屏时段', before: '全天', after: '08:00–21:00' }]);
  });
});
