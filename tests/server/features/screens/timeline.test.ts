import { describe, expect, it, onTestFinished } from 'vitest';
import { buildApp } from '@ryg/server/app.ts';
import { shanghaiDayOf } from '@ryg/server/platform/clock.ts';
import type { ScreenTimelineView } from '@ryg/shared/contract/screens.contract.ts';
import { aBeat, aSquare, type Square } from '../../../support/a-screen.ts';

const HALF_MINUTE = 0.5;

/** Beats of a screen, every half minute for some minutes. */
async function beatFor({ beat, wall }: Square, key: string, minutes: number, facts: Parameters<typeof aBeat>[0] = {}) {
  for (let passed = 0; passed < minutes; passed += HALF_MINUTE) {
    wall.pass(HALF_MINUTE);
    await beat(key, facts);
  }
}

async function timelineOf({ ask, wall }: Square, id: string): Promise<ScreenTimelineView> {
  const today = shanghaiDayOf(wall.now());
  const reply = await ask('GET', `/api/screens/${id}/timeline?from=${today}&until=${today}`);
  expect([reply.statusCode, reply.body]).toEqual([200, reply.body]);
  return reply.json<ScreenTimelineView>();
}

describe('展示在线', () => {
  it('an unbroken hour is one row, a break is one interruption, and the share says how much was shown', async () => {
    const square = await aSquare();
    const { id, key } = await square.paired();
    await beatFor(square, key, 10);
    square.wall.pass(5);
    await beatFor(square, key, 5, { boot: 'after-the-break' });
    const told = await timelineOf(square, id);
    expect(told.stretches).toHaveLength(2);
    expect(told.stretches[0]).toMatchObject({ shown: true, snapshot: 8, stage: 'fresh' });
    // Half a minute from pairing to the first beat, then the break.
    expect(told).toMatchObject({ expectedSeconds: 1_200, shownSeconds: 1_200 - 30 - 330, interruptions: 2 });
    expect(told.days).toEqual([
      {
        day: shanghaiDayOf(square.wall.now()),
        share: 0.7,
        expectedSeconds: 1_200,
        shownSeconds: 840,
        interruptions: 2,
      },
    ]);
    expect((await square.lineOf(id)).shareToday).toBe(0.7);
  });

  it('beats are written down together once a minute and never through the ledger’s door', async () => {
    const square = await aSquare();
    const { id, key } = await square.paired();
    const { store } = square.house.ledger;
    const head = await store.entries.head();
    await square.beat(key);
    expect(await store.screens.stretches(id, 0, 1e15)).toEqual([]);
    await beatFor(square, key, 3);
    await expect.poll(() => store.screens.stretches(id, 0, 1e15)).toHaveLength(1);
    expect(await store.entries.head()).toEqual(head);
  });

  it('the server’s own absence is no interruption of a screen that went on painting', async () => {
    const square = await aSquare();
    const { id, key } = await square.paired();
    const boot = 'boot-through-all';
    for (let beat = 1; beat <= 4; beat++) {
      square.wall.pass(HALF_MINUTE);
      await square.beat(key, { boot, beat });
    }
    const { house, wall } = square;
    await house.app.close();
    wall.pass(20);
    const app = await buildApp({ ledger: house.ledger, board: house.freshBoard(), site: '', wall });
    onTestFinished(() => app.close());
    const again = await app.inject({
      method: 'POST',
      url: '/api/screens/heartbeat',
      headers: { authorization: `Bearer ${key}` },
      payload: aBeat({ boot, beat: 4 + 40 }),
    });
    expect(again.json()).toMatchObject({ state: 'paired' });
    const told = await timelineOf({ ...square, house: { ...house, app }, ask: askOn(app, square) }, id);
    expect(told.stretches).toHaveLength(1);
    expect(told.gaps).toHaveLength(1);
    expect(told.shownSeconds).toBe(told.expectedSeconds - 30);
  });

  it('what is older than four hundred days is forgotten', async () => {
    const square = await aSquare();
    const { id, key } = await square.paired();
    await beatFor(square, key, 2);
    square.wall.pass(401 * 24 * 60);
    await beatFor(square, key, 2, { boot: 'a-year-later' });
    const { store } = square.house.ledger;
    await expect
      .poll(async () => (await store.screens.stretches(id, 0, 1e15)).map(({ boot }) => boot))
      .toEqual(['a-year-later']);
  });

  it('a span that is no span, or longer than a month, is refused in words', async () => {
    const square = await aSquare();
    const { id } = await square.paired();
    const spans = ['from=2026-03-02&until=2026-03-01', 'from=2026-01-01&until=2026-02-01'];
    for (const span of spans) {
      const reply = await square.ask('GET', `/api/screens/${id}/timeline?${span}`);
      expect(reply.json()).toMatchObject({ code: 'BAD_SPAN' });
    }
    const none = await square.ask('GET', '/api/screens/S9/timeline?from=2026-03-01&until=2026-03-02');
    expect(none.statusCode).toBe(404);
  });
});

type App = Awaited<ReturnType<typeof buildApp>>;

/** Asks as the same person at another app; sessions outlive it. */
const askOn =
  (app: App, { office }: Square): Square['ask'] =>
  (method, url, payload) =>
    app.inject({ method, url, headers: office.headers, ...(payload ? { payload } : {}) });

describe('what the desk sees of a screen', () => {
  it('shows now, next, how long ago, and raises the alarm after three minutes', async () => {
    const square = await aSquare();
    const { id, key } = await square.paired();
    expect(await square.lineOf(id)).toMatchObject({ liveness: 'unknown', beat: null, heardAt: null, alarms: [] });
    await square.beat(key, { scene: 'town', town: '610923101', next: { scene: 'overview', town: null } });
    square.wall.pass(1);
    expect(await square.lineOf(id)).toMatchObject({
      liveness: 'live',
      secondsAgo: 60,
      address: '127.0.0.1',
      beat: { scene: 'town', town: '610923101', next: { scene: 'overview' }, snapshot: 8 },
      alarms: [],
    });
    square.wall.pass(3);
    expect(await square.lineOf(id)).toMatchObject({ liveness: 'down', alarms: [{ kind: 'offline' }] });
    const alarms = (await square.ask('GET', '/api/screens/alarms')).json();
    expect(alarms).toMatchObject({ count: 1, screens: [{ id, name: '人民广场大屏', alarms: [{ kind: 'offline' }] }] });
    await square.beat(key);
    expect((await square.ask('GET', '/api/screens/alarms')).json()).toEqual({ count: 0, screens: [] });
    await square.ask('POST', `/api/screens/${id}/revoke`, { reason: '拆除' });
    square.wall.pass(10);
    expect((await square.ask('GET', '/api/screens/alarms')).json()).toEqual({ count: 0, screens: [] });
  });

  it('peers 26: frames that stand still raise the alarm and do not count as shown', async () => {
    const square = await aSquare();
    const { id, key } = await square.paired();
    await beatFor(square, key, 2);
    await beatFor(square, key, 3, { frames: 7 });
    expect(await square.lineOf(id)).toMatchObject({ liveness: 'live', alarms: [{ kind: 'frozen' }] });
    expect((await timelineOf(square, id)).stretches.map(({ shown }) => shown)).toEqual([true, false]);
  });

  it('a beat that is no beat is refused and changes nothing', async () => {
    const square = await aSquare();
    const { id, key } = await square.paired();
    const bad = [
      { scene: '<script>' },
      { stage: 'fine' },
      { errors: Array(11).fill({ scene: 'town', what: 'x' }) },
      { beat: 0 },
    ];
    for (const facts of bad) {
      const reply = await square.beat(key, facts as unknown as Parameters<typeof aBeat>[0]);
      expect(reply.statusCode).toBe(400);
    }
    expect(await square.lineOf(id)).toMatchObject({ beat: null });
  });
});
