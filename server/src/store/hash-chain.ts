import { createHash } from 'node:crypto';

/** What the first entry points back to. */
export const GENESIS_HASH = '0'.repeat(64);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** JSON with its keys in order, so that the same facts always give the same bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(JSON.parse(JSON.stringify(value)) as Json));
}

function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sortKeys(part)]),
  );
}

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
  return createHash('sha256').update(words).digest('hex');
}
