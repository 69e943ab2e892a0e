import { describe, expect, it } from 'vitest';
import { aHouse, type House } from '../../../support/a-house.ts';
import { aSignedIn, anAccount, aWall, PASSWORD, signIn, type SignedIn } from '../../../support/a-signed-in.ts';

type Call = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const calling =
  ({ app }: House, { cookie }: SignedIn) =>
  async (method: Call, url: string, payload?: object) => {
    const reply = await app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
    return { status: reply.statusCode, body: reply.body === '' ? null : reply.json<Record<string, unknown>>() };
  };

const knock = (house: House, username: string, password: string) =>
  house.app.inject({ method: 'POST', url: '/api/session', payload: { username, password } });

async function anOffice() {
  const wall = aWall();
  const house = await aHouse({ app: { wall } });
  const chief = await aSignedIn(house, { username: 'chief', roles: ['office', 'system', 'security', 'auditor'], wall });
  const call = calling(house, chief);
  const make = async (username: string, roles: readonly string[], unit = '610923') => {
    const made = await call('POST', '/api/accounts', { username, name: `${username}员`, roles, unit });
    expect(made.status).toBe(200);
    return made.body as { id: string; initialPassword: string };
  };
  return { house, wall, chief, call, make };
}

describe('R39: an initial password', () => {
  it('opens once, only to choose another, which is checked', async () => {
    const { house, make } = await anOffice();
    const { initialPassword } = await make('wangfang', ['town'], '610923101');
    const first = await knock(house, 'wangfang', initialPassword);
    expect([first.statusCode, first.json()]).toMatchObject([200, { mustChangePassword: true }]);
    const headers = await signIn(house.app, 'wangfang', initialPassword);
    const call = calling(house, headers);
    expect(await call('GET', '/api/session/devices')).toMatchObject({
      status: 403,
      body: { code: 'PASSWORD_CHANGE_REQUIRED' },
    });
    const change = (current: string, next: string) => call('POST', '/api/session/password', { current, next });
    expect(await change('wrong', PASSWORD)).toMatchObject({ status: 403, body: { code: 'PASSWORD_WRONG' } });
    expect(await change(initialPassword, 'password')).toMatchObject({ status: 422, body: { code: 'PASSWORD_WEAK' } });
    expect(await change(initialPassword, initialPassword)).toMatchObject({
      status: 422,
      body: { code: 'PASSWORD_REUSED' },
    });
    const changed = await house.app.inject({
      method: 'POST',
      url: '/api/session/password',
      headers,
      payload: { current: initialPassword, next: PASSWORD },
    });
    expect([changed.statusCode, changed.json()]).toMatchObject([200, { mustChangePassword: false }]);
    // R40: the old id is dead, the browser goes on under a new one.
    expect((await call('GET', '/api/session')).status).toBe(401);
    const cookie = String(changed.headers['set-cookie']).split(';')[0] ?? '';
    expect((await calling(house, { cookie })('GET', '/api/session/devices')).body).toHaveLength(1);
    expect((await knock(house, 'wangfang', initialPassword)).statusCode).toBe(401);
  });

  it('ends after 72 hours, and can be made anew', async () => {
    const { house, wall, make } = await anOffice();
    const { id, initialPassword } = await make('wangfang', ['town'], '610923101');
    wall.pass(72 * 60 + 1);
    const late = await knock(house, 'wangfang', initialPassword);
    expect([late.statusCode, late.json()]).toMatchObject([403, { code: 'INITIAL_PASSWORD_EXPIRED' }]);
    const call = calling(house, await signIn(house.app, 'chief'));
    const reset = await call('POST', `/api/accounts/${id}/reset-password`);
    expect(reset.status).toBe(200);
    expect((await knock(house, 'wangfang', String(reset.body?.['initialPassword']))).statusCode).toBe(200);
  });

  it('the last five do not come back', async () => {
    const { house } = await anOffice();
    let current = PASSWORD;
    const next = (number: number) => `Qinling-${number}${number}${number}7!`;
    for (const number of [1, 2, 3, 4, 5]) {
      const call = calling(house, await signIn(house.app, 'chief', current));
      expect((await call('POST', '/api/session/password', { current, next: PASSWORD })).body).toMatchObject({
        code: 'PASSWORD_REUSED',
      });
      expect((await call('POST', '/api/session/password', { current, next: next(number) })).status).toBe(200);
      current = next(number);
    }
    const again = calling(house, await signIn(house.app, 'chief', current));
    expect((await again('POST', '/api/session/password', { current, next: next(6) })).status).toBe(200);
    const last = calling(house, await signIn(house.app, 'chief', next(6)));
    expect((await last('POST', '/api/session/password', { current: next(6), next: PASSWORD })).status).toBe(200);
  });
});

describe('R40: sessions', () => {
  it('an id comes with each sign-in, only its hash is stored, and four of them are three', async () => {
    const { house, wall, chief } = await anOffice();
    const ids = [chief.cookie];
    for (let time = 0; time < 3; time++) {
      wall.pass(1);
      ids.push((await signIn(house.app, 'chief')).cookie);
    }
    expect(new Set(ids).size).toBe(4);
    const stored = JSON.stringify(await house.ledger.store.sessions.of(chief.id));
    for (const id of ids) expect(stored).not.toContain(id.split('=')[1]);
    const statuses = [];
    for (const cookie of ids) statuses.push((await calling(house, { cookie })('GET', '/api/session')).status);
    expect(statuses).toEqual([401, 200, 200, 200]);
  });

  it('a browser that knew an id before signing in does not keep it', async () => {
    const { house } = await anOffice();
    const planted = 'A'.repeat(43);
    const reply = await house.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { cookie: `sid=${planted}` },
      payload: { username: 'chief', password: PASSWORD },
    });
    expect(reply.cookies[0]?.value).toMatch(/^[\w-]{43}$/u);
    expect(reply.cookies[0]?.value).not.toBe(planted);
  });

  it.each([
    ['30 minutes without a request', [31], 401],
    ['twelve hours at work', Array.from({ length: 37 }, () => 20), 401],
    ['eleven hours at work', Array.from({ length: 33 }, () => 20), 200],
  ])('%s', async (_what, pauses, status) => {
    const { house, wall, chief, call } = await anOffice();
    let last = 0;
    for (const minutes of pauses) {
      wall.pass(minutes);
      last = (await call('GET', '/api/session')).status;
    }
    expect(last).toBe(status);
    const kept = await house.ledger.store.sessions.of(chief.id);
    expect(kept).toHaveLength(status === 200 ? 1 : 0);
  });

  it('what a page asks by itself at an empty desk is answered and keeps nobody signed in', async () => {
    const { house, wall, chief } = await anOffice();
    const statuses = [];
    for (const sign of [{}, { 'x-background': '1' }, { 'x-background': '1' }, { 'x-background': '1' }]) {
      wall.pass(10);
      const asked = { url: '/api/session', headers: { cookie: chief.cookie, ...sign } };
      statuses.push((await house.app.inject(asked)).statusCode);
    }
    expect(statuses).toEqual([200, 200, 200, 401]);
    expect(await house.ledger.store.sessions.of(chief.id)).toHaveLength(0);
  });

  it('disabling, other roles, a reset and a forced end are felt with the next request', async () => {
    const { house, wall, call } = await anOffice();
    const steps = [
      ['PATCH', '', { disabled: true }],
      ['PUT', '/roles', { roles: ['office'] }],
      ['POST', '/reset-password', undefined],
      ['DELETE', '/sessions', undefined],
    ] as const;
    for (const [method, path, payload] of steps) {
      const person = await aSignedIn(house, { role: 'auditor', wall });
      const mine = calling(house, person);
      expect((await mine('GET', '/api/session')).status).toBe(200);
      expect((await call(method, `/api/accounts/${person.id}${path}`, payload)).status).toBe(200);
      expect((await mine('GET', '/api/session')).status).toBe(401);
    }
  });

  it('one’s own devices are listed and ended, nobody else’s', async () => {
    const { house, chief, call } = await anOffice();
    const other = await aSignedIn(house, { username: 'other' });
    const [theirs] = await house.ledger.store.sessions.of(other.id);
    expect(await call('DELETE', `/api/session/devices/${theirs?.device ?? ''}`)).toMatchObject({ status: 404 });
    const second = await signIn(house.app, 'chief');
    const devices = (await call('GET', '/api/session/devices')).body as unknown as { id: string; current: boolean }[];
    expect([devices.length, devices.filter(({ current }) => current).length]).toEqual([2, 1]);
    const elsewhere = devices.find(({ current }) => !current)?.id ?? '';
    expect((await call('DELETE', `/api/session/devices/${elsewhere}`)).status).toBe(204);
    expect((await calling(house, second)('GET', '/api/session')).status).toBe(401);
    expect((await calling(house, chief)('GET', '/api/session')).status).toBe(200);
  });

  it('what needs the password again needs it after ten minutes', async () => {
    const { house, wall, call, make } = await anOffice();
    const { id } = await make('wangfang', []);
    wall.pass(11);
    const give = { roles: ['auditor'] };
    expect(await call('PUT', `/api/accounts/${id}/roles`, give)).toMatchObject({
      status: 403,
      body: { code: 'CONFIRM_REQUIRED' },
    });
    expect(await call('POST', '/api/session/confirm', { password: 'no' })).toMatchObject({ status: 403 });
    const confirmed = await house.app.inject({
      method: 'POST',
      url: '/api/session/confirm',
      headers: { cookie: (await signIn(house.app, 'chief')).cookie },
      payload: { password: PASSWORD },
    });
    expect(confirmed.statusCode).toBe(204);
    const cookie = String(confirmed.headers['set-cookie']).split(';')[0] ?? '';
    expect((await calling(house, { cookie })('PUT', `/api/accounts/${id}/roles`, give)).status).toBe(200);
  });
});

describe('R50: the three administrators', () => {
  it('small office: one person may hold all; 等保: not before they are parted', async () => {
    const { house, wall, call } = await anOffice();
    const dengbao = { preset: 'dengbao' };
    const joined = await call('PUT', '/api/settings/security', dengbao);
    expect(joined).toMatchObject({ status: 409, body: { code: 'ROLES_JOINED' } });
    expect(joined.body?.['message']).toContain('“chief”');
    const chief = await house.ledger.store.accounts.named('chief');
    const security = await aSignedIn(house, { username: 'anquan', role: 'security', wall });
    await anAccount(house, { username: 'xitong', role: 'system', wall });
    const theirs = calling(house, security);
    expect((await theirs('PUT', `/api/accounts/${chief?.account.id ?? ''}/roles`, { roles: ['office'] })).status).toBe(
      200,
    );
    expect(await theirs('PUT', '/api/settings/security', dengbao)).toMatchObject({ status: 200, body: dengbao });

    // From now on the second factor is obligatory for the three.
    expect(await theirs('GET', '/api/accounts')).toMatchObject({ status: 403, body: { code: 'TOTP_REQUIRED' } });
    expect((await theirs('GET', '/api/session')).body).toMatchObject({ totp: 'required', passwordExpiresIn: 90 });
  });

  it('nobody disables or disempowers the last system or security administrator', async () => {
    const { call, chief } = await anOffice();
    expect(await call('PATCH', `/api/accounts/${chief.id}`, { disabled: true })).toMatchObject({
      status: 409,
      body: { code: 'LAST_ADMINISTRATOR' },
    });
    expect(await call('PUT', `/api/accounts/${chief.id}/roles`, { roles: ['office'] })).toMatchObject({ status: 409 });
  });

  it('the office sees names, units and roles; whoever only makes accounts gives no roles', async () => {
    const { house, wall } = await anOffice();
    const office = calling(house, await aSignedIn(house, { username: 'office', wall }));
    const [first] = (await office('GET', '/api/accounts')).body as unknown as object[];
    expect(Object.keys(first ?? {}).toSorted()).toEqual(['name', 'roles', 'unit']);
    const system = calling(house, await aSignedIn(house, { username: 'xitong', role: 'system', wall }));
    const draft = { username: 'neu', name: '新人', unit: '610923' };
    expect(await system('POST', '/api/accounts', { ...draft, roles: ['security'] })).toMatchObject({
      status: 403,
      body: { code: 'ROLES_BY_SECURITY' },
    });
    expect((await system('POST', '/api/accounts', { ...draft, roles: [] })).status).toBe(200);
    expect(await system('POST', '/api/accounts', { ...draft, username: 'ＮＥＵ', roles: [] })).toMatchObject({
      status: 409,
    });
  });
});
