import type { Kysely } from 'kysely';
import { NO_FAILURES, type LockScope, type SignInFailures } from '@ryg/shared/domain/lockout.ts';
import type { Schema } from './schema.ts';

export type SignInFailuresStore = ReturnType<typeof signInFailuresStore>;

/** Kept in the database so that a restart opens no lock. */
export const signInFailuresStore = (db: Kysely<Schema>) => ({
  async of(scope: LockScope, subject: string): Promise<SignInFailures> {
    const row = await db
      .selectFrom('login_failure')
      .select('failures')
      .where('scope', '=', scope)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return row ? (JSON.parse(row.failures) as SignInFailures) : NO_FAILURES;
  },

  async save(scope: LockScope, subject: string, failures: SignInFailures, at: string): Promise<void> {
    const row = { failures: JSON.stringify(failures), last_at: at };
    await db
      .insertInto('login_failure')
      .values({ scope, subject, ...row })
      .onConflict((conflict) => conflict.columns(['scope', 'subject']).doUpdateSet(row))
      .execute();
  },

  async forget(scope: LockScope, subject: string): Promise<void> {
    await db.deleteFrom('login_failure').where('scope', '=', scope).where('subject', '=', subject).execute();
  },

  /** Names that were tried once would otherwise stay for ever. */
  async forgetBefore(at: string): Promise<void> {
    await db.deleteFrom('login_failure').where('last_at', '<', at).execute();
  },
});
