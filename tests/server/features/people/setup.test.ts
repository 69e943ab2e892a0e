import { expect, it } from 'vitest';
import { keeperOf } from '@ryg/server/features/people/people.ts';
import { makeSetupCode } from '@ryg/server/features/people/setup.service.ts';
import { aHouse } from '../../../support/a-house.ts';
import { anAccount, aWall, PASSWORD, signIn } from '../../../support/a-signed-in.ts';

async function anEmptyHouse() {
  const wall = aWall();
  const house = await aHouse({ app: { wall } });
  const keeper = keeperOf(house.ledger.store, wall);
  const setUp = async (code: string) => {
    const payload = { code, username: 'Chief', name: '张主任', password: PASSWORD };
    const reply = await house.app.inject({ method: 'POST', url: '/api/setup', payload });
    return [reply.statusCode, reply.json<{ code?: string }>().code];
  };
  const needed = async () =>
    (await house.app.inject({ method: 'GET', url: '/api/setup' })).json<{ needed: boolean }>().needed;
  return { house, wall, keeper, setUp, needed };
}

it('R45: no default account; the code from the console makes the first one, once', async () => {
  const { house, keeper, setUp, needed } = await anEmptyHouse();
  expect([await house.ledger.store.accounts.count(), await needed()]).toEqual([0, true]);
  const first = (await makeSetupCode(keeper)) ?? '';
  const code = (await makeSetupCode(keeper)) ?? '';
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/u);
  expect(await setUp('AAAA-AAAA-AAAA')).toEqual([403, 'SETUP_CODE_WRONG']);
  expect(await setUp(first)).toEqual([403, 'SETUP_CODE_WRONG']);
  expect(await setUp(code.toLowerCase().replaceAll('-', ' '))).toEqual([200, undefined]);
  expect(await setUp(code)).toEqual([409, 'SETUP_DONE']);
  expect(await needed()).toBe(false);
  expect(await makeSetupCode(keeper)).toBeNull();
  const headers = await signIn(house.app, 'chief');
  const me = await house.app.inject({ method: 'GET', url: '/api/session', headers });
  expect(me.json()).toMatchObject({
    name: '张主任',
    unit: '610923',
    roles: ['office', 'system', 'security', 'auditor'],
  });
});

it('R45: two browsers with the same code at the same time make one account', async () => {
  const { house, keeper, setUp } = await anEmptyHouse();
  const code = (await makeSetupCode(keeper)) ?? '';
  const answers = await Promise.all([setUp(code), setUp(code)]);
  expect(answers.map(([status]) => String(status)).toSorted((a, b) => a.localeCompare(b))).toEqual(['200', '409']);
  expect(await house.ledger.store.accounts.count()).toBe(1);
});

it('R45: after 30 minutes, or once somebody has an account, the code is worth nothing', async () => {
  const { house, wall, keeper, setUp } = await anEmptyHouse();
  const code = (await makeSetupCode(keeper)) ?? '';
  wall.pass(30);
  expect(await setUp(code)).toEqual([403, 'SETUP_CODE_WRONG']);
  const next = (await makeSetupCode(keeper)) ?? '';
  await anAccount(house, { wall });
  expect(await setUp(next)).toEqual([409, 'SETUP_DONE']);
});
