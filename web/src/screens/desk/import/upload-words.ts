import type { UploadView } from '@ryg/shared/contract/exchange.contract.ts';

type Summary = UploadView['summary'];

/** Issues a file changes, without those it only reports on again. */
export const changedCount = ({ changed, repeated }: Summary): number => changed - repeated;

/** 新增 3，变更 12，销号 2 — what there is none of is not said. */
export function summaryWords(summary: Summary): string {
  const { created, closed, reopened, extended, requested, findings } = summary;
  const parts: readonly (readonly [string, number])[] = [
    ['新增', created],
    ['变更', changedCount(summary)],
    ['销号', closed],
    ['申请销号', requested],
    ['反弹', reopened],
    ['延期', extended],
    ['转办问题', findings],
  ];
  const said = parts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`);
  return said.join('，') || '没有新内容';
}
