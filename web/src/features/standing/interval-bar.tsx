import { intervalBand } from '@ryg/shared/domain/interval.ts';
import { IntervalBar as Bar } from '../../design/interval-bar.tsx';
import type { TownRow } from './standing.ts';

type Rate = Pick<TownRow, 'closureRate' | 'closed' | 'total'>;

/** The closure rate of a town; nothing where it has no issue. */
export function IntervalBar({ row }: Readonly<{ row: Rate }>) {
  if (row.closureRate === null) return null;
  return <Bar rate={row.closureRate} band={intervalBand(row.closed, row.total)} />;
}
