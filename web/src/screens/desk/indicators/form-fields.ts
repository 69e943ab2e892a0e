import type { Dayjs } from 'dayjs';
import dayjs from 'dayjs';
import type { IndicatorLine, IndicatorWanted } from '@ryg/shared/contract/indicators.contract.ts';
import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { targetUnit, type Direction, type IndicatorMeasure, type Threshold } from '@ryg/shared/domain/indicator.ts';
import { amountOf } from './amount-text.ts';

/** An indicator as its form holds it: amounts are text until they are sent. */
export type Fields = Readonly<{
  name: string;
  group?: string;
  measure: IndicatorMeasure;
  unit: string;
  direction?: Direction;
  target: string;
  baseline?: string;
  start?: Dayjs | null;
  due?: Dayjs | null;
  owner: string;
  responsible?: string;
  warnAt?: string;
  warnConsequence?: string;
  alarmAt?: string;
  alarmConsequence?: string;
  rows?: readonly string[];
  standards?: readonly string[];
  note?: string;
  source?: string;
}>;

const lineText = (line: IndicatorLine, level: Threshold['level']) => {
  const found = line.thresholds.find((threshold) => threshold.level === level);
  return { at: found ? String(found.at) : '', consequence: found?.consequence ?? '' };
};

/** A row of a village names its town before a slash: 城关镇/关一村. */
const rowText = ({ name, town }: IndicatorLine['rows'][number]) =>
  town === null || town === name ? name : `${town}/${name}`;

export function fieldsOf(line: IndicatorLine | null): Partial<Fields> {
  if (!line) return { measure: 'amount' };
  const [warn, alarm] = [lineText(line, 'warn'), lineText(line, 'alarm')];
  return {
    name: line.name,
    group: line.group,
    measure: line.measure,
    unit: line.unit,
    direction: line.direction,
    target: String(line.target),
    baseline: line.baseline === null ? '' : String(line.baseline),
    start: line.start && dayjs(line.start),
    due: line.due && dayjs(line.due),
    owner: line.owner,
    responsible: line.responsible,
    warnAt: warn.at,
    warnConsequence: warn.consequence,
    alarmAt: alarm.at,
    alarmConsequence: alarm.consequence,
    rows: line.rows.map(rowText),
    standards: line.standards,
    note: line.note,
    source: line.source,
  };
}

const dayOf = (day: Dayjs | null | undefined): CalendarDay | null =>
  day ? calendarDay(day.format('YYYY-MM-DD')) : null;

/** What the form asks the server for. */
export function wantedOf(fields: Fields, towns: readonly string[]): IndicatorWanted {
  const { measure, direction } = fields;
  if (direction === undefined) throw new Error('the form asks for a direction');
  const unit = targetUnit({ measure, unit: fields.unit.trim() });
  const isMatrix = measure === 'matrix';
  const lineAt = (level: Threshold['level'], at = '', consequence = ''): Threshold[] => {
    const value = amountOf(at, unit);
    return value === null ? [] : [{ level, at: value, consequence }];
  };
  return {
    name: fields.name,
    group: fields.group ?? '',
    measure,
    unit: fields.unit,
    direction,
    target: amountOf(fields.target, unit) ?? 0,
    baseline: amountOf(fields.baseline, unit),
    start: dayOf(fields.start),
    due: dayOf(fields.due),
    owner: fields.owner,
    responsible: fields.responsible ?? '',
    thresholds: [
      ...lineAt('warn', fields.warnAt, fields.warnConsequence),
      ...lineAt('alarm', fields.alarmAt, fields.alarmConsequence),
    ],
    rows: isMatrix ? (fields.rows ?? []).map((text) => rowOf(text, towns)) : [],
    standards: isMatrix ? [...(fields.standards ?? [])] : [],
    note: fields.note ?? '',
    source: fields.source ?? '',
  };
}

function rowOf(text: string, towns: readonly string[]): IndicatorWanted['rows'][number] {
  const [first = '', ...rest] = text.split(/[/／]/u).map((part) => part.trim());
  if (rest.length > 0) return { name: rest.join('/'), town: first };
  return { name: first, town: towns.includes(first) ? first : null };
}
