import { createHash } from 'node:crypto';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Stores } from '../store/store.ts';
import type { Draft } from './write-door.ts';

/** A write as a client sends it: by whom, under which number of theirs, asking for what, and when it came. */
export type Sent = Readonly<{ account: string; key: string; asked: unknown; at: string }>;

type Done<T> = Readonly<{ entries: readonly Draft[]; value: T }>;

/**
 * Does a write once. The same number with the same request gets the answer it got before and appends nothing (R03);
 * with another request it is refused. The receipt is kept in the transaction of the write itself.
 */
export async function once<T>(
  stores: Stores,
  { account, key, asked, at }: Sent,
  work: () => Promise<Result<Done<T>>>,
): Promise<Result<Done<T>>> {
  const digest = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  const known = await stores.receipts.find(account, key);
  if (known && known.digest !== digest) {
    return refuse('KEY_REUSED', '这个 Idempotency-Key 已经用于另一次提交；请为新的提交换一个编号');
  }
  if (known) return accept({ entries: [], value: JSON.parse(known.answer) as T });
  const done = await work();
  if (done.ok) await stores.receipts.save({ account, key, digest, answer: JSON.stringify(done.value.value), at });
  return done;
}
