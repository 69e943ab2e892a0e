import type { Range } from '../rule-pack.ts';

/** A number as people write it. */
export const plainNumber = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** The stricter of two lower bounds, or of two upper ones; null when none is given. */
const lowest = ({ gt, gte }: Range) => {
  if (gt === undefined) return gte === undefined ? null : { at: gte, open: false };
  return gte === undefined || gt >= gte ? { at: gt, open: true } : { at: gte, open: false };
};
const highest = ({ lt, lte }: Range) => {
  if (lt === undefined) return lte === undefined ? null : { at: lte, open: false };
  return lte === undefined || lt <= lte ? { at: lt, open: true } : { at: lte, open: false };
};

/** "超过 30 个百分点", "10 至 30 个百分点", "不超过 7 天". */
export function rangeWords(range: Range, unit: string): string {
  const low = lowest(range);
  const high = highest(range);
  const said = (value: number) => `${plainNumber(value)} ${unit}`;
  if (low && high) {
    if (!low.open && !high.open)
      return low.at === high.at ? `正好 ${said(low.at)}` : `${plainNumber(low.at)} 至 ${said(high.at)}`;
    const from = low.open ? `超过 ${said(low.at)}` : `${said(low.at)}及以上`;
    return `${from}、${high.open ? '不足' : '不超过'} ${said(high.at)}`;
  }
  if (low) return low.open ? `超过 ${said(low.at)}` : `${said(low.at)}及以上`;
  if (high) return high.open ? `不足 ${said(high.at)}` : `不超过 ${said(high.at)}`;
  return '任意';
}

const BOUNDS = { gt: '大于', gte: '大于等于', lt: '小于', lte: '小于等于' } as const;

/** The bounds as they were written, for somebody who has to put them right. */
export const boundsWritten = (range: Range): string =>
  (['gt', 'gte', 'lt', 'lte'] as const)
    .flatMap((key) => {
      const bound = range[key];
      return bound === undefined ? [] : [`${BOUNDS[key]} ${plainNumber(bound)}`];
    })
    .join(' 且');
