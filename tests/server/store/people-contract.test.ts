import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { NO_FAILURES } from '@ryg/shared/domain/lockout.ts';
import type { NewAccount } from '@ryg/server/store/accounts.store.ts';
import { hashAccessEvent } from '@ryg/server/store/hash-chain.ts';
import type { StoredSession } from '@ryg/server/store/sessions.store.ts';
import { STORES, type OpenStore } from '../../support/a-store.ts';

const at = '2026-03-02T01:00:00.000Z';
const later = '2026-03-02T02:00:00.000Z';
const hash = (name: string) => `$argon2id$v=19$m=19456,t=2,p=1$${name}`;

const anAccountRow = (facts: Partial<NewAccount> = {}): NewAccount => ({
  id: 'A1',
  username: 'liming',
  name: '李明',
  roles: ['office', 'system'],
  unit: '610923',
  mustChange: true,
  expiresOn: null,
  createdBy: 'test',
  passwordHash: hash('0'),
  at,
  ...facts,
});

const aSession = (facts: Partial<StoredSession> = {}): StoredSession => ({
  idHash: 'a'.repeat(64),
  device: 'D1',
  accountId: 'A1',
  startedAt: at,
  seenAt: at,
  confirmedAt: at,
  address: '127.0.0.1',
  agent: 'test',
  ...facts,
});

async function rowsOf({ store }: OpenStore) {
  const rows = [];
  for await (const row of store.accessEvents.rows()) rows.push(row);
  return rows;
}

describe.each(Object.entries(STORES))('%s (R14: the same contract everywhere)', (_name, open) => {
  it('an account comes back as it was made and changed', async () => {
    const { store } = await open();
    await store.accounts.add(anAccountRow());
    await store.accounts.change('A1', { name: '李明明', disabledAt: later, roles: [] });
    await store.accounts.setTotp('A1', { totpSecret: 'sealed', totpStep: 58_000_000, recoveryCodes: ['x'] });
    const found = await store.accounts.named('liming');
    expect(found?.account).toMatchObject({
      id: 'A1',
      name: '李明明',
      roles: [],
      disabledAt: later,
      mustChange: true,
      totp: true,
    });
    expect(found?.credentials).toMatchObject({ totpStep: 58_000_000, recoveryCodes: ['x'], totpDraft: null });
    await expect(store.accounts.add(anAccountRow({ id: 'A2' }))).rejects.toThrow(/unique/iu);
    expect([await store.accounts.count(), await store.accounts.find('A2')]).toEqual([1, null]);
  });

  it('R39: the last five passwords are remembered, no more', async () => {
    const { store } = await open();
    await store.accounts.add(anAccountRow());
    for (const name of ['1', '2', '3', '4', '5', '6', '7'])
      await store.accounts.setPassword('A1', { hash: hash(name), at: later, mustChange: false });
    expect([...(await store.accounts.formerPasswords('A1'))].toSorted()).toEqual(['2', '3', '4', '5', '6'].map(hash));
  });

  it('sessions are found by their hash and ended one by one or all but one', async () => {
    const { store } = await open();
    await store.accounts.add(anAccountRow());
    for (const [index, letter] of ['a', 'b', 'c'].entries())
      await store.sessions.add(
        aSession({ idHash: letter.repeat(64), device: letter, startedAt: `2026-03-02T0${index}:00:00.000Z` }),
      );
    await store.sessions.touch('b'.repeat(64), later);
    expect((await store.sessions.of('A1')).map(({ device }) => device)).toEqual(['a', 'b', 'c']);
    expect(Object.fromEntries(await store.sessions.countsSince(at, '2026-03-02T00:30:00.000Z'))).toEqual({ A1: 1 });
    expect(await store.sessions.endAll('A1', 'b'.repeat(64))).toBe(2);
    expect(await store.sessions.find('b'.repeat(64))).toEqual(
      aSession({ idHash: 'b'.repeat(64), device: 'b', startedAt: '2026-03-02T01:00:00.000Z', seenAt: later }),
    );
    await store.sessions.end('b'.repeat(64));
    expect(await store.sessions.of('A1')).toEqual([]);
  });

  it('failures, the setting and the setup code are kept until they are replaced', async () => {
    const { store } = await open();
    expect(await store.signInFailures.of('account', 'x')).toEqual(NO_FAILURES);
    const failures = { ...NO_FAILURES, locks: 2 };
    await store.signInFailures.save('account', 'x', NO_FAILURES, at);
    await store.signInFailures.save('account', 'x', failures, later);
    await store.signInFailures.forgetBefore(later);
    expect(await store.signInFailures.of('account', 'x')).toEqual(failures);
    await store.signInFailures.forget('account', 'x');
    expect(await store.signInFailures.of('account', 'x')).toEqual(NO_FAILURES);

    expect(await store.settings.security()).toEqual({ preset: 'small-office', localWords: [] });
    for (const preset of ['small-office', 'dengbao'] as const)
      await store.settings.setSecurity({ preset, localWords: ['a'] });
    expect(await store.settings.security()).toEqual({ preset: 'dengbao', localWords: ['a'] });

    await store.setupCodes.replace('1'.repeat(64), later);
    await store.setupCodes.replace('2'.repeat(64), later);
    const isGood = (code: string, now: string) => store.setupCodes.isGood(code.repeat(64), now);
    expect([await isGood('1', at), await isGood('2', at), await isGood('2', later)]).toEqual([false, true, false]);
  });

  it('R52: what happened at the door is a chain the database itself will not change', async () => {
    const house = await open();
    const event = { kind: 'signedIn', account: 'liming', address: '::1', object: null, outcome: 'ok' } as const;
    await house.store.accessEvents.append({ ...event, detail: { b: 1, a: '\uD800' } }, at);
    await house.store.accessEvents.append(event, later);
    const rows = await rowsOf(house);
    expect(rows.map(({ seq, detail }) => [seq, detail])).toEqual([
      [1, '{"a":"\\ud800","b":1}'],
      [2, '{}'],
    ]);
    expect(rows[1]?.prev_hash).toBe(rows[0]?.hash);
    for (const row of rows) expect(row.hash).toBe(hashAccessEvent(row));
    expect(await house.store.accessEvents.head()).toEqual({ seq: 2, hash: rows[1]?.hash });
    await expect(sql`update access_event set account = 'x'`.execute(house.db)).rejects.toThrow(/append-only/u);
    await expect(sql`delete from access_event`.execute(house.db)).rejects.toThrow(/append-only/u);
  });
});
