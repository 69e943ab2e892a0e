import type { CalendarDay } from './calendar-day.ts';
import { indicatorMisfit } from './check-indicator.ts';
import { foldText, visibleText } from './clean-text.ts';
import { INDICATOR_HEADINGS, type IndicatorColumn, type SheetColumns } from './indicator-headings.ts';
import {
  isInPercent,
  MEASURE_WORDS,
  type Direction,
  type Figure,
  type Indicator,
  type IndicatorMeasure,
  type Threshold,
} from './indicator.ts';
import type { Cell } from './ledger-sheet/cells.ts';
import type { Grid } from './ledger-sheet/grid.ts';
import { inUnit, readAmount, unitWritten, type AmountReading } from './read-amount.ts';
import { readDate } from './read-date.ts';

/** A row that was refused, by row, column and value. */
export type RejectedRow = Readonly<{ row: number; column: string; value: string; message: string }>;

/** What a row says: the indicator without its id, and the figure it reports, if any. */
export type RowIndicator = Readonly<{
  row: number;
  indicator: Omit<Indicator, 'id'>;
  figure: Figure | null;
  on: CalendarDay;
}>;

/** A row asked by column. */
export type Line = Readonly<{
  row: number;
  cell: (column: IndicatorColumn) => Cell | null;
  text: (column: IndicatorColumn) => string;
  unitAbove: string;
}>;

/** Columns whose cells clerks merge downwards. */
const SPREAD: readonly IndicatorColumn[] = ['group', 'owner', 'responsible'];

export function lineOf(grid: Grid, { places, unitAbove }: SheetColumns, row: number): Line {
  const cell = (column: IndicatorColumn) => {
    const place = places.get(column);
    if (place === undefined) return null;
    return SPREAD.includes(column) ? grid.filled(row, place) : grid.own(row, place);
  };
  return { row: row + 1, cell, text: (column) => visibleText(cell(column)?.text ?? ''), unitAbove };
}

/** Leaves a row with the reason why it cannot be taken. */
class Unfit extends Error {
  readonly column: IndicatorColumn;
  constructor(column: IndicatorColumn, why: string) {
    super(why);
    this.column = column;
  }
}

export function rejectedRow(line: Line, column: IndicatorColumn, why: string): RejectedRow {
  const [heading, value] = [INDICATOR_HEADINGS[column], line.text(column)];
  const written = value === '' ? '没有填' : `写的是“${value}”`;
  return { row: line.row, column: heading, value, message: `第 ${line.row} 行“${heading}”${written}：${why}` };
}

/** Reads one row, or says which cell stands in the way. */
export function readIndicatorRow(line: Line, today: CalendarDay): RowIndicator | RejectedRow {
  try {
    return read(line, today);
  } catch (error) {
    if (error instanceof Unfit) return rejectedRow(line, error.column, error.message);
    throw error;
  }
}

type Amount = Extract<AmountReading, { ok: true }>;

function read(line: Line, today: CalendarDay): RowIndicator {
  const name = line.text('name');
  if (name === '') throw new Unfit('name', '请填写指标名称');
  if ([...name].length > 60) throw new Unfit('name', '超过 60 个字；请写短一些，其余写进备注');
  const owner = line.text('owner');
  if (owner === '') throw new Unfit('owner', '请填写责任单位，写台账里的名称');
  const target = amountIn(line, 'target');
  if (!target) throw new Unfit('target', '请填写目标');
  if (target.of !== null) throw new Unfit('target', '目标应是一个数，不是分数');
  const [actual, whole] = [amountIn(line, 'actual'), amountIn(line, 'of')];
  const measure = measureIn(line, target, actual, whole);
  const unit = unitIn(line, measure, target, actual);
  const wanted = isInPercent({ measure }) ? '%' : unit;
  const baseline = amountIn(line, 'baseline');
  const days = daysIn(line, today);
  const indicator: Omit<Indicator, 'id'> = {
    name,
    group: line.text('group'),
    measure,
    unit,
    direction: directionIn(line, target),
    target: converted('target', target, wanted),
    baseline: baseline && converted('baseline', baseline, wanted),
    start: days.start,
    due: days.due,
    owner,
    responsible: line.text('responsible'),
    thresholds: [...thresholdIn(line, 'warn', wanted), ...thresholdIn(line, 'alarm', wanted)],
    rows: [],
    standards: [],
    note: line.text('note'),
    source: line.text('source'),
  };
  const misfit = indicatorMisfit({ ...indicator, id: '' });
  if (misfit) throw new Unfit(COLUMN_OF[misfit.code] ?? 'name', misfit.message);
  return { row: line.row, indicator, figure: figureIn(indicator, actual, whole), on: days.on };
}

const COLUMN_OF: Readonly<Record<string, IndicatorColumn>> = {
  TARGET_NEGATIVE: 'target',
  TARGET_ZERO: 'target',
  TARGET_OVER_100: 'target',
  DUE_BEFORE_START: 'due',
  BASELINE_BEYOND: 'baseline',
  THRESHOLD_SIDE: 'alarm',
  THRESHOLD_ORDER: 'alarm',
};

function amountIn(line: Line, column: IndicatorColumn): Amount | null {
  const cell = line.cell(column);
  if (!cell || visibleText(cell.text) === '') return null;
  const reading = readCell(cell);
  if (!reading.ok) throw new Unfit(column, reading.why);
  return reading;
}

/** A cell formatted as a percentage holds a fraction; text is read as people write it. */
function readCell(cell: Cell): AmountReading {
  if (cell.kind === 'error') return { ok: false, why: '公式出错；请改成数' };
  if (cell.kind === 'date') return { ok: false, why: '是一个日期，不是数；请把单元格格式改为常规后重填' };
  if (cell.number === null || (cell.kind !== 'percent' && cell.kind !== 'number')) return readAmount(cell.text);
  const number = Number((cell.kind === 'percent' ? cell.number * 100 : cell.number).toPrecision(12));
  const reading = readAmount(String(Number(number.toFixed(6))));
  return reading.ok && cell.kind === 'percent' ? { ...reading, unit: '%' } : reading;
}

function converted(column: IndicatorColumn, amount: Amount, unit: string): number {
  const value = inUnit(amount, unit);
  if (value !== null) return value;
  throw new Unfit(column, `与单位“${unit === '' ? '（空）' : unit}”对不上；请统一成一种单位`);
}

const UP = /^(?:不低于|不少于|不小于|至少|大于等于|≥|>=|越[高多大]越好|正向|高优|atleast)$/iu;
const DOWN = /^(?:不高于|不超过|不多于|不大于|低于|小于|至多|小于等于|≤|<=|<|越[低少小]越好|[反逆负]向|低优|atmost)$/iu;

function directionIn(line: Line, target: Amount): Direction {
  const word = foldText(line.text('direction'));
  if (UP.test(word)) return 'atLeast';
  if (DOWN.test(word)) return 'atMost';
  if (word === '' && target.direction) return target.direction;
  throw new Unfit('direction', '请写“不低于”或“不高于”，也可以把目标写成“≥98%”');
}

/** What is not said is told from how it is written: 471/500 of a percentage is a share. */
function measureIn(line: Line, target: Amount, actual: Amount | null, whole: Amount | null): IndicatorMeasure {
  const word = foldText(line.text('measure'));
  if (word === foldText(MEASURE_WORDS.matrix))
    throw new Unfit('measure', '逐村逐项的指标请在“指标”页面上建立，表格里只放数量、占比和抽样合格率');
  const named = (['amount', 'share', 'sampled'] as const).find((measure) => foldText(MEASURE_WORDS[measure]) === word);
  if (named) return named;
  if (word !== '') throw new Unfit('measure', '请写“数量”“占比”或“抽样合格率”');
  const isShare = target.unit === '%' && (whole !== null || (actual !== null && actual.of !== null));
  return isShare ? 'share' : 'amount';
}

function unitIn(line: Line, measure: IndicatorMeasure, target: Amount, actual: Amount | null): string {
  const named = foldText(line.text('unit')) || line.unitAbove;
  if (!isInPercent({ measure })) return named || unitWritten(target) || failUnit();
  const ofParts = actual && actual.unit !== '%' ? unitWritten(actual) : '';
  if (named !== '' && named !== '%') return named;
  return ofParts || '户';
}

function failUnit(): never {
  throw new Unfit('unit', '请填写单位，如 户、个、亿元、%');
}

/** The figure of a row. A percentage alone is not taken where part and whole are asked for: it could not be checked. */
function figureIn(
  { measure, unit, name }: Omit<Indicator, 'id'>,
  actual: Amount | null,
  whole: Amount | null,
): Figure | null {
  if (!actual) {
    if (whole) throw new Unfit('actual', `填了分母，请把分子也填上`);
    return null;
  }
  if (measure === 'amount') {
    if (actual.of !== null || whole)
      throw new Unfit('actual', `“${name}”的口径是数量，只填一个数；要填分子分母请把口径写成“占比”`);
    return { value: converted('actual', actual, unit), of: null };
  }
  const of = actual.of ?? (whole && converted('of', whole, unit));
  if (of === null || (actual.unit === '%' && actual.of === null))
    throw new Unfit('actual', '百分比要由分子和分母算出来；请写成 471/500，或在“分母”列填总数');
  const value = converted('actual', actual, unit);
  const total = actual.of === null ? of : converted('actual', { ...actual, value: of }, unit);
  return soundFigure(measure, { value, of: total });
}

function soundFigure(measure: IndicatorMeasure, figure: Figure): Figure {
  const { value, of } = figure;
  if (of === null || of <= 0) throw new Unfit('of', '应大于 0');
  if (measure === 'sampled' && !(Number.isInteger(value) && Number.isInteger(of)))
    throw new Unfit('actual', '抽查数和合格数都应是整数');
  if (measure === 'sampled' && value > of) throw new Unfit('actual', '合格数大于抽查总数；请核对是否填反了');
  return figure;
}

function thresholdIn(line: Line, level: 'warn' | 'alarm', unit: string): readonly Threshold[] {
  const amount = amountIn(line, level);
  const consequence = line.text(level === 'warn' ? 'warnConsequence' : 'alarmConsequence');
  if (!amount) {
    if (consequence === '') return [];
    throw new Unfit(level, `写了后果“${consequence}”，没有写线；请填写触发的数`);
  }
  if (consequence === '')
    throw new Unfit(
      level === 'warn' ? 'warnConsequence' : 'alarmConsequence',
      '写了线，请同时写明触线的后果，如“约谈主要负责人”',
    );
  return [{ level, at: converted(level, amount, unit), consequence }];
}

type Days = Readonly<{ start: CalendarDay | null; due: CalendarDay | null; on: CalendarDay }>;

function daysIn(line: Line, today: CalendarDay): Days {
  const year = Number(today.slice(0, 4));
  const context = { year, month: Number(today.slice(5, 7)) };
  const dayIn = (column: IndicatorColumn) => {
    const reading = readDate(line.text(column), context);
    if (reading.kind === 'empty') return null;
    if (reading.kind === 'day') return reading;
    throw new Unfit(column, `${reading.kind === 'invalid' ? reading.why : '看不出是哪一天'}；请写成 2018-06-30`);
  };
  const due = dayIn('due');
  const on = dayIn('on')?.day ?? today;
  if (on > today) throw new Unfit('on', `报数日期还没有到；请填今天（${today}）或以前的日期`);
  return { start: dayIn('start')?.day ?? due?.start ?? null, due: due?.day ?? null, on };
}
