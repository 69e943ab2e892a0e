import { z } from 'zod';
import { AS_OF_KINDS } from '../domain/as-of.ts';
import { ISSUE_STATES, OUTCOMES } from '../domain/issue.ts';
import type { SpellColumns } from '../domain/rehearsal.ts';
import { DaySchema } from './day.contract.ts';
import { RulePackSchema } from './rule-pack.contract.ts';

const number = z.int();
const day = z.int().nullable();

/** Day numbers throughout, days since 1970-01-01: a hundred thousand rows travel as columns. */
const SpellsSchema = z
  .strictObject({
    issue: z.array(number),
    from: z.array(number),
    until: z.array(number),
    start: z.array(day),
    due: z.array(day),
    kind: z.array(z.enum(['date', 'immediate', 'staged', 'longTerm', 'unset'])),
    progress: z.array(z.number().nullable()),
    lastReport: z.array(day),
    state: z.array(z.enum(ISSUE_STATES)),
    closedOn: z.array(day),
    closeRequestedOn: z.array(day),
    returned: z.array(number),
    outcome: z.array(z.enum(OUTCOMES).nullable()),
  })
  .meta({ id: 'SpellColumns' }) satisfies z.ZodType<SpellColumns>;

export const readRehearsal = {
  method: 'GET',
  url: '/api/desk/rehearsal',
  query: z
    .strictObject({
      asOf: DaySchema.optional(),
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/u, { error: '月份要写成 YYYY-MM' })
        .optional(),
    })
    .refine(({ asOf, month }) => asOf === undefined || month === undefined, { error: '日期和月份只能给一个' }),
  reply: z
    .strictObject({
      kind: z.enum(AS_OF_KINDS),
      from: DaySchema,
      to: DaySchema,
      /** The packs that held over these days, each from its day; the first held before. */
      packs: z.array(z.strictObject({ from: DaySchema, pack: RulePackSchema })),
      /** Days off and make-up days, for packs that count working days. */
      calendar: z.strictObject({
        knownFrom: number,
        knownUntil: number,
        holidays: z.array(DaySchema),
        makeUpDays: z.array(DaySchema),
      }),
      towns: z.array(z.strictObject({ code: z.string(), name: z.string(), shortName: z.string() })),
      minIssues: number,
      /** Column by column; `towns` are places in the list of towns. */
      issues: z.strictObject({
        id: z.array(z.string()),
        no: z.array(z.string().nullable()),
        title: z.array(z.string()),
        towns: z.array(z.array(number)),
      }),
      spells: SpellsSchema,
    })
    .meta({ id: 'RehearsalFacts' }),
} as const;
export type RehearsalFacts = z.infer<typeof readRehearsal.reply>;
