import { describe, expect, it } from 'vitest';
import { hashPassword, isOldHash, isPassword } from '@ryg/server/platform/passwords.ts';
import { sql } from 'kysely';
import { kyselyOn } from '@ryg/server/store/sqlite.ts';
import { aHouse } from '../../support/a-house.ts';
import { anAccount, PASSWORD, signIn } from '../../support/a-signed-in.ts';

/** The password of the tests, hashed with 8 MiB. */
const WEAK = '$argon2id$v=19$m=8192,t=2,p=1$EAS8XTc02HEMoNu2WE0Bww$51km22HzV+w9CtD67A/nryIjUCJ9q6KaWcBIcj4fppo';

describe('R38: how passwords are kept', () => {
  it('argon2id with 19 MiB, two passes, one lane, and another salt each time', async () => {
    const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(one).not.toBe(two);
    expect([await isPassword(one, PASSWORD), await isPassword(one, 'x'), await isPassword(null, PASSWORD)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('nothing longer than 128 characters is hashed, or counts as one that is', async () => {
    await expect(async () => hashPassword('a'.repeat(129))).rejects.toThrow('passes no policy');
    const longest = await hashPassword('a'.repeat(128));
    expect([await isPassword(longest, 'a'.repeat(128)), await isPassword(longest, 'a'.repeat(129))]).toEqual([
      true,
      false,
    ]);
  });

  it('a crowd waits in line, and everybody gets the right answer', async () => {
    const hash = await hashPassword(PASSWORD);
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, index) => isPassword(hash, index === 4 ? 'x' : PASSWORD)),
    );
    expect(answers).toEqual(answers.map((_, index) => index !== 4));
  });

  it('one hashed with less is hashed anew when it signs in', async () => {
    const house = await aHouse();
    const { username } = await anAccount(house);
    expect(isOldHash(WEAK)).toBe(true);
    await sql`update account set password_hash = ${WEAK} where username = ${username}`.execute(
      kyselyOn(house.ledger.file),
    );
    await signIn(house.app, username);
    const stored = await house.ledger.store.accounts.named(username);
    expect(isOldHash(stored?.credentials.passwordHash ?? WEAK)).toBe(false);
    await signIn(house.app, username);
  });
});
