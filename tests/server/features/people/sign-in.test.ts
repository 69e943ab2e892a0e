import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { aHouse, type House } from '../../../support/a-house.ts';
import { aSignedIn, anAccount, aWall, PASSWORD, signIn } from '../../../support/a-signed-in.ts';

const knock = (house: House, username: string, password: string, more: object = {}) =>
  house.app.inject({ method: 'POST', url: '/api/session', payload: { username, password }, ...more });
const codeOf = (reply: { json: <T>() => T }) => reply.json<{ code: string }>().code;
const eventsOf = async ({ ledger }: House) => {
  const kinds = [];
  for await (const { kind, account, outcome } of ledger.store.accessEvents.rows()) kinds.push([kind, account, outcome]);
  return kinds;
};

async function aDesk() {
  const wall = aWall();
  const house = await aHouse({ app: { wall } });
  const person = await anAccount(house, { username: 'liming', name: '李明', wall });
  return { house, wall, person };
}

describe('signing in', () => {
  it('tells who one is, is recorded, and ends with signing out', async () => {
    const { house } = await aDesk();
    const reply = await knock(house, 'ＬiＭing ', PASSWORD);
    expect([reply.statusCode, reply.json()]).toEqual([
      200,
      {
        account: 'liming',
        name: '李明',
        roles: ['office'],
        unit: '610923',
        mustChangePassword: false,
        passwordExpiresIn: null,
        totp: 'off',
        insecureTransport: false,
        demo: false,
      },
    ]);
    const headers = await signIn(house.app, 'liming');
    const me = await house.app.inject({ method: 'GET', url: '/api/session', headers });
    expect([me.statusCode, me.headers['cache-control'], me.json()]).toMatchObject([200, 'no-store', { name: '李明' }]);
    const out = await house.app.inject({ method: 'DELETE', url: '/api/session', headers });
    expect([out.statusCode, out.headers['clear-site-data']]).toEqual([204, '"cache", "cookies", "storage"']);
    const after = await house.app.inject({ method: 'GET', url: '/api/session', headers });
    expect([after.statusCode, codeOf(after)]).toEqual([401, 'NOT_SIGNED_IN']);
    expect(await eventsOf(house)).toEqual([
      ['accountCreated', 'test', 'ok'],
      ['signedIn', 'liming', 'ok'],
      ['signedIn', 'liming', 'ok'],
      ['signedOut', 'liming', 'ok'],
    ]);
  });

  it('R37: a wrong name and a wrong password get the same answer', async () => {
    const { house } = await aDesk();
    const [wrong, unknown] = [await knock(house, 'liming', 'x'), await knock(house, 'nobody', 'x')];
    const { requestId: _one, ...first } = wrong.json<Record<string, unknown>>();
    const { requestId: _two, ...second } = unknown.json<Record<string, unknown>>();
    expect([wrong.statusCode, first]).toEqual([401, second]);
    expect([unknown.statusCode, second]).toMatchObject([401, { code: 'SIGN_IN_FAILED' }]);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('R37: and it takes as long', async () => {
    const { house } = await aDesk();
    const times = { liming: [] as number[], nobody: [] as number[] };
    for (let round = 0; round < 9; round++) {
      for (const name of ['liming', 'nobody'] as const) {
        const before = performance.now();
        await knock(house, name, `wrong ${round}`);
        times[name].push(performance.now() - before);
      }
    }
    const median = (list: number[]) => list.toSorted((a, b) => a - b)[4] ?? 0;
    const [known, unknown] = [median(times.liming), median(times.nobody)];
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(known, unknown) / 2);
  });
});

describe('R36: lockout', () => {
  it('five wrong passwords close a name for 15 minutes, then 30, then 60; meanwhile right and wrong get one answer', async () => {
    const { house, wall } = await aDesk();
    const told = async (password: string) => {
      const reply = await knock(house, 'liming', password);
      const { requestId: _id, ...body } = reply.json<Record<string, unknown>>();
      return [reply.statusCode, reply.headers['set-cookie'], body];
    };
    for (const minutes of [15, 30, 60, 60]) {
      for (let time = 0; time < 5; time++) expect((await knock(house, 'liming', 'wrong')).statusCode).toBe(401);
      const wrong = await told('wrong');
      expect(wrong).toMatchObject([401, undefined, { code: 'SIGN_IN_FAILED' }]);
      for (const pause of [minutes - 1, 1]) {
        expect(await told(PASSWORD)).toEqual(wrong);
        wall.pass(pause);
      }
    }
    expect((await knock(house, 'liming', PASSWORD)).statusCode).toBe(200);
    const refused = (await eventsOf(house)).filter(([, , outcome]) => outcome === 'refused');
    expect(refused).toHaveLength(8);
  });

  it('a lock outlives a restart, and four failures with a pause lock nothing', async () => {
    const { house, wall } = await aDesk();
    for (let time = 0; time < 4; time++) await knock(house, 'liming', 'wrong');
    wall.pass(16);
    await knock(house, 'liming', 'wrong');
    expect((await knock(house, 'liming', PASSWORD)).statusCode).toBe(200);
  });

  it('an address that tries many names is closed, IPv6 by its /64; others are not', async () => {
    const from = (remoteAddress: string) => ({ remoteAddress, headers: { host: 'localhost' } });
    const open = await aHouse({ app: { transport: { origin: null, proxies: [], allowLanHttp: true } } });
    await anAccount(open, { username: 'wangfang' });
    for (let time = 0; time < 5; time++) await knock(open, `name${time}`, 'x', from(`2001:db8:1:2::${time + 1}`));
    const same = await knock(open, 'wangfang', PASSWORD, from('2001:db8:1:2:ffff::9'));
    expect([same.statusCode, codeOf(same)]).toEqual([401, 'SIGN_IN_FAILED']);
    expect((await knock(open, 'wangfang', PASSWORD, from('2001:db8:1:3::1'))).statusCode).toBe(200);
  });
});

it('a program that tries and tries is slowed down before anything is hashed', async () => {
  const house = await aHouse();
  const statuses = [];
  for (let time = 0; time < 61; time++)
    statuses.push((await house.app.inject({ method: 'POST', url: '/api/session', payload: {} })).statusCode);
  expect([new Set(statuses.slice(0, 60)), statuses.at(-1)]).toEqual([new Set([400]), 429]);
});

describe('what ends with time', () => {
  it('R39: under 等保 a password of 90 days has to be replaced before anything else', async () => {
    const { house, wall } = await aDesk();
    await house.ledger.store.transact((stores) => stores.settings.setSecurity({ preset: 'dengbao', localWords: [] }));
    wall.pass(89 * 24 * 60);
    expect((await knock(house, 'liming', PASSWORD)).json()).toMatchObject({
      passwordExpiresIn: 1,
      mustChangePassword: false,
    });
    wall.pass(24 * 60);
    expect((await knock(house, 'liming', PASSWORD)).json()).toMatchObject({
      passwordExpiresIn: 0,
      mustChangePassword: true,
    });
    const headers = await signIn(house.app, 'liming');
    const asked = await house.app.inject({ method: 'GET', url: '/api/session/devices', headers });
    expect([asked.statusCode, codeOf(asked)]).toEqual([403, 'PASSWORD_CHANGE_REQUIRED']);
  });

  it('an account is good to the end of its last day, and its session no longer', async () => {
    const { house, wall, person } = await aDesk();
    const lastDay = calendarDay('2026-03-02');
    await house.ledger.store.transact((stores) => stores.accounts.change(person.id, { expiresOn: lastDay }));
    const headers = await signIn(house.app, 'liming');
    const me = async () => (await house.app.inject({ method: 'GET', url: '/api/session', headers })).statusCode;
    // It is nine in the morning in Shanghai; the day has fifteen hours left.
    expect(await me()).toBe(200);
    wall.pass(15 * 60 - 1);
    expect((await knock(house, 'liming', PASSWORD)).statusCode).toBe(200);
    const late = await signIn(house.app, 'liming');
    wall.pass(1);
    const reply = await knock(house, 'liming', PASSWORD);
    expect([reply.statusCode, codeOf(reply)]).toEqual([403, 'ACCOUNT_EXPIRED']);
    const after = await house.app.inject({ method: 'GET', url: '/api/session', headers: late });
    expect(after.statusCode).toBe(401);
  });

  it('a disabled account is told so only with its password', async () => {
    const { house, person } = await aDesk();
    await house.ledger.store.transact((stores) =>
      stores.accounts.change(person.id, { disabledAt: '2026-03-02T00:00:00.000Z' }),
    );
    expect(codeOf(await knock(house, 'liming', 'x'))).toBe('SIGN_IN_FAILED');
    expect(codeOf(await knock(house, 'liming', PASSWORD))).toBe('ACCOUNT_DISABLED');
  });
});

describe('R41: the cookie', () => {
  it('over https it is __Host-sid; a proxy nobody named cannot claim https', async () => {
    const transport = { origin: 'https://ryg.example.gov.cn', proxies: ['127.0.0.1/32'], allowLanHttp: false };
    const house = await aHouse({ app: { transport } });
    await anAccount(house, { username: 'liming' });
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.0.0.7', host: 'ryg.example.gov.cn' };
    const reply = await knock(house, 'liming', PASSWORD, { headers });
    expect(String(reply.headers['set-cookie'])).toMatch(
      /^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/u,
    );
    expect(reply.headers['strict-transport-security']).toBe('max-age=31536000');
    const plain = await knock(house, 'liming', PASSWORD, { headers: { host: 'ryg.example.gov.cn' } });
    expect([plain.statusCode, codeOf(plain)]).toEqual([403, 'INSECURE_TRANSPORT']);
    const stranger = await knock(house, 'liming', PASSWORD, { headers, remoteAddress: '10.0.0.9' });
    expect([stranger.statusCode, codeOf(stranger)]).toEqual([403, 'INSECURE_TRANSPORT']);
  });

  it.each([
    ['another machine', { remoteAddress: '192.168.1.20' }],
    ['another name for this machine', { headers: { host: 'ryg.county.lan' } }],
    ['something in between', { headers: { host: 'localhost', 'x-forwarded-for': '192.168.1.20' } }],
  ])(
    'over plain http nobody signs in from %s, unless the county accepts it; then the desk says so',
    async (_what, how) => {
      const house = await aHouse();
      await anAccount(house, { username: 'liming' });
      const no = await knock(house, 'liming', PASSWORD, how);
      expect([no.statusCode, codeOf(no), no.headers['set-cookie']]).toEqual([403, 'INSECURE_TRANSPORT', undefined]);

      const open = await aHouse({ app: { transport: { origin: null, proxies: [], allowLanHttp: true } } });
      await anAccount(open, { username: 'liming' });
      const yes = await knock(open, 'liming', PASSWORD, how);
      expect([yes.statusCode, yes.json()]).toMatchObject([200, { insecureTransport: true }]);
      expect(String(yes.headers['set-cookie'])).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u);
    },
  );

  it('nobody who only looks gets one', async () => {
    const house = await aHouse();
    for (const url of ['/api/public/board', '/healthz', '/api/session', '/api/setup'])
      expect((await house.app.inject({ method: 'GET', url })).headers['set-cookie']).toBeUndefined();
  });
});

describe('R42: other sites', () => {
  it.each([
    [{ origin: 'https://evil.example' }, 403, 'CROSS_SITE'],
    [{ origin: 'null' }, 403, 'CROSS_SITE'],
    [{ origin: 'http://localhost:81' }, 403, 'CROSS_SITE'],
    [{ 'sec-fetch-site': 'cross-site' }, 403, 'CROSS_SITE'],
    [{ origin: 'http://localhost:80' }, 204, undefined],
    [{ origin: 'http://localhost', host: 'localhost', 'sec-fetch-site': 'same-origin' }, 204, undefined],
  ])('%j on an unsafe method: %i', async (headers, status, code) => {
    const house = await aHouse();
    const { cookie } = await aSignedIn(house);
    const reply = await house.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie, ...headers } });
    expect(reply.statusCode).toBe(status);
    if (code) expect(codeOf(reply)).toBe(code);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    '%s is 415',
    async (type) => {
      const house = await aHouse();
      const reply = await house.app.inject({
        method: 'POST',
        url: '/api/session',
        headers: { 'content-type': type },
        payload: '{"username":"a","password":"b"}',
      });
      expect(reply.statusCode).toBe(415);
    },
  );
});
