import { createHash } from 'node:crypto';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Stores } from '../store/store.ts';
import type { Draft } from './write-door.ts';

/** A write as a client sends it: by whom, under which number of theirs, asking for what, and when it came. */
export type Sent = Readonly<{ account: string; key: string; asked: unknown; at: string }>;

type Done<T> = Readonly<{ entries: readonly Draft[]; value: T }>;

/**
 * What was answered to a number before, or null when it is new; used for another request it is refused.
 * Asked ahead of costly work. What counts is asked in the transaction of the write.
 */
export async function answeredBefore<T>(
  { receipts }: Pick<Stores, 'receipts'>,
  { account, key, asked }: Sent,
): Promise<Result<T> | null> {
  const known = await receipts.find(account, key);
  if (!known) return null;
  if (known.digest !== digestOf(asked)) {
    return refuse('KEY_REUSED', '这个 Idempotency-Key 已经用于另一次提交；请为新的提交换一个编号');
  }
  return accept(JSON.parse(known.answer) as T);
}

/**
 * Does a write once. The same number with the same request gets the answer it got before and appends nothing (R03);
 * with another request it is refused. The receipt is kept in the transaction of the write itself.
 */
export async function once<T>(
  stores: Stores,
  sent: Sent,
  work: () => Promise<Result<Done<T>>>,
): Promise<Result<Done<T>>> {
  const before = await answeredBefore<T>(stores, sent);
  if (before) return before.ok ? accept({ entries: [], value: before.value }) : before;
  const { account, key, asked, at } = sent;
  const done = await work();
  if (done.ok) {
    const answer = JSON.stringify(done.value.value);
    await stores.receipts.save({ account, key, digest: digestOf(asked), answer, at });
  }
  return done;
}

const digestOf = (asked: unknown) => createHash('sha256').update(JSON.stringify(asked)).digest('hex');
