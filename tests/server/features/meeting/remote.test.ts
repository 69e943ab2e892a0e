import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import type { Access } from '@ryg/server/platform/access.ts';
import { REMOTE_TRIES, readRemoteCode } from '@ryg/shared/domain/meeting/remote.ts';
import { PAIRING_SYMBOLS } from '@ryg/shared/domain/screen-pairing.ts';
import { aKey, aPerson, type Answer, type Person } from '../../../support/a-desk.ts';
import { aHouse, type House, type HouseOptions } from '../../../support/a-house.ts';
import { aWall } from '../../../support/a-signed-in.ts';

const SHOWN = { title: '总览', next: '各镇排名', at: 2, of: 20, mode: 'frozen', black: false } as const;
const PHONE = 'phone-of-the-presenter';

type Stage = Readonly<{
  house: House;
  wall: ReturnType<typeof aWall>;
  office: Person;
  open: (who?: Person) => Promise<string>;
  /** The deck's stream, and everything said on it so far. */
  listen: (code: string, who?: Person) => Promise<Readonly<{ status: number; said: () => string; leave: () => void }>>;
  show: (code: string, who?: Person) => Promise<Answer>;
  close: (code: string, who?: Person) => Promise<Answer>;
  see: (code: string, from?: From) => Promise<Answer>;
  press: (code: string, payload?: object, from?: From) => Promise<Answer>;
}>;
type From = Readonly<{ phone?: string; address?: string; headers?: Readonly<Record<string, string>> }>;

/** A house whose office has a deck, with phones in the room. */
async function aStage(options: HouseOptions = {}): Promise<Stage> {
  const wall = aWall();
  const house = await aHouse({ ...options, app: { wall, ...options.app } });
  const office = await aPerson(house, { role: 'office', name: '整改办甲' });
  const ask = (method: 'POST' | 'PUT' | 'DELETE', url: string, who: Person, payload?: object) =>
    house.app.inject({
      method,
      url,
      headers: { ...who.headers, 'idempotency-key': aKey() },
      ...(payload ? { payload } : {}),
    });
  const outside = ({ phone, address = '10.1.1.1', headers = {} }: From) => ({
    remoteAddress: address,
    headers: { ...headers, ...(phone === undefined ? {} : { 'x-phone': phone }) },
  });
  return {
    house,
    wall,
    office,
    open: async (who = office) =>
      (await ask('POST', '/api/desk/meetings/2018-W25/remote', who, {})).json<{ code: string }>().code,
    listen: (code, who = office) => streamOf(house, `/api/desk/meetings/remote/${code}/presses`, who),
    show: (code, who = office) => ask('PUT', `/api/desk/meetings/remote/${code}/shown`, who, SHOWN),
    close: (code, who = office) => ask('DELETE', `/api/desk/meetings/remote/${code}`, who),
    see: (code, from = {}) => house.app.inject({ method: 'GET', url: `/api/public/remote/${code}`, ...outside(from) }),
    press: (code, payload = { key: 'next' }, from = {}) =>
      house.app.inject({ method: 'POST', url: `/api/public/remote/${code}/press`, payload, ...outside(from) }),
  };
}

async function streamOf({ app }: House, path: string, who: Person) {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const reply = await new Promise<IncomingMessage>((done, fail) => {
    const headers = { accept: 'text/event-stream', ...who.headers };
    request({ host: '127.0.0.1', port, path, headers }, done).once('error', fail).end();
  });
  let text = '';
  reply.setEncoding('utf8').on('data', (part: string) => (text += part));
  return { status: reply.statusCode ?? 0, said: () => text, leave: () => reply.destroy() };
}

/** A code that no deck has, of letters that a code may have. */
const wrong = (code: string) => code.replace(/^./u, (first) => (first === 'B' ? 'C' : 'B'));
const body = (reply: Answer) => ({ ...reply.json<Record<string, unknown>>(), requestId: null });

describe('R56: a phone as remote', () => {
  it('a code has six letters without vowels and lookalikes; a phone that knows it turns the page', async () => {
    const { open, listen, press, show } = await aStage();
    const code = await open();
    expect(code).toMatch(new RegExp(`^[${PAIRING_SYMBOLS}]{6}$`, 'u'));
    expect(readRemoteCode(code.toLowerCase().replace(/^.../u, '$& '))).toBe(code);
    const deck = await listen(code);
    await show(code);
    const pressed = await press(code, { key: 'next' }, { phone: PHONE });
    expect([pressed.statusCode, pressed.json()]).toMatchObject([200, { shown: SHOWN, deck: true }]);
    await press(code, { key: 'jump', page: 7 }, { phone: 'a-second-phone-in-the-room' });
    await vi.waitFor(() => {
      expect(deck.said()).toContain('event: press\ndata: {"key":"next"}');
      expect(deck.said()).toContain('event: press\ndata: {"key":"jump","page":7}');
      expect(deck.said()).toContain('event: phones\ndata: {"phones":2}');
    });
  });

  it('nothing but the keys of the remote is taken, and a foreign page cannot press', async () => {
    const { open, listen, press } = await aStage();
    const code = await open();
    const deck = await listen(code);
    const odd = [{ key: 'freeze' }, { key: 'jump' }, { key: 'jump', page: 0 }, { key: 'next', issue: 'Q0001' }, {}];
    for (const payload of odd) expect((await press(code, payload)).statusCode).toBe(400);
    const foreign = await press(code, { key: 'next' }, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(foreign.statusCode).toBe(403);
    await press(code, { key: 'black' });
    await vi.waitFor(() => expect(deck.said()).toContain('"black"'));
    expect(deck.said().match(/event: press/gu)).toHaveLength(1);
  });

  it('after twelve hours the code opens nothing', async () => {
    const { open, listen, see, wall } = await aStage();
    const code = await open();
    const deck = await listen(code);
    wall.pass(12 * 60 - 1);
    expect((await see(code)).json()).toMatchObject({ secondsLeft: 60 });
    wall.pass(1);
    expect((await see(code)).statusCode).toBe(404);
    await vi.waitFor(() => expect(deck.said()).toContain('event: bye'));
  });

  it('a deck that closes takes its code with it at once; one that only reloads finds it again', async () => {
    const { open, listen, see, press, close, wall, house } = await aStage();
    const code = await open();
    const deck = await listen(code);
    deck.leave();
    await vi.waitFor(async () => expect((await see(code)).json()).toMatchObject({ deck: false }));
    expect((await press(code)).json()).toMatchObject({ code: 'DECK_AWAY' });
    expect((await listen(code)).status).toBe(200);
    expect((await press(code)).statusCode).toBe(200);
    expect((await close(code)).json()).toEqual({ closed: true });
    expect((await see(code)).statusCode).toBe(404);

    const another = await open();
    wall.pass(3);
    expect([another === code, (await see(another)).statusCode]).toEqual([false, 404]);
    await house.app.close();
  });

  it('one deck: the newer window takes over and the older one is told; a new code ends the one before', async () => {
    const { open, listen, press, see } = await aStage();
    const code = await open();
    const older = await listen(code);
    const newer = await listen(code);
    await vi.waitFor(() => expect(older.said()).toContain('event: moved'));
    await press(code);
    await vi.waitFor(() => expect(newer.said()).toContain('event: press'));
    expect(older.said()).not.toContain('event: press');
    await open();
    expect((await see(code)).statusCode).toBe(404);
  });
});

describe('R20, API4: what the room costs the house', () => {
  it('a closing house lets every deck go at once', async () => {
    const { open, listen, house } = await aStage();
    const deck = await listen(await open());
    const before = performance.now();
    await house.app.close();
    await vi.waitFor(() => expect(deck.said()).toContain('event: bye'));
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('one address asks so often and no oftener; another goes on', async () => {
    const { open, see } = await aStage();
    const code = await open();
    const statuses = new Set<number>();
    for (let asked = 0; asked < 620; asked++) statuses.add((await see(code, { phone: PHONE })).statusCode);
    expect([...statuses]).toEqual([200, 429]);
    expect((await see(code, { phone: PHONE, address: '10.1.1.9' })).statusCode).toBe(200);
  });
});

describe('R37: nothing is learnt from a code', () => {
  it('one that never was, one that is over and a colleague’s are answered with the same words, slowly', async () => {
    const { house, open, close, see, press, show, listen } = await aStage();
    const code = await open();
    const over = body(await see(wrong(code)));
    await close(code);
    const before = performance.now();
    expect([body(await see(code)), body(await press(code))]).toEqual([over, over]);
    expect(performance.now() - before).toBeGreaterThan(1_900);
    expect(over).toMatchObject({ code: 'NO_SUCH_REMOTE' });

    const theirs = await open();
    const colleague = await aPerson(house, { role: 'office', name: '整改办乙' });
    expect(body(await show(theirs, colleague))).toEqual(over);
    expect((await listen(theirs, colleague)).status).toBe(404);
    await close(theirs, colleague);
    expect((await see(theirs)).statusCode).toBe(200);
  });

  it('R36: after so many wrong codes an address has to wait with a right one, too; a phone already paired has not', async () => {
    const { open, listen, see, wall } = await aStage();
    const code = await open();
    await listen(code);
    expect((await see(code, { phone: PHONE })).statusCode).toBe(200);
    const tries = await Promise.all(Array.from({ length: REMOTE_TRIES }, () => see(wrong(code))));
    expect(new Set(tries.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
    const locked = await see(code);
    expect([locked.statusCode, locked.json()]).toMatchObject([429, { code: 'REMOTE_LOCKED' }]);
    expect(body(await see(wrong(code)))).toEqual(body(locked));
    expect((await see(code, { phone: PHONE })).statusCode).toBe(200);
    expect((await see(code, { address: '10.1.1.2' })).statusCode).toBe(200);
    wall.pass(10.1);
    expect((await see(code)).statusCode).toBe(200);
  });

  it('a code is no key to anything else', async () => {
    const seen: { method: string | readonly string[]; url: string; config?: { access?: Access } }[] = [];
    const { open, house } = await aStage({ app: { onRoute: (route) => seen.push(route) } });
    const code = await open();
    const closed = seen.filter(({ url, config }) => config?.access !== 'public' && url.includes('/meetings'));
    expect(closed.length).toBeGreaterThan(3);
    for (const { method, url } of closed)
      for (const one of [method].flat()) {
        const at = url.replace(':code', code).replace(':key', '2018-W25').replace(/:\w+/gu, 'x');
        const reply = await house.app.inject({
          method: one as 'GET',
          url: at,
          headers: { authorization: `Bearer ${code}`, 'x-phone': PHONE },
        });
        expect([one, url, reply.statusCode]).toEqual([one, url, 401]);
      }
  });
});
