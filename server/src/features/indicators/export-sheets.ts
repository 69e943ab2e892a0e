import type { IndicatorLine, IndicatorList } from '@ryg/shared/contract/indicators.contract.ts';
import { INDICATOR_HEADINGS, type IndicatorColumn } from '@ryg/shared/domain/indicator-headings.ts';
import { DIRECTION_WORDS, MEASURE_WORDS, type Threshold } from '@ryg/shared/domain/indicator.ts';
import type { Cell, Table } from '../../documents/table.ts';

type Column = Readonly<{ heading: string; width: number; cell: (line: IndicatorLine) => Cell }>;

const own = (column: IndicatorColumn, width: number, cell: Column['cell']): Column => ({
  heading: INDICATOR_HEADINGS[column],
  width,
  cell,
});
const lineAt = ({ thresholds }: IndicatorLine, level: Threshold['level']) =>
  thresholds.find((threshold) => threshold.level === level) ?? null;

const LAMP_WORDS = { closed: '已达标', red: '红灯', yellow: '黄灯', green: '绿灯', none: '暂不亮灯' } as const;

/** The columns the importer reads, and behind them what is computed. */
const COLUMNS: readonly Column[] = [
  own('group', 12, ({ group }) => group),
  own('name', 28, ({ name }) => name),
  own('measure', 12, ({ measure }) => MEASURE_WORDS[measure]),
  own('unit', 8, ({ unit }) => unit),
  own('direction', 8, ({ direction }) => DIRECTION_WORDS[direction]),
  own('target', 10, ({ target, measure }) => (measure === 'amount' ? target : `${target}%`)),
  own('actual', 12, ({ figure }) => figure?.value ?? null),
  own('of', 10, ({ figure }) => figure?.of ?? null),
  own('baseline', 8, ({ baseline }) => baseline),
  own('start', 12, ({ start }) => start),
  own('due', 12, ({ due }) => due),
  own('owner', 16, ({ owner }) => owner),
  own('responsible', 12, ({ responsible }) => responsible),
  own('warn', 8, (line) => lineAt(line, 'warn')?.at ?? null),
  own('warnConsequence', 24, (line) => lineAt(line, 'warn')?.consequence ?? null),
  own('alarm', 8, (line) => lineAt(line, 'alarm')?.at ?? null),
  own('alarmConsequence', 24, (line) => lineAt(line, 'alarm')?.consequence ?? null),
  own('on', 12, ({ lastOn }) => lastOn),
  own('note', 24, ({ note }) => note),
  own('source', 20, ({ source }) => source),
  { heading: '完成情况', width: 34, cell: ({ figureWords }) => figureWords },
  { heading: '灯', width: 10, cell: ({ lamp }) => LAMP_WORDS[lamp] },
  { heading: '为什么', width: 60, cell: ({ reason }) => reason },
  {
    heading: '已触发的后果',
    width: 34,
    cell: ({ crossed }) => crossed.map(({ consequence }) => consequence).join('；'),
  },
];

/** What is on the page, as sheets: indicators, and each cell of a matrix. An exported file imported again changes nothing. */
export function indicatorSheets(title: string, { items, asOf }: IndicatorList): readonly Table[] {
  const above = [title, `截至：${asOf}`];
  const plain = items.filter(({ measure }) => measure !== 'matrix');
  const cells = items.flatMap((line) => line.cells.map((cell) => ({ line, cell })));
  const matrices: Table = {
    name: '逐村逐项',
    above,
    columns: ['指标', '行', '标准', '达标数', '总数', '灯', '为什么'].map((heading, at) => ({
      heading,
      width: [24, 14, 18, 10, 10, 10, 60][at] ?? 12,
    })),
    rows: cells.map(({ line, cell: { row, standard, figure, lamp, reason } }) => [
      line.name,
      row,
      standard,
      figure?.value ?? null,
      figure?.of ?? null,
      LAMP_WORDS[lamp],
      reason,
    ]),
  };
  const first: Table = {
    name: '指标',
    above,
    columns: COLUMNS.map(({ heading, width }) => ({ heading, width })),
    rows: plain.map((line) => COLUMNS.map(({ cell }) => cell(line))),
  };
  return cells.length > 0 ? [first, matrices] : [first];
}
