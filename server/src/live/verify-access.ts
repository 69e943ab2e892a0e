import { setImmediate as pause } from 'node:timers/promises';
import { GENESIS_HASH, hashAccessEvent } from '../store/hash-chain.ts';
import type { AccessEventTable } from '../store/people-schema.ts';
import type { Stores } from '../store/store.ts';
import { ROWS_A_BREATH, type Discrepancy, type Tell, type Verification } from './verify.ts';

/** Walks the second chain, of what happened at the door, up to the first row that does not fit. */
export async function verifyAccess(
  { accessEvents }: Pick<Stores, 'accessEvents'>,
  tell: Tell = () => undefined,
): Promise<Verification> {
  let head = GENESIS_HASH;
  let entries = 0;
  for await (const row of accessEvents.rows()) {
    const broken = brokenLink(row, entries + 1, head);
    // Behind a broken link nothing is proven.
    if (broken) return { entries, head, discrepancies: [broken] };
    head = row.hash;
    entries = row.seq;
    tell(entries);
    if (entries % ROWS_A_BREATH === 0) await pause();
  }
  return { entries, head, discrepancies: [] };
}

function brokenLink(row: AccessEventTable, seq: number, head: string): Discrepancy | null {
  if (row.seq !== seq) return { seq, what: `登录与账户记录第 ${seq} 条缺失，接下来的一条是第 ${row.seq} 条` };
  if (row.hash !== hashAccessEvent(row))
    return { seq, what: `登录与账户记录第 ${seq} 条的内容与它的校验值不符，已被改动` };
  if (row.prev_hash !== head) return { seq, what: `登录与账户记录第 ${seq} 条接不上前一条，记录被替换或调换过` };
  return null;
}
