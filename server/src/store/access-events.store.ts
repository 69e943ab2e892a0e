import type { Kysely } from 'kysely';
import { canonicalJson } from '@ryg/shared/domain/canonical-json.ts';
import { GENESIS_HASH, hashAccessEvent } from './hash-chain.ts';
import type { AccessEventTable } from './people-schema.ts';
import type { Schema } from './schema.ts';

export type AccessEventsStore = ReturnType<typeof accessEventsStore>;

export const ACCESS_EVENT_KINDS = [
  'signedIn',
  'signInFailed',
  'signedOut',
  'sessionEnded',
  'locked',
  'unlocked',
  'passwordChanged',
  'passwordReset',
  'passwordRehashed',
  'identityConfirmed',
  'totpStarted',
  'totpSwitchedOn',
  'totpSwitchedOff',
  'accountCreated',
  'accountChanged',
  'rolesChanged',
  'settingChanged',
  'setupCodeMade',
  'accessRefused',
] as const;
export type AccessEventKind = (typeof ACCESS_EVENT_KINDS)[number];

/** Something that happened at the door: who, from where, with what, and how it ended. Never a secret. */
export type AccessEvent = Readonly<{
  kind: AccessEventKind;
  account: string | null;
  address: string | null;
  object: string | null;
  outcome: 'ok' | 'refused' | 'failed';
  detail?: Readonly<Record<string, unknown>>;
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
