import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { isSigned, type Signer } from '../platform/head-signer.ts';
import type { Head } from '../store/daily-heads.store.ts';
import type { Stores } from '../store/store.ts';
import type { Discrepancy } from './verify.ts';

/** What is signed; anybody who has the public key can write it down and check it. */
const headText = ({ day, seq, hash }: Head): string => `ryg-head\n${day}\n${seq}\n${hash}\n`;

export type SignHead = (stores: Pick<Stores, 'entries' | 'dailyHeads'>, day: CalendarDay) => Promise<void>;

/** Signs the end of the ledger as it stands now, for a day. */
export const signHead =
  (signer: Signer): SignHead =>
  async ({ entries, dailyHeads }, day) => {
    const { seq, hash } = await entries.head();
    if (seq === 0) return;
    await dailyHeads.add({ day, seq, hash, ...signer(headText({ day, seq, hash })) });
  };

/** Heads that were given out and that today's ledger no longer begins with (R53), or that somebody else signed. */
export async function differingHeads({ entries, dailyHeads }: Stores): Promise<readonly Discrepancy[]> {
  const found: Discrepancy[] = [];
  for (const head of await dailyHeads.all()) {
    if ((await entries.hashAt(head.seq)) !== head.hash)
      found.push({
        seq: head.seq,
        what: `${head.day} 签出的台账校验值（第 ${head.seq} 条）与现在的记录不符，之前的记录被改动过`,
      });
    else if (!isSigned(headText(head), head))
      found.push({ seq: head.seq, what: `${head.day} 的台账校验值（第 ${head.seq} 条）签名不符` });
  }
  return found;
}
