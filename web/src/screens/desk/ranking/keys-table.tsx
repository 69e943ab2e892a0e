import { percent } from '@ryg/shared/domain/ranking-why-words.ts';
import { yellowShare, type RankingKey, type RankingWhy } from '@ryg/shared/domain/ranking-why.ts';
import type { RankedRow } from '@ryg/shared/domain/ranking.ts';

const KEYS: readonly (readonly [RankingKey, string, (row: RankedRow) => string])[] = [
  ['redShare', '红灯占比', (row) => `${percent(row.redShare ?? 0)}（${row.red}/${row.total}）`],
  ['closureRate', '改好率', (row) => `${percent(row.closureRate ?? 0)}（${row.closed}/${row.total}）`],
  ['yellowShare', '黄灯占比', (row) => `${percent(yellowShare(row))}（${row.yellow}/${row.total}）`],
  ['overdueDays', '累计超期', (row) => `${row.overdueDays} 天`],
];

/** The arithmetic of a rank: every key in its order, beside the next neighbours, and which key decided. */
export function KeysTable({ why: { row, above, below } }: Readonly<{ why: RankingWhy }>) {
  if (row.rank === null) return null;
  const columns = [
    ...(above ? [{ ...above, side: '前一名' }] : []),
    { row, key: null, side: '本行' },
    ...(below ? [{ ...below, side: '后一名' }] : []),
  ];
  return (
    <table className="dr-keys">
      <caption className="visually-hidden">逐项比较，名次依次由哪一项决定</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">比什么</span>
          </th>
          {columns.map(({ row: one, side }) => (
            <th key={one.code} scope="col">
              <span className="visually-hidden">{side}</span>第 {one.rank} 名
              <br />
              {one.shortName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {KEYS.map(([key, word, valueOf]) => (
          <tr key={key}>
            <th scope="row">{word}</th>
            {columns.map(({ row: one, key: decided }) => (
              <td key={one.code} data-decides={decided === key || undefined}>
                {valueOf(one)}
                {decided === key && <span className="visually-hidden">，由这一项分出先后</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
