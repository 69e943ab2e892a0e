import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { generateSync } from 'otplib';
import { expect, it } from 'vitest';
import { buildApp } from '@ryg/server/app.ts';
import { userWork } from '@ryg/server/cli/works/user.ts';
import { folderAt } from '@ryg/server/store/folder.ts';
import { aFolder, aHouse } from '../../../support/a-house.ts';
import { aSignedIn, aWall, PASSWORD } from '../../../support/a-signed-in.ts';

async function aPhone() {
  const wall = aWall();
  const folder = aFolder();
  const house = await aHouse({ folder, app: { wall } });
  const person = await aSignedIn(house, { username: 'liming', wall });
  const call = async (url: string, payload?: object) => {
    const headers = { cookie: person.cookie };
    const reply = await house.app.inject({ method: 'POST', url, headers, ...(payload ? { payload } : {}) });
    return { status: reply.statusCode, body: reply.json<Record<string, unknown>>() };
  };
  const started = await call('/api/session/totp');
  const secret = String(started.body['secret']);
  const code = (stepsAway = 0) => generateSync({ secret, epoch: wall.now().getTime() / 1000 + stepsAway * 30 });
  const knock = async (totp?: string) => {
    const payload = { username: 'liming', password: PASSWORD, ...(totp === undefined ? {} : { totp }) };
    const reply = await house.app.inject({ method: 'POST', url: '/api/session', payload });
    return [reply.statusCode, reply.json<{ code?: string }>().code];
  };
  return { house, wall, folder, person, call, started, secret, code, knock };
}

it('R43: a code opens once, one step early or late, and a wrong one counts like a wrong password', async () => {
  const { wall, call, started, code, knock } = await aPhone();
  expect(decodeURIComponent(String(started.body['uri']))).toContain('红黄绿整改台账:liming');
  expect(await call('/api/session/totp/confirm', { code: '000000' })).toMatchObject({ status: 422 });
  const confirmed = await call('/api/session/totp/confirm', { code: code() });
  expect(confirmed.status).toBe(200);
  expect(confirmed.body['recoveryCodes']).toHaveLength(10);

  expect(await knock()).toEqual([401, 'TOTP_NEEDED']);
  expect(await knock(code())).toEqual([401, 'TOTP_WRONG']);
  wall.pass(1);
  const now = code();
  expect(await knock(now)).toEqual([200, undefined]);
  expect(await knock(now)).toEqual([401, 'TOTP_WRONG']);
  expect(await knock(code(-1))).toEqual([401, 'TOTP_WRONG']);
  expect(await knock(code(1))).toEqual([200, undefined]);
  wall.pass(2);
  expect(await knock(code(3))).toEqual([401, 'TOTP_WRONG']);
  for (let time = 0; time < 4; time++) await knock('000000');
  expect(await knock(code())).toEqual([401, 'SIGN_IN_FAILED']);
});

it('R43: each recovery code opens once; none is stored as it is', async () => {
  const { house, call, code, knock } = await aPhone();
  const { body } = await call('/api/session/totp/confirm', { code: code() });
  const [first = '', second = ''] = body['recoveryCodes'] as string[];
  expect(await knock(first.toLowerCase())).toEqual([200, undefined]);
  expect(await knock(first)).toEqual([401, 'TOTP_WRONG']);
  expect(await knock(second)).toEqual([200, undefined]);
  const stored = await house.ledger.store.accounts.named('liming');
  expect(stored?.credentials.recoveryCodes).toHaveLength(8);
  expect(JSON.stringify(stored)).not.toContain(second.replace('-', ''));
});

it('R43: five wrong first codes end the attempt', async () => {
  const { call, code } = await aPhone();
  for (let time = 0; time < 5; time++) await call('/api/session/totp/confirm', { code: '000000' });
  expect(await call('/api/session/totp/confirm', { code: code() })).toMatchObject({
    status: 409,
    body: { code: 'TOTP_NOT_STARTED' },
  });
});

it('the secret is sealed with a key only the owner may read; under another key a recovery code or a reset opens', async () => {
  const { house, folder, secret, call, code, wall, knock } = await aPhone();
  const confirmed = await call('/api/session/totp/confirm', { code: code() });
  const [recovery = ''] = confirmed.body['recoveryCodes'] as string[];
  const stored = await house.ledger.store.accounts.named('liming');
  expect(JSON.stringify(stored)).not.toContain(secret);
  const { key } = folderAt(folder);
  expect([readFileSync(key).length, statSync(key).mode & 0o777]).toEqual([32, 0o600]);
  wall.pass(1);
  expect(await knock(code())).toEqual([200, undefined]);

  await house.app.close();
  writeFileSync(key, randomBytes(32));
  const moved = await buildApp({ ledger: house.ledger, board: house.board, site: '', wall });
  wall.pass(1);
  const tryWith = async (password: string, totp?: string) => {
    const payload = { username: 'liming', password, ...(totp === undefined ? {} : { totp }) };
    const reply = await moved.inject({ method: 'POST', url: '/api/session', payload });
    return [reply.statusCode, reply.json<{ code?: string; detail?: string }>()] as const;
  };
  const [status, body] = await tryWith(PASSWORD, code());
  expect([status, body.code]).toEqual([401, 'TOTP_UNREADABLE']);
  expect(JSON.stringify(body)).toContain('ryg user reset liming');
  expect((await tryWith(PASSWORD, recovery))[0]).toBe(200);

  const fresh = 'Wenhe-9035?';
  const reset = { work: 'user', order: { action: 'reset', username: 'liming', password: fresh } } as const;
  expect((await userWork(house.ledger, reset)).code).toBe(0);
  expect((await tryWith(fresh))[0]).toBe(200);
  await moved.close();
});

it('switched off again, the password alone opens', async () => {
  const { house, person, call, code, knock } = await aPhone();
  await call('/api/session/totp/confirm', { code: code() });
  expect(await call('/api/session/totp')).toMatchObject({ status: 409, body: { code: 'TOTP_ALREADY_ON' } });
  const headers = { cookie: person.cookie };
  expect((await house.app.inject({ method: 'DELETE', url: '/api/session/totp', headers })).statusCode).toBe(204);
  expect(await knock()).toEqual([200, undefined]);
});
