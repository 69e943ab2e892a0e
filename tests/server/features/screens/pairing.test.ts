import { describe, expect, it } from 'vitest';
import type { Access } from '@ryg/server/platform/access.ts';
import { PAIRING_SYMBOLS, readPairingCode } from '@ryg/shared/domain/screen-pairing.ts';
import { aPerson } from '../../../support/a-desk.ts';
import { aScreenSetting, aSquare, toldTo, type Square } from '../../../support/a-screen.ts';

const poll = async ({ ask }: Square, pollSecret: string) =>
  (await ask('POST', '/api/screens/pairing/poll', { pollSecret })).json<{ state: string; screenKey?: string }>();
const pair = ({ ask }: Square, code: string, name = '大屏') =>
  ask('POST', '/api/screens', { code, settings: aScreenSetting({ name }) });
/** A code that no screen shows, of symbols that a code may have. */
const wrongCode = (code: string) => code.replace(/^./u, (first) => (first === 'B' ? 'C' : 'B'));

describe('R56: pairing', () => {
  it('a code has eight symbols without vowels and lookalikes and lives ten minutes; the secret is another', async () => {
    const { ask, wall } = await aSquare();
    const reply = (await ask('POST', '/api/screens/pairing', {})).json<Record<string, string>>();
    expect(reply['code']).toMatch(new RegExp(`^[${PAIRING_SYMBOLS}]{4}-[${PAIRING_SYMBOLS}]{4}$`, 'u'));
    expect(reply['pollSecret']).toMatch(/^[\w-]{43}$/u);
    expect(reply).toMatchObject({
      secondsLeft: 600,
      expiresAt: new Date(wall.now().getTime() + 600_000).toISOString(),
    });
  });

  it('whoever reads the code off the wall cannot fetch the key with it; the screen gets it once', async () => {
    const square = await aSquare();
    const { code, pollSecret } = await square.waiting();
    expect((await poll(square, pollSecret)).state).toBe('waiting');
    expect((await pair(square, code.toLowerCase().replace('-', ' '))).statusCode).toBe(201);
    expect((await square.ask('POST', '/api/screens/pairing/poll', { pollSecret: code })).statusCode).toBe(400);
    const got = await poll(square, pollSecret);
    expect(got).toMatchObject({ state: 'paired', screenId: 'S1', settings: { name: '大屏' } });
    expect(Buffer.from(got.screenKey ?? '', 'base64url')).toHaveLength(32);
    expect((await poll(square, pollSecret)).state).toBe('expired');
    expect(toldTo(await square.me(got.screenKey)).screenId).toBe('S1');
  });

  it('a code is used once, also by two people at the same moment', async () => {
    const square = await aSquare();
    const { code } = await square.waiting();
    const answers = await Promise.all([pair(square, code, '甲屏'), pair(square, code, '乙屏')]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 422]);
    expect((await pair(square, code, '丙屏')).json()).toMatchObject({ code: 'PAIRING_CODE_WRONG' });
    expect(await square.house.ledger.store.entries.ofKind('screenPaired')).toHaveLength(1);
  });

  it('sent twice under one number it is done once and answered twice', async () => {
    const square = await aSquare();
    const { code } = await square.waiting();
    const send = () =>
      square.house.app.inject({
        method: 'POST',
        url: '/api/screens',
        headers: { ...square.office.headers, 'idempotency-key': 'one-tap' },
        payload: { code, settings: aScreenSetting() },
      });
    const [first, again] = [await send(), await send()];
    expect([first.statusCode, again.statusCode, again.json<{ id: string }>().id]).toEqual([201, 201, 'S1']);
  });

  it('after ten minutes the code opens nothing and the screen is told to show another', async () => {
    const square = await aSquare();
    const { code, pollSecret } = await square.waiting();
    square.wall.pass(9.9);
    expect((await poll(square, pollSecret)).state).toBe('waiting');
    square.wall.pass(0.2);
    expect((await poll(square, pollSecret)).state).toBe('expired');
    expect((await pair(square, code)).json()).toMatchObject({ code: 'PAIRING_CODE_WRONG' });
  });

  it('after five wrong codes the right one waits too, which is written down; somebody else is not held up', async () => {
    const square = await aSquare();
    const { code } = await square.waiting();
    for (let tries = 0; tries < 5; tries++)
      expect((await pair(square, wrongCode(code))).json()).toMatchObject({ code: 'PAIRING_CODE_WRONG' });
    const locked = await pair(square, code);
    expect([locked.statusCode, locked.json()]).toMatchObject([403, { code: 'PAIRING_LOCKED' }]);
    expect(locked.json<{ message: string }>().message).toContain('请 10 分钟后');
    const [event] = await square.house.ledger.store.accessEvents.newest({ kind: 'accessRefused' }, 1e9, 1);
    expect(event).toMatchObject({ account: square.office.username, object: 'POST /api/screens' });

    const colleague = await aPerson(square.house, { role: 'office' });
    const paired = await square.ask('POST', '/api/screens', { code, settings: aScreenSetting() }, colleague);
    expect(paired.statusCode).toBe(201);
    square.wall.pass(10.1);
    const next = await square.waiting();
    expect((await pair(square, next.code)).statusCode).toBe(201);
  });

  it('what can be no code is said to be none and counts for nothing', async () => {
    const square = await aSquare();
    const { code } = await square.waiting();
    for (const typed of ['12345678', 'AEIOUAEI', 'BCDF', `${code}X`, '公示屏'])
      expect((await pair(square, typed)).json()).toMatchObject({ code: 'PAIRING_CODE_ODD' });
    expect((await pair(square, code)).statusCode).toBe(201);
    expect(readPairingCode('ｂｃｄｆ－ｇｈｊｋ')).toBe('BCDFGHJK');
  });

  it('a program that asks for codes without end is held up and holds up nobody else', async () => {
    const square = await aSquare();
    const { code } = await square.waiting();
    const from = (remoteAddress: string) =>
      square.house.app.inject({ method: 'POST', url: '/api/screens/pairing', payload: {}, remoteAddress });
    const statuses = [];
    for (let asked = 0; asked < 35; asked++) statuses.push((await from('10.9.9.9')).statusCode);
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
    expect((await from('10.9.9.10')).statusCode).toBe(200);
    expect((await pair(square, code)).statusCode).toBe(201);
  });

  it('nothing that opens anything is kept in the clear', async () => {
    const square = await aSquare();
    const { code, pollSecret } = await square.waiting();
    await pair(square, code);
    const { screenKey = '' } = await poll(square, pollSecret);
    const dump = Buffer.from(square.house.ledger.file.serialize()).toString('latin1');
    expect(dump).toContain('screenPaired');
    for (const secret of [screenKey, pollSecret, code, code.replace('-', '')]) expect(dump).not.toContain(secret);
  });
});

describe('R56: the key names a screen and opens nothing else', () => {
  it('every closed route answers it as it answers nobody', async () => {
    const seen: { method: string | readonly string[]; url: string; config?: { access?: Access } }[] = [];
    const square = await aSquare({ app: { onRoute: (route) => seen.push(route) } });
    const { key } = await square.paired();
    const closed = seen.filter(({ config }) => config?.access !== 'public');
    expect(closed.length).toBeGreaterThan(40);
    for (const { method, url } of closed)
      for (const one of [method].flat()) {
        const reply = await square.house.app.inject({
          method: one as 'GET',
          url: url.replace(/:\w+/gu, 'S1'),
          headers: { authorization: `Bearer ${key}`, cookie: `sid=${key}`, 'x-screen-key': key },
        });
        expect([one, url, reply.statusCode]).toEqual([one, url, 401]);
      }
  });

  it('peers 10: without a key, with a foreign or a broken one, the screen is told so and no login is asked for', async () => {
    const { me, house } = await aSquare();
    for (const key of [undefined, 'A'.repeat(43), 'short', '%00'])
      expect([(await me(key)).statusCode, (await me(key)).json()]).toEqual([200, { state: 'unpaired' }]);
    expect((await house.app.inject({ method: 'GET', url: '/api/screens/me?key=x' })).statusCode).toBe(400);
  });
});
