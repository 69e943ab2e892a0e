import { hash } from 'node:crypto';

/** What the first entry points back to. */
export const GENESIS_HASH = '0'.repeat(64);

/** Everything in an entry that its hash vouches for, as it is stored. */
export type HashedEntry = Readonly<{
  seq: number;
  held_on: string;
  recorded_at: string;
  kind: string;
  subject: string | null;
  data: string;
  actor: string;
  source: string;
  source_row: number | null;
  prev_hash: string;
}>;

/** SHA-256 over the entry and, through `prev_hash`, over every entry before it. */
export function hashEntry(entry: HashedEntry): string {
  const { seq, held_on, recorded_at, kind, subject, data, actor, source, source_row, prev_hash } = entry;
  const words = JSON.stringify([seq, held_on, recorded_at, kind, subject, data, actor, source, source_row, prev_hash]);
  return hash('sha256', words);
}

export type HashedAccessEvent = Readonly<{
  seq: number;
  recorded_at: string;
  kind: string;
  account: string | null;
  address: string | null;
  object: string | null;
  outcome: string;
  detail: string;
  prev_hash: string;
}>;

/** The same for what happened at the door. */
export function hashAccessEvent(event: HashedAccessEvent): string {
  const { seq, recorded_at, kind, account, address, object, outcome, detail, prev_hash } = event;
  const words = JSON.stringify([seq, recorded_at, kind, account, address, object, outcome, detail, prev_hash]);
  return hash('sha256', words);
}
