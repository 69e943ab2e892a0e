import { verifyLedger, type Discrepancy } from '../../live/verify.ts';
import type { Ledger } from '../../live/ledger.ts';
import { said, type Answer } from '../answer.ts';

const SHOWN = 20;

/** A head as it was printed or kept elsewhere; of the hash at least the beginning. */
export type KeptHead = Readonly<{ seq: number; hash: string }>;

export async function verifyWork({ glance, store, workingDays }: Ledger, kept: KeptHead | null): Promise<Answer> {
  const { entries, head, discrepancies: found } = await glance((stores) => verifyLedger(stores, workingDays));
  const discrepancies = [...found, ...(kept ? await differingFrom(store, kept) : [])];
  if (discrepancies.length === 0) {
    return said(
      `核验通过：${entries} 条记录首尾相接，现状、公开内容和每日亮灯记录与重算结果一致`,
      `链尾校验值 ${head}`,
      ...(kept ? [`第 ${kept.seq} 条的校验值与所给的一致，此前的记录没有改动`] : []),
    );
  }
  const first = discrepancies
    .map(({ seq }) => seq)
    .filter((seq) => seq !== null)
    .toSorted((a, b) => a - b)[0];
  const heading = first === undefined ? '核验未通过' : `核验未通过：最早从第 ${first} 条记录起不一致`;
  const more = discrepancies.length - SHOWN;
  return {
    code: 1,
    out: [],
    err: [
      heading,
      ...discrepancies.slice(0, SHOWN).map(({ what }) => `  ${what}`),
      ...(more > 0 ? [`  另有 ${more} 处`] : []),
      '请停止使用这份数据，用核验过的备份恢复（ryg restore），并查明原因',
    ],
  };
}

/** R53: what was given out once must be the beginning of what there is now. */
async function differingFrom({ entries }: Ledger['store'], { seq, hash }: KeptHead): Promise<readonly Discrepancy[]> {
  const now = await entries.hashAt(seq);
  if (now === null) return [{ seq, what: `所给的校验值是第 ${seq} 条的，但现在没有这一条，后面的记录被删去过` }];
  return now.startsWith(hash) ? [] : [{ seq, what: `第 ${seq} 条的校验值与所给的不符，此前的记录被改动过` }];
}
