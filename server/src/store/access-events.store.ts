import type { Kysely } from 'kysely';
import type { AccessEventKind, AccessOutcome } from '@ryg/shared/domain/access-event.ts';
import { canonicalJson } from '@ryg/shared/domain/canonical-json.ts';
import { GENESIS_HASH, hashAccessEvent } from './hash-chain.ts';
import type { AccessEventTable } from './people-schema.ts';
import type { Schema } from './schema.ts';

export type AccessEventsStore = ReturnType<typeof accessEventsStore>;

/** Something that happened at the door: who, from where, with what, and how it ended. Never a secret. */
export type AccessEvent = Readonly<{
  kind: AccessEventKind;
  account: string | null;
  address: string | null;
  object: string | null;
  outcome: AccessOutcome;
  detail?: Readonly<Record<string, unknown>>;
}>;

/** What is looked for; instants are ISO text, `until` exclusive. */
export type AccessFilter = Readonly<{
  kind?: string;
  account?: string;
  outcome?: AccessOutcome;
  since?: string;
  until?: string;
}>;

const PAGE = 2_000;

/** The second chain, beside the ledger's: what people did to get in. It can only be read and appended to. */
export const accessEventsStore = (db: Kysely<Schema>) => {
  const lastRow = () =>
    db.selectFrom('access_event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();

  return {
    async head(): Promise<Readonly<{ seq: number; hash: string }>> {
      return (await lastRow()) ?? { seq: 0, hash: GENESIS_HASH };
    },

    async append(event: AccessEvent, recordedAt: string): Promise<void> {
      const last = await lastRow();
      const row = {
        seq: (last?.seq ?? 0) + 1,
        recorded_at: recordedAt,
        kind: event.kind,
        account: event.account?.toWellFormed() ?? null,
        address: event.address?.toWellFormed() ?? null,
        object: event.object?.toWellFormed() ?? null,
        outcome: event.outcome,
        detail: canonicalJson(event.detail ?? {}),
        prev_hash: last?.hash ?? GENESIS_HASH,
      };
      await db
        .insertInto('access_event')
        .values({ ...row, hash: hashAccessEvent(row) })
        .execute();
    },

    /** The rows as stored, newest first, before a seq and within a filter. */
    newest: (filter: AccessFilter, before: number, most: number) => newestEvents(db, filter, before, most),

    /** When an account last did something of a kind, or null. */
    lastAt: (kind: AccessEventKind, account: string) => lastAt(db, kind, account),

    /** The rows as stored, oldest first. */
    async *rows(): AsyncGenerator<AccessEventTable> {
      for (let seq = 0; ;) {
        const page = await db
          .selectFrom('access_event')
          .selectAll()
          .where('seq', '>', seq)
          .orderBy('seq')
          .limit(PAGE)
          .execute();
        yield* page;
        const last = page.at(-1);
        if (!last || page.length < PAGE) return;
        seq = last.seq;
      }
    },
  };
};

async function newestEvents(
  db: Kysely<Schema>,
  { kind, account, outcome, since, until }: AccessFilter,
  before: number,
  most: number,
): Promise<readonly AccessEventTable[]> {
  let query = db.selectFrom('access_event').selectAll().where('seq', '<', before);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (account !== undefined) query = query.where('account', '=', account);
  if (outcome !== undefined) query = query.where('outcome', '=', outcome);
  if (since !== undefined) query = query.where('recorded_at', '>=', since);
  if (until !== undefined) query = query.where('recorded_at', '<', until);
  return query.orderBy('seq', 'desc').limit(most).execute();
}

async function lastAt(db: Kysely<Schema>, kind: AccessEventKind, account: string): Promise<string | null> {
  const row = await db
    .selectFrom('access_event')
    .select('recorded_at')
    .where('kind', '=', kind)
    .where('account', '=', account)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.recorded_at ?? null;
}
