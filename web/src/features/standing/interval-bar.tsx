import type { CSSProperties } from 'react';
import { intervalBand } from '@ryg/shared/domain/interval.ts';
import type { TownRow } from './standing.ts';

type Rate = Pick<TownRow, 'closureRate' | 'closed' | 'total'>;

const at = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;
type Lengths = CSSProperties & Readonly<Record<`--${string}`, string>>;

/** The closure rate as a dot between 0 and 100 %, with the band one or two issues could move it in. */
export function IntervalBar({ row }: Readonly<{ row: Rate }>) {
  if (row.closureRate === null) return null;
  const band = intervalBand(row.closed, row.total);
  const lengths: Lengths = { '--rate': at(row.closureRate) };
  if (band) Object.assign(lengths, { '--low': at(band.low), '--high': at(band.high) });
  const spoken = band
    ? `一两件之差可能的范围 ${Math.round(band.low * 100)}% 到 ${Math.round(band.high * 100)}%`
    : '问题较多，不画范围';
  return (
    <span className="st-interval" style={lengths} title={spoken}>
      <span className="visually-hidden">{spoken}</span>
      {band && <span className="st-interval-band" />}
      <span className="st-interval-dot" />
    </span>
  );
}
