import { z } from 'zod';
import { LEVELS, LIGHTS } from '../domain/rule-pack.ts';
import type { RuleCheck } from '../domain/rule-check.ts';
import type { Way } from '../domain/way-to-green.ts';
import type { WhyLit } from '../domain/why-lit.ts';
import { PARTY_WORDS, type Party } from '../domain/workflow/party.ts';
import { DaySchema } from './day.contract.ts';
import { COMMANDS, LAMPS } from './issues.contract.ts';

const day = DaySchema.nullable();
const number = z.number().nullable();
const count = z.int().nonnegative();
const PARTIES = Object.keys(PARTY_WORDS) as [Party, ...Party[]];

const BoundSchema = z.strictObject({ kind: z.enum(['over', 'reached', 'under', 'upTo']), value: z.number() });

const CheckSchema = z.strictObject({
  key: z.enum([
    'remaining',
    'overdue',
    'term',
    'lag',
    'ratio',
    'silent',
    'returned',
    'missed',
    'streak',
    'score',
    'milestone',
  ]),
  unit: z.enum(['days', 'points', 'percent', 'times', 'periods', 'score', 'months']),
  value: number,
  bound: BoundSchema.nullable(),
  holds: z.boolean(),
  distance: number,
});

const RuleCheckSchema = z.strictObject({
  id: z.string(),
  level: z.enum(LEVELS),
  light: z.enum(LIGHTS),
  words: z.string(),
  fired: z.boolean(),
  decides: z.boolean(),
  checks: z.array(CheckSchema),
}) satisfies z.ZodType<RuleCheck>;

const WaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), progress: z.number(), by: DaySchema, until: day }),
  z.strictObject({ kind: z.literal('close'), by: day }),
  z.strictObject({ kind: z.literal('confirm') }),
  z.strictObject({ kind: z.literal('wait'), on: DaySchema }),
]) satisfies z.ZodType<Way>;

const NumbersSchema = z.strictObject({
  closed: z.boolean(),
  remaining: number,
  term: number,
  planned: number,
  actual: number,
  lag: number,
  ratio: number,
  silent: number,
});

const WhyLitSchema = z.strictObject({
  asOf: DaySchema,
  pack: z.strictObject({
    id: z.string(),
    version: z.int(),
    name: z.string(),
    calendar: z.enum(['calendar', 'workday']),
  }),
  lamp: z.enum(LAMPS),
  light: z.enum(LIGHTS),
  level: z.enum(LEVELS).nullable(),
  rule: z.string(),
  reason: z.string(),
  numbers: NumbersSchema.nullable(),
  deadline: day,
  originalDeadline: day,
  extensions: z.array(z.strictObject({ from: day, to: DaySchema, reason: z.string(), decidedOn: DaySchema })),
  daysLeft: z.int().nullable(),
  returned: count,
  lastReport: day,
  heldSince: day,
  rules: z.array(RuleCheckSchema),
  who: z
    .strictObject({
      command: z.enum(COMMANDS),
      parties: z.array(z.strictObject({ party: z.enum(PARTIES), names: z.array(z.string()) })),
    })
    .nullable(),
  responsible: z.array(z.string()),
  ways: z.array(WaySchema),
  ghost: z
    .strictObject({
      light: z.enum(LIGHTS),
      level: z.enum(LEVELS).nullable(),
      reason: z.string(),
      deadline: DaySchema,
    })
    .nullable(),
  debt: count.nullable(),
  nextChange: z.strictObject({ on: DaySchema, light: z.enum(LIGHTS) }).nullable(),
}) satisfies z.ZodType<WhyLit>;

/** 凭什么亮灯: one lamp of the desk with its issue's name. */
export const readWhy = {
  method: 'GET',
  url: '/api/desk/issues/:id/why',
  params: z.strictObject({ id: z.string() }),
  /** A past day, or one to come as today's facts foresee it; today when not given. */
  query: z.strictObject({ asOf: DaySchema.optional() }),
  reply: WhyLitSchema.extend({
    issue: z.strictObject({
      id: z.string(),
      no: z.string().nullable(),
      title: z.string(),
      towns: z.array(z.string()),
      leadUnits: z.array(z.string()),
    }),
    kind: z.enum(['past', 'today', 'forecast']),
  }).meta({ id: 'WhyLit' }),
} as const;

export type WhyCardAnswer = z.infer<typeof readWhy.reply>;
