import { sql, type Kysely } from 'kysely';
import type { SessionTable } from './people-schema.ts';
import type { Schema } from './schema.ts';

export type SessionsStore = ReturnType<typeof sessionsStore>;

/** A signed-in browser. Of its id only the SHA-256 is known here. */
export type StoredSession = Readonly<{
  idHash: string;
  device: string;
  accountId: string;
  startedAt: string;
  seenAt: string;
  confirmedAt: string;
  address: string;
  agent: string;
}>;

export const sessionsStore = (db: Kysely<Schema>) => ({
  async find(idHash: string): Promise<StoredSession | null> {
    const row = await db.selectFrom('session').selectAll().where('id_hash', '=', idHash).executeTakeFirst();
    return row ? sessionOf(row) : null;
  },

  /** Sessions of an account, oldest first. */
  async of(accountId: string): Promise<readonly StoredSession[]> {
    const rows = await db
      .selectFrom('session')
      .selectAll()
      .where('account_id', '=', accountId)
      .orderBy('started_at')
      .orderBy('id_hash')
      .execute();
    return rows.map(sessionOf);
  },

  async add(session: StoredSession): Promise<void> {
    await db.insertInto('session').values(rowOf(session)).execute();
  },

  async touch(idHash: string, seenAt: string): Promise<void> {
    await db.updateTable('session').set({ seen_at: seenAt }).where('id_hash', '=', idHash).execute();
  },

  async end(idHash: string): Promise<void> {
    await db.deleteFrom('session').where('id_hash', '=', idHash).execute();
  },

  /** How many sessions each account has that were seen and begun since these instants. */
  async countsSince(seenAt: string, startedAt: string): Promise<ReadonlyMap<string, number>> {
    const rows = await db
      .selectFrom('session')
      .select(['account_id', sql<number>`count(*)`.as('n')])
      .where('seen_at', '>', seenAt)
      .where('started_at', '>', startedAt)
      .groupBy('account_id')
      .execute();
    return new Map(rows.map(({ account_id: id, n }) => [id, Number(n)]));
  },

  /** Ends all sessions of an account but the one named, and gives their number. */
  async endAll(accountId: string, except: string | null): Promise<number> {
    const ended = await db
      .deleteFrom('session')
      .where('account_id', '=', accountId)
      .where('id_hash', '!=', except ?? '')
      .executeTakeFirst();
    return Number(ended.numDeletedRows);
  },
});

const sessionOf = (row: SessionTable): StoredSession => ({
  idHash: row.id_hash,
  device: row.device,
  accountId: row.account_id,
  startedAt: row.started_at,
  seenAt: row.seen_at,
  confirmedAt: row.confirmed_at,
  address: row.address,
  agent: row.agent,
});

const rowOf = (session: StoredSession): SessionTable => ({
  id_hash: session.idHash,
  device: session.device,
  account_id: session.accountId,
  started_at: session.startedAt,
  seen_at: session.seenAt,
  confirmed_at: session.confirmedAt,
  address: session.address,
  agent: session.agent,
});
