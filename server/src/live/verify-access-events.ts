import { GENESIS_HASH, hashAccessEvent } from '../store/hash-chain.ts';
import type { Store } from '../store/store.ts';

/** What is wrong with the record of the door: the first event that does not fit, or nothing. */
export async function brokenAccessEvents({ accessEvents }: Pick<Store, 'accessEvents'>): Promise<readonly string[]> {
  let head = GENESIS_HASH;
  let seq = 0;
  for await (const row of accessEvents.rows()) {
    seq++;
    if (row.seq !== seq) return [`登录与账户记录第 ${seq} 条缺失，接下来的一条是第 ${row.seq} 条`];
    if (row.hash !== hashAccessEvent(row)) return [`登录与账户记录第 ${seq} 条的内容与它的校验值不符，已被改动`];
    if (row.prev_hash !== head) return [`登录与账户记录第 ${seq} 条接不上前一条，记录被替换或调换过`];
    head = row.hash;
  }
  return [];
}
