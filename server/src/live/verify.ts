import { setImmediate as pause } from 'node:timers/promises';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import { entryOf } from '../store/entry-row.ts';
import { GENESIS_HASH, hashEntry } from '../store/hash-chain.ts';
import type { Stores } from '../store/store.ts';
import { differingHeads } from './daily-head.ts';
import { createFold, foldEntry, inLedgerOrder, type Fold } from './fold.ts';
import { recheck } from './verify-evaluations.ts';
import { differingProjections } from './verify-projections.ts';

/** Something that does not agree; `seq` names the entry where it starts, when there is one. */
export type Discrepancy = Readonly<{ seq: number | null; what: string }>;

export type Verification = Readonly<{ entries: number; head: string; discrepancies: readonly Discrepancy[] }>;

/** Told how many rows of a chain were walked. */
export type Tell = (walked: number) => void;

/** The database answers at once, so without a pause a long chain would keep every screen waiting. */
export const ROWS_A_BREATH = 500;

/** Walks the chain, folds the entries anew and compares every table that was derived from them. */
export async function verifyLedger(
  store: Stores,
  workingDays: DayCounter,
  tell: Tell = () => undefined,
): Promise<Verification> {
  const ledgerDays = await recheck(store, 'ledger', workingDays);
  const publicDays = await recheck(store, 'public', workingDays);
  const { entries, head, broken, fold } = await walk(store, workingDays, (seq, { issues, packs }) => {
    tell(seq);
    ledgerDays.reached(seq, packs, () => inLedgerOrder(issues));
  });
  // Behind a broken link nothing is proven, so nothing further is compared.
  if (broken) return { entries, head, discrepancies: [broken] };
  for (const { throughSeq, issues } of fold.snapshots) publicDays.reached(throughSeq, fold.packs, () => issues);
  const days = [...ledgerDays.finish(), ...publicDays.finish()];
  const heads = await differingHeads(store);
  return { entries, head, discrepancies: [...(await differingProjections(store, fold)), ...days, ...heads] };
}

type Walk = Readonly<{ entries: number; head: string; broken: Discrepancy | null; fold: Fold }>;

async function walk(store: Stores, workingDays: DayCounter, after: (seq: number, fold: Fold) => void): Promise<Walk> {
  let fold = createFold();
  let head = GENESIS_HASH;
  let entries = 0;
  for await (const row of store.entries.rows()) {
    const seq = entries + 1;
    const broken = brokenLink(row, seq, head);
    if (broken) return { entries, head, broken, fold };
    fold = foldEntry(fold, entryOf(row), workingDays);
    after(seq, fold);
    if (seq % ROWS_A_BREATH === 0) await pause();
    head = row.hash;
    entries = seq;
  }
  return { entries, head, broken: null, fold };
}

type Row = Parameters<typeof hashEntry>[0] & Readonly<{ hash: string }>;

function brokenLink(row: Row, seq: number, head: string): Discrepancy | null {
  if (row.seq !== seq) return { seq, what: `第 ${seq} 条记录缺失，接下来的一条是第 ${row.seq} 条` };
  if (row.hash !== hashEntry(row)) return { seq, what: `第 ${seq} 条记录的内容与它的校验值不符，已被改动` };
  if (row.prev_hash !== head) return { seq, what: `第 ${seq} 条记录接不上前一条，记录被替换或调换过` };
  return null;
}
