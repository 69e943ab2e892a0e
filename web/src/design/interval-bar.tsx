import type { Interval } from '@ryg/shared/domain/interval.ts';
import { cssVariables } from './css-variables.ts';
import './interval-bar.css';

const at = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;

type Props = Readonly<{
  /** 0–1. */
  rate: number;
  /** Null where the number of issues is large enough. */
  band: Interval | null;
}>;

/** A rate as a dot between 0 and 100 %, with the band one or two issues could move it in. */
export function IntervalBar({ rate, band }: Props) {
  const spoken = band
    ? `一两件之差可能的范围 ${Math.round(band.low * 100)}% 到 ${Math.round(band.high * 100)}%`
    : '问题较多，不画范围';
  const lengths = { '--rate': at(rate), ...(band && { '--low': at(band.low), '--high': at(band.high) }) };
  return (
    <span className="st-interval" style={cssVariables(lengths)} title={spoken}>
      <span className="visually-hidden">{spoken}</span>
      {band && <span className="st-interval-band" />}
      <span className="st-interval-dot" />
    </span>
  );
}
