import { describe, expect, it } from 'vitest';
import { changeOwnPassword, confirmIdentity } from '@ryg/server/features/people/own-password.service.ts';
import { peopleWith } from '@ryg/server/features/people/people.ts';
import { signIn } from '@ryg/server/features/people/sign-in.service.ts';
import { sealWith } from '@ryg/server/platform/sealed-secret.ts';
import { PLAIN_HTTP } from '@ryg/server/platform/transport.ts';
import { aHouse, valueOf } from '../../../support/a-house.ts';
import { anAccount, aWall, PASSWORD } from '../../../support/a-signed-in.ts';

const [FIRST, SECOND] = ['a'.repeat(64), 'b'.repeat(64)];
const RESET = '$argon2id$another';

/** Somebody at a browser, and the services their requests go to; each asks for a new id after the password was checked. */
async function aBrowser() {
  const wall = aWall();
  const house = await aHouse({ app: { wall } });
  const { id } = await anAccount(house, { username: 'liming', wall });
  const { store, folder } = house.ledger;
  const standing = async () => ({ inspects: null, standsFor: [] });
  const people = peopleWith({ store, wall, transport: PLAIN_HTTP, seal: sealWith(folder.key), standing });
  const knock = (password: string) =>
    house.app.inject({ method: 'POST', url: '/api/session', payload: { username: 'liming', password } });
  const attempt = { username: 'liming', password: PASSWORD, totp: null, address: '10.0.0.9', agent: '', before: null };
  const sitter = async () => {
    valueOf(await signIn(people, attempt, async () => FIRST));
    const session = await store.sessions.find(FIRST);
    if (!session) throw new Error('nobody signed in');
    return { accountId: id, session, address: '10.0.0.9' };
  };
  return { id, store, people, knock, attempt, sitter };
}

it('R36: a lock that comes while the right password is being checked keeps it out', async () => {
  const { store, people, knock, attempt } = await aBrowser();
  const refused = await signIn(people, attempt, async () => {
    for (let time = 0; time < 5; time++) await knock('wrong');
    return FIRST;
  });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'SIGN_IN_FAILED' } });
  expect(await store.sessions.find(FIRST)).toBeNull();
});

describe('R40: while somebody’s own password is being checked', () => {
  const NEXT = 'Baihe-2047-Luoyan!';

  it('the session ends: neither another password nor a new session comes of it', async () => {
    const { id, store, people, sitter } = await aBrowser();
    const sitting = await sitter();
    const put = async () => {
      await store.transact(({ sessions }) => sessions.endAll(id, null));
      return SECOND;
    };
    const before = (await store.accounts.find(id))?.credentials;
    expect(await changeOwnPassword(people, sitting, { current: PASSWORD, next: NEXT }, put)).toMatchObject({
      ok: false,
      refusal: { code: 'CHANGED_MEANWHILE', message: expect.stringContaining('请重新登录') as unknown },
    });
    expect((await store.accounts.find(id))?.credentials).toEqual(before);
    expect(await confirmIdentity(people, sitting, PASSWORD, put)).toMatchObject({
      ok: false,
      refusal: { code: 'CHANGED_MEANWHILE' },
    });
    expect(await store.sessions.of(id)).toEqual([]);
  });

  it('the password is reset: the old one confirms and changes nothing any more', async () => {
    const { id, store, people, sitter } = await aBrowser();
    const sitting = await sitter();
    const reset = async () => {
      await store.transact(({ accounts }) =>
        accounts.setPassword(id, { hash: RESET, at: '2026-03-02T01:00:00.000Z', mustChange: true }),
      );
      return SECOND;
    };
    expect(await confirmIdentity(people, sitting, PASSWORD, reset)).toMatchObject({
      ok: false,
      refusal: { code: 'CHANGED_MEANWHILE' },
    });
    expect((await store.sessions.of(id)).map(({ idHash }) => idHash)).toEqual([FIRST]);
    expect((await store.accounts.find(id))?.credentials.passwordHash).toBe(RESET);
  });
});
