import type { CalendarDay } from './calendar-day.ts';
import { canonicalJson } from './canonical-json.ts';
import { editMisfit, reportMisfit } from './check-indicator.ts';
import type { IndicatorColumn } from './indicator-headings.ts';
import type { RejectedRow, RowIndicator } from './indicator-row.ts';
import { sameIndicator, type IndicatorSheet } from './indicator-sheet.ts';
import { latestFigure, type IndicatorState } from './indicator-state.ts';
import { aimWords, figureWords } from './indicator-words.ts';
import type { Figure, Indicator } from './indicator.ts';

/** What a row of a file would do. */
export type PlannedRow = Readonly<{
  row: number;
  /** Of the indicator it means; null for a new one. */
  id: string | null;
  name: string;
  owner: string;
  unit: string;
  action: 'new' | 'changed' | 'reported' | 'same';
  words: string;
  /** Null when the indicator stays as it is. */
  set: Omit<Indicator, 'id'> | null;
  report: Readonly<{ figure: Figure; on: CalendarDay }> | null;
}>;

export type IndicatorImport = Readonly<{
  rows: readonly PlannedRow[];
  rejected: readonly RejectedRow[];
  notices: readonly string[];
}>;

/** Which fields a column fills; a sheet without the column leaves the field alone. */
const FIELDS: readonly (readonly [IndicatorColumn, keyof Omit<Indicator, 'id'>])[] = [
  ['group', 'group'],
  ['baseline', 'baseline'],
  ['start', 'start'],
  ['due', 'due'],
  ['responsible', 'responsible'],
  ['note', 'note'],
  ['source', 'source'],
];

/** Compares a sheet with the indicators there are. Rows that are missing withdraw nothing. */
export function planIndicatorImport(
  { rows, rejected, notices, has }: IndicatorSheet,
  states: readonly IndicatorState[],
  today: CalendarDay,
): IndicatorImport {
  const known = new Map(states.map((state) => [sameIndicator(state.indicator), state]));
  const planned: PlannedRow[] = [];
  const refused: RejectedRow[] = [...rejected];
  for (const row of rows) {
    const plan = planRow(row, known.get(sameIndicator(row.indicator)) ?? null, has, today);
    if ('message' in plan) refused.push(plan);
    else planned.push(plan);
  }
  return { rows: planned, rejected: refused.toSorted((a, b) => a.row - b.row), notices };
}

function planRow(
  { row, indicator, figure, on }: RowIndicator,
  state: IndicatorState | null,
  has: ReadonlySet<IndicatorColumn>,
  today: CalendarDay,
): PlannedRow | RejectedRow {
  const no = (message: string): RejectedRow => ({
    row,
    column: '指标名称',
    value: indicator.name,
    message: `第 ${row} 行：${message}`,
  });
  const wanted = state ? merged(state.indicator, indicator, has) : indicator;
  const misfit = state && editMisfit(state, { ...wanted, id: state.indicator.id });
  if (misfit) return no(misfit.message);
  const basis: IndicatorState = state
    ? { ...state, indicator: { ...wanted, id: state.indicator.id } }
    : { indicator: { ...wanted, id: '' }, setOn: on, reports: [], confirmed: null, withdrawn: null, seq: 0 };
  const isNews = figure !== null && !sameFigure(state && latestFigure(state), figure);
  const report = isNews ? { figure, on } : null;
  const refusal = report && reportMisfit(basis, { figure, cells: [], note: '' }, on, today);
  if (refusal) return no(refusal.message);
  const isChanged = state !== null && !isSame(state.indicator, wanted);
  const action = state === null ? 'new' : isChanged ? 'changed' : report ? 'reported' : 'same';
  const { name, owner, unit } = wanted;
  const words = wordsFor(action, wanted, report?.figure ?? null);
  return {
    row,
    id: state?.indicator.id ?? null,
    name,
    owner,
    unit,
    action,
    words,
    set: state && !isChanged ? null : wanted,
    report,
  };
}

function merged(
  before: Indicator,
  after: Omit<Indicator, 'id'>,
  has: ReadonlySet<IndicatorColumn>,
): Omit<Indicator, 'id'> {
  const { id: _id, ...old } = before;
  const kept = Object.fromEntries(
    FIELDS.filter(([column]) => !has.has(column)).map(([, field]) => [field, old[field]]),
  );
  const hasLines = has.has('warn') || has.has('alarm');
  // A sheet that does not say how it is counted leaves that as it is.
  const counted = has.has('measure') ? {} : { measure: old.measure, ...(has.has('unit') ? {} : { unit: old.unit }) };
  return {
    ...after,
    ...kept,
    ...counted,
    ...(hasLines ? {} : { thresholds: old.thresholds }),
    rows: old.rows,
    standards: old.standards,
  };
}

function isSame({ id: _id, ...before }: Indicator, after: Omit<Indicator, 'id'>): boolean {
  return canonicalJson(before) === canonicalJson(after);
}

const sameFigure = (a: Figure | null, b: Figure): boolean => a !== null && a.value === b.value && a.of === b.of;

function wordsFor(action: PlannedRow['action'], indicator: Omit<Indicator, 'id'>, figure: Figure | null): string {
  const told = figure ? `报数 ${figureWords(indicator, figure)}` : '';
  const aim = `目标${aimWords(indicator)}`;
  switch (action) {
    case 'new':
      return ['新建', aim, told].filter(Boolean).join('，');
    case 'changed':
      return ['修改设定', aim, told].filter(Boolean).join('，');
    case 'reported':
      return told;
    case 'same':
      return '与台账相同，不变';
  }
}
