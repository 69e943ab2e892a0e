import { verifyChains } from '../../live/verify-chains.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Discrepancy } from '../../live/verify.ts';
import { said, type Answer } from '../answer.ts';

const SHOWN = 20;

export async function verifyWork({ glance, workingDays }: Ledger): Promise<Answer> {
  const { ledger, access } = await glance((stores) => verifyChains(stores, workingDays));
  const discrepancies = [...ledger.discrepancies, ...access.discrepancies];
  if (discrepancies.length === 0) {
    return said(
      `核验通过：${ledger.entries} 条记录首尾相接，现状、公开内容和每日亮灯记录与重算结果一致`,
      `链尾校验值 ${ledger.head}`,
      `登录与账户记录 ${access.entries} 条首尾相接`,
      `登录与账户记录链尾校验值 ${access.head}`,
    );
  }
  const more = discrepancies.length - SHOWN;
  return {
    code: 1,
    out: [],
    err: [
      headingOf(ledger.discrepancies),
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
