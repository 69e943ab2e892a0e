import { z } from 'zod';
import { AS_OF_KINDS } from '../domain/as-of.ts';
import {
  DIRECTIONS,
  MEASURES,
  type Indicator,
  type IndicatorContext,
  type IndicatorReport,
} from '../domain/indicator.ts';
import { LIGHTS } from '../domain/rule-pack.ts';
import { DaySchema } from './day.contract.ts';
import { IdempotencyHeaders, LAMPS } from './issues.contract.ts';
import { NameSchema, wordsOf } from './text.contract.ts';

const count = z.int().nonnegative();
const amount = z
  .number({ error: '应是一个数' })
  .min(0, { error: '不能小于 0' })
  .max(1e13, { error: '大得不像一个数量，请核对单位和位数' });
const reason = wordsOf(200).refine((text) => text.trim() !== '', { error: '请写明原因' });

const FigureSchema = z.strictObject({ value: amount, of: amount.nullable() });
const CellSchema = z.strictObject({ row: NameSchema, standard: NameSchema, value: amount, of: amount });
const ThresholdSchema = z.strictObject({
  level: z.enum(['warn', 'alarm']),
  at: amount,
  consequence: wordsOf(120)
    .trim()
    .refine((text) => text !== '', { error: '请写明触线的后果' }),
});

const fields = {
  name: NameSchema,
  group: wordsOf(30).trim(),
  measure: z.enum(MEASURES).meta({ description: '口径：数量、占比、抽样合格率、逐村逐项' }),
  unit: wordsOf(10)
    .trim()
    .refine((text) => text !== '', { error: '请填写单位，如 户、个、亿元、%' }),
  direction: z.enum(DIRECTIONS, { error: '请选择方向：不低于或不高于' }),
  target: amount,
  baseline: amount.nullable(),
  start: DaySchema.nullable(),
  due: DaySchema.nullable(),
  owner: NameSchema,
  responsible: wordsOf(60).trim(),
  thresholds: z.array(ThresholdSchema).max(2).readonly(),
  rows: z
    .array(z.strictObject({ name: NameSchema, town: NameSchema.nullable() }))
    .max(400)
    .readonly(),
  standards: z.array(NameSchema).max(40).readonly(),
  note: wordsOf(300).trim(),
  source: wordsOf(120).trim(),
};
const WantedSchema = z.strictObject(fields).meta({ id: 'IndicatorWanted' }) satisfies z.ZodType<Omit<Indicator, 'id'>>;
export type IndicatorWanted = z.infer<typeof WantedSchema>;

const ReportSchema = z.strictObject({
  figure: FigureSchema.nullable(),
  cells: z.array(CellSchema).max(16_000).readonly(),
  note: wordsOf(300),
}) satisfies z.ZodType<IndicatorReport>;

const signed = z.strictObject({ on: DaySchema, byName: z.string() });

const CellVerdictSchema = z.strictObject({
  row: z.string(),
  standard: z.string(),
  figure: FigureSchema.nullable(),
  percent: z.number().nullable(),
  lamp: z.enum(LAMPS),
  reason: z.string(),
  on: DaySchema.nullable(),
});

/** An indicator with the light it shows on the day that is looked at, and what the account may do with it. */
const LineSchema = z
  .strictObject({
    id: z.string(),
    ...fields,
    seq: count,
    lamp: z.enum(LAMPS),
    light: z.enum(LIGHTS),
    rule: z.string(),
    reason: z.string(),
    figure: FigureSchema.nullable(),
    figureWords: z.string(),
    aimWords: z.string(),
    standing: z.number().nullable().meta({ description: '与目标同单位的实际值；百分比由分子分母算出' }),
    progress: z.number().nullable(),
    planned: z.number().nullable().meta({ description: '按开始和时限今天应到的数，与目标同单位' }),
    reached: z.boolean(),
    band: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
    crossed: z.array(ThresholdSchema.extend({ words: z.string() })).readonly(),
    caution: z.string().nullable(),
    daysLeft: z.int().nullable(),
    reports: count,
    lastOn: DaySchema.nullable(),
    confirmed: signed.nullable(),
    cells: z.array(CellVerdictSchema).readonly(),
    /** Rows of a matrix the account may report; of anything else `mayReport` says all. */
    reportRows: z.array(z.string()).readonly(),
    mayReport: z.boolean(),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'IndicatorLine' });
export type IndicatorLine = z.infer<typeof LineSchema>;

const ContextSchema = z
  .strictObject({
    title: wordsOf(60).trim(),
    figures: z
      .array(z.strictObject({ label: NameSchema, value: amount, unit: wordsOf(10).trim(), note: wordsOf(60).trim() }))
      .max(12)
      .readonly(),
    source: wordsOf(120).trim(),
  })
  .meta({ id: 'IndicatorContext' }) satisfies z.ZodType<IndicatorContext>;

const params = z.strictObject({ id: z.string().min(1).max(40) });
const asOf = z.strictObject({
  asOf: DaySchema.exactOptional().meta({ description: '看哪一天；空为今天' }),
});

export const listIndicators = {
  method: 'GET',
  url: '/api/indicators',
  query: asOf,
  reply: z
    .strictObject({
      asOf: DaySchema,
      kind: z.enum(AS_OF_KINDS),
      pack: z.strictObject({ id: z.string(), version: count, name: z.string() }),
      items: z.array(LineSchema).readonly(),
      withdrawn: count,
      context: ContextSchema,
    })
    .meta({ id: 'IndicatorList' }),
} as const;
export type IndicatorList = z.infer<(typeof listIndicators)['reply']>;

export const readIndicator = {
  method: 'GET',
  url: '/api/indicators/:id',
  params,
  query: asOf,
  reply: LineSchema.extend({
    history: z
      .array(
        z.strictObject({
          on: DaySchema,
          byName: z.string(),
          figure: FigureSchema.nullable(),
          cells: z.array(CellSchema).readonly(),
          words: z.string(),
          standing: z.number().nullable(),
          note: z.string(),
        }),
      )
      .readonly(),
    withdrawnBecause: z.string().nullable(),
  }).meta({ id: 'IndicatorDetail' }),
} as const;
export type IndicatorDetail = z.infer<(typeof readIndicator)['reply']>;

export const createIndicator = {
  method: 'POST',
  url: '/api/indicators',
  headers: IdempotencyHeaders,
  body: WantedSchema,
  reply: LineSchema,
} as const;

export const editIndicator = {
  method: 'PUT',
  url: '/api/indicators/:id',
  params,
  headers: IdempotencyHeaders,
  body: WantedSchema.extend({
    basedOn: count.meta({ description: '填写时所见的 seq；其间有人改过则不保存' }),
  }).meta({ id: 'IndicatorEdit' }),
  reply: LineSchema,
} as const;

export const reportIndicator = {
  method: 'POST',
  url: '/api/indicators/:id/reports',
  params,
  headers: IdempotencyHeaders,
  body: ReportSchema.extend({ on: DaySchema.exactOptional() }).meta({ id: 'IndicatorReport' }),
  reply: LineSchema,
} as const;

export const confirmIndicator = {
  method: 'POST',
  url: '/api/indicators/:id/confirm',
  params,
  headers: IdempotencyHeaders,
  body: z.strictObject({ note: wordsOf(200) }),
  reply: LineSchema,
} as const;

export const withdrawIndicator = {
  method: 'POST',
  url: '/api/indicators/:id/withdraw',
  params,
  headers: IdempotencyHeaders,
  body: z.strictObject({ reason }),
  reply: z.strictObject({ id: z.string() }),
} as const;

export const setIndicatorContext = {
  method: 'PUT',
  url: '/api/indicators/context',
  headers: IdempotencyHeaders,
  body: ContextSchema,
  reply: ContextSchema,
} as const;
