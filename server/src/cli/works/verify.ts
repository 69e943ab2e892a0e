import type { Ledger } from '../../live/ledger.ts';
import type { Discrepancy } from '../../live/verify.ts';
import { verifyChains } from '../../live/verify-chains.ts';
import { inspectPictures } from '../../store/picture-copies.ts';
import { pictureFolder } from '../../store/picture-folder.ts';
import { said, type Answer } from '../answer.ts';
import { lostPictureLines, picturesNamed, pictureWords } from './evidence.ts';

const SHOWN = 20;

/** A head as it was printed or kept elsewhere; of the hash at least the beginning. */
export type KeptHead = Readonly<{ seq: number; hash: string }>;

export async function verifyWork(open: Ledger, kept: KeptHead | null): Promise<Answer> {
  const chains = await chainsAnswer(open, kept);
  const { folder, store } = open;
  const pictures = await inspectPictures(pictureFolder(folder.path), await picturesNamed(store));
  if (pictures.lost.length > 0) {
    return {
      code: 1,
      out: chains.out,
      err: [
        ...chains.err,
        `台账提到的照片有 ${pictures.lost.length} 张不完好：`,
        ...lostPictureLines(pictures.lost),
        '请从备份旁的 .evidence 文件夹找回这些照片（ryg restore），并查明原因',
      ],
    };
  }
  if (pictures.pictures === 0) return chains;
  return { ...chains, out: [...chains.out, `佐证照片 ${pictureWords(pictures)}，内容与各自的校验值一致`] };
}

async function chainsAnswer({ glance, store, workingDays }: Ledger, kept: KeptHead | null): Promise<Answer> {
  const { ledger, access } = await glance((stores) => verifyChains(stores, workingDays));
  const inLedger = [...ledger.discrepancies, ...(kept ? await differingFrom(store, kept) : [])];
  const discrepancies = [...inLedger, ...access.discrepancies];
  if (discrepancies.length === 0) {
    return said(
      `核验通过：${ledger.entries} 条记录首尾相接，现状、公开内容和每日亮灯记录与重算结果一致`,
      `链尾校验值 ${ledger.head}`,
      `登录与账户记录 ${access.entries} 条首尾相接`,
      `登录与账户记录链尾校验值 ${access.head}`,
      ...(kept ? [`第 ${kept.seq} 条的校验值与所给的一致，此前的记录没有改动`] : []),
    );
  }
  const more = discrepancies.length - SHOWN;
  return {
    code: 1,
    out: [],
    err: [
      headingOf(inLedger),
      ...discrepancies.slice(0, SHOWN).map(({ what }) => `  ${what}`),
      ...(more > 0 ? [`  另有 ${more} 处`] : []),
      '请停止使用这份数据，用核验过的备份恢复（ryg restore），并查明原因',
    ],
  };
}

function headingOf(inLedger: readonly Discrepancy[]): string {
  const first = inLedger
    .map(({ seq }) => seq)
    .filter((seq) => seq !== null)
    .toSorted((a, b) => a - b)[0];
  return first === undefined ? '核验未通过' : `核验未通过：最早从第 ${first} 条记录起不一致`;
}

/** R53: what was given out once must be the beginning of what there is now. */
async function differingFrom({ entries }: Ledger['store'], { seq, hash }: KeptHead): Promise<readonly Discrepancy[]> {
  const now = await entries.hashAt(seq);
  if (now === null) return [{ seq, what: `所给的校验值是第 ${seq} 条的，但现在没有这一条，后面的记录被删去过` }];
  return now.startsWith(hash) ? [] : [{ seq, what: `第 ${seq} 条的校验值与所给的不符，此前的记录被改动过` }];
}
