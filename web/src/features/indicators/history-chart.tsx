import { useMemo } from 'react';
import type { IndicatorDetail } from '@ryg/shared/contract/indicators.contract.ts';
import { targetUnit } from '@ryg/shared/domain/indicator.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import type { Draw } from '../../charts/drawing.tsx';
import { trendOption } from '../../charts/trend-option.ts';
import { standingWords } from './bullet.ts';

/** So many reports fit side by side; older ones are in the list below. */
const SHOWN = 26;
const HEIGHT = 220;
const HIGH_RATE = 70;

/** How the figure moved from report to report. A matrix has cells and no single figure, and is told in the list alone. */
export function HistoryChart({ detail }: Readonly<{ detail: IndicatorDetail }>) {
  const { name, aimWords, history } = detail;
  const unit = targetUnit(detail);
  const told = useMemo(
    () =>
      history
        .filter(({ standing }) => standing !== null)
        .slice(0, SHOWN)
        .toReversed(),
    [history],
  );
  const draw = useMemo<Draw>(() => {
    const periods = told.map(({ on }) => on.slice(5));
    const values = told.map(({ standing }) => (standing === null ? null : Number(standing.toFixed(2))));
    const lines = [{ key: 'actual', name: '', tone: 'link' as const, values }];
    const lowest = Math.min(...values.filter((value) => value !== null));
    // High rates would be one flat line below the top of a whole axis.
    const min = unit === '%' && lowest > HIGH_RATE ? Math.floor((lowest - 2) / 5) * 5 : 0;
    return (ground) => trendOption({ periods, lines, unit, min }, ground);
  }, [told, unit]);
  if (told.length < 2) return null;
  const [first, last] = [told[0], told.at(-1)];
  return (
    <ChartFigure
      title="历次报数"
      description={`${name}：${first?.on ?? ''} 为 ${first?.words ?? ''}，${last?.on ?? ''} 为 ${last?.words ?? ''}`}
      draw={draw}
      height={HEIGHT}
      note={`目标${aimWords}`}
      table={{
        columns: [{ name: '日期' }, { name: '报数', isNumber: true }, { name: '折合', isNumber: true }],
        rows: told.map(({ on, words, standing }) => [
          on,
          words,
          standing === null ? null : standingWords(detail, standing),
        ]),
      }}
    />
  );
}
