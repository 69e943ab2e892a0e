import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { ROLES, type Role } from '@ryg/shared/domain/actor.ts';
import type { Access } from '@ryg/server/platform/access.ts';
import { kyselyOn } from '@ryg/server/store/sqlite.ts';
import { aHouse, type House } from '../../support/a-house.ts';
import { aSignedIn, PASSWORD } from '../../support/a-signed-in.ts';
import { aSite } from '../../support/a-site.ts';

type Declared = Readonly<{ method: string; url: string; access: Access }>;

/** Every route of a house with what it declares. */
async function aMappedHouse(): Promise<Readonly<{ house: House; routes: readonly Declared[] }>> {
  const seen: { method: string | readonly string[]; url: string; config?: { access?: Access } }[] = [];
  const house = await aHouse({
    app: { site: aSite(), requestsAMinute: 100_000, onRoute: (route) => seen.push(route) },
  });
  const routes = seen.flatMap(({ method, url, config }) =>
    [method].flat().map((one) => ({ method: one, url, access: config?.access ?? [] })),
  );
  return { house, routes };
}

const ID = '00000000-0000-4000-8000-000000000000';
const ask = (house: House, { method, url }: Declared, headers: Record<string, string> = {}) =>
  house.app.inject({ method: method as 'GET', url: url.replace(/:\w+/gu, ID).replace('*', 'x'), headers });

const PEOPLE_ROLES = ROLES.filter((role) => role !== 'screen');
/** Signing out would make the routes after it answer 401. */
const endingLast = (a: Declared, b: Declared) => Number(isSignOut(a)) - Number(isSignOut(b));
const isSignOut = ({ method, url }: Declared) => method === 'DELETE' && url === '/api/session';
const unitOf = (role: Role) => (role === 'town' ? '610923101' : '610923');

/** The public page's own form is the one that may be posted without a script, and only from there. */
const formTypes = (url: string) => (url === '/public/say' ? [] : ['application/x-www-form-urlencoded']);

describe('R46: every route says who may use it', () => {
  it('one that says nothing breaks the build, by name', async () => {
    const built = aHouse({
      app: {
        onRoute: (route) => {
          if (route.url === '/readyz') delete route.config?.access;
        },
      },
    });
    await expect(built).rejects.toThrow('GET, HEAD /readyz does not declare who may use it');
  });

  // Every route of the house, once for each role.
  it('route × role: the answer is the declared one', { timeout: 60_000 }, async () => {
    const { house, routes } = await aMappedHouse();
    const closed = routes.filter(({ access }) => access !== 'public');
    expect(closed.length).toBeGreaterThan(12);
    for (const route of closed) {
      const nobody = await ask(house, route);
      expect([route.method, route.url, nobody.statusCode]).toEqual([route.method, route.url, 401]);
      expect(nobody.json()).toMatchObject({ code: 'NOT_SIGNED_IN' });
      expect(nobody.headers['cache-control']).toBe('no-store');
    }
    for (const role of PEOPLE_ROLES) {
      const { cookie } = await aSignedIn(house, { role, unit: unitOf(role) });
      for (const route of closed.toSorted(endingLast)) {
        const reply = await ask(house, route, { cookie });
        const isRefused = reply.statusCode === 403 && reply.json<{ code: string }>().code === 'ROLE_NOT_ALLOWED';
        const isMeant = route.access === 'signedIn' || route.access.includes(role);
        expect([role, route.method, route.url, isRefused]).toEqual([role, route.method, route.url, !isMeant]);
      }
    }
  });

  it('R42, R34: no unsafe route takes what another site or a form sends', async () => {
    const { house, routes } = await aMappedHouse();
    const unsafe = routes.filter(({ method }) => !['GET', 'HEAD'].includes(method)).toSorted(endingLast);
    expect(unsafe.length).toBeGreaterThan(12);
    const { cookie } = await aSignedIn(house, { roles: ['office', 'system', 'security', 'auditor'] });
    for (const route of unsafe) {
      const foreign = await ask(house, route, { cookie, origin: 'https://evil.example' });
      expect([route.method, route.url, foreign.statusCode]).toEqual([route.method, route.url, 403]);
      expect(foreign.json()).toMatchObject({ code: 'CROSS_SITE' });
      for (const type of ['text/plain', ...formTypes(route.url), 'application/json, text/plain']) {
        const { method, url } = route;
        const reply = await house.app.inject({
          method: method as 'POST',
          url: url.replace(/:\w+/gu, ID),
          headers: { cookie, 'content-type': type },
          payload: '{"a":1}',
        });
        expect([method, url, type, reply.statusCode]).toEqual([method, url, type, 415]);
      }
    }
  });

  it('whoever is turned away is written down', async () => {
    const house = await aHouse();
    const { cookie } = await aSignedIn(house, { username: 'zhen', role: 'town', unit: '610923101' });
    await house.app.inject({ method: 'GET', url: '/api/accounts', headers: { cookie } });
    const events = [];
    for await (const row of house.ledger.store.accessEvents.rows()) events.push(row);
    expect(events.at(-1)).toMatchObject({
      kind: 'accessRefused',
      account: 'zhen',
      object: 'GET /api/accounts',
      outcome: 'refused',
      detail: '{"code":"ROLE_NOT_ALLOWED"}',
    });
  });
});

describe('R51: no record, no change', () => {
  it('when the record cannot be written, nothing at the door changes', async () => {
    const house = await aHouse();
    const { cookie, id } = await aSignedIn(house, { username: 'chief', roles: ['office', 'system', 'security'] });
    const db = kyselyOn(house.ledger.file);
    await sql`create trigger full_disk before insert on access_event begin select raise(abort, 'no room'); end`.execute(
      db,
    );
    const { accounts, sessions } = house.ledger.store;
    const before = [await accounts.all(), await sessions.of(id)];
    const knock = { username: 'chief', password: PASSWORD };
    const draft = { username: 'neu', name: '新人', roles: [], unit: '610923' };
    const answers = [
      await house.app.inject({ method: 'POST', url: '/api/session', payload: knock }),
      await house.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } }),
      await house.app.inject({ method: 'POST', url: '/api/accounts', headers: { cookie }, payload: draft }),
      await house.app.inject({
        method: 'PUT',
        url: '/api/settings/security',
        headers: { cookie },
        payload: { preset: 'small-office', localWords: ['qinling'] },
      }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([500, 500, 500, 500]);
    expect([await accounts.all(), await sessions.of(id)]).toEqual(before);
    expect(await house.ledger.store.settings.security()).toMatchObject({ localWords: [] });
  });
});

describe('R55: what the log holds', () => {
  it('no password, no cookie, no code, whatever fails', async () => {
    const lines: string[] = [];
    const house = await aHouse({
      app: { logger: { level: 'trace', stream: { write: (line: string) => void lines.push(line) } } },
    });
    const { cookie } = await aSignedIn(house, { username: 'chief', roles: ['office', 'system', 'security'] });
    const secret = 'Geheim-wort-77';
    const send = (payload: object, url = '/api/session') =>
      house.app.inject({ method: 'POST', url, payload, headers: { cookie } });
    await send({ username: 'chief', password: secret });
    await send({ username: secret, password: secret, extra: secret });
    await send({ current: PASSWORD, next: `${secret}\n{"level":60}` }, '/api/session/password');
    house.ledger.file.close();
    await send({ username: 'chief', password: secret });
    const text = lines.join('');
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
    for (const word of [secret, PASSWORD, cookie.split('=')[1] ?? '-', '$argon2']) expect(text).not.toContain(word);
  });
});
