import { z } from 'zod';
import { LIGHTS } from '../domain/rule-pack.ts';
import { DaySchema } from './day.contract.ts';
import { LAMPS } from './issues.contract.ts';

const count = z.int().nonnegative();
const names = z.array(z.string());
const LampsSchema = z.strictObject({ closed: count, red: count, yellow: count, green: count, none: count });

const TurnSchema = z.strictObject({
  id: z.string(),
  from: z.enum(LIGHTS),
  to: z.enum(LIGHTS),
  on: DaySchema,
  reason: z.string(),
});

const stretch = { from: DaySchema, to: DaySchema, turns: z.array(TurnSchema), lamps: LampsSchema };

/** What a turn is about, said once for all stretches it is in. */
const OutlookIssueSchema = z.strictObject({
  id: z.string(),
  no: z.string().nullable(),
  title: z.string(),
  lamp: z.enum(LAMPS),
  deadline: DaySchema.nullable(),
  towns: names,
  responsible: names,
  sponsorLeaders: names,
  leadUnits: names,
});

/** How far ahead may be asked, and in how many columns. */
export const MOST_DAYS_AHEAD = 60;
export const DEFAULT_DAYS_AHEAD = '1,3,7';

const query = z.strictObject({
  /** Days ahead, rising, as `1,3,7`. */
  days: z
    .string()
    .regex(/^\d{1,2}(,\d{1,2}){0,4}$/u, { error: '天数要写成 1,3,7 这样，最多五段' })
    .optional(),
});

/** 明日灯: what turns if nobody does anything, within the account's scope. */
export const readOutlook = {
  method: 'GET',
  url: '/api/desk/outlook',
  query,
  reply: z
    .strictObject({
      today: DaySchema,
      lamps: LampsSchema,
      days: z.array(z.strictObject(stretch)),
      holidays: z.array(
        z.strictObject({
          ...stretch,
          holiday: z.strictObject({
            name: z.string(),
            firstOff: DaySchema,
            lastOff: DaySchema,
            before: DaySchema,
            after: DaySchema,
          }),
        }),
      ),
      notice: z.string().nullable(),
      issues: z.array(OutlookIssueSchema),
      /** Whose calendar and feed the account would take, by code; null for the county's. */
      town: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
    })
    .meta({ id: 'Outlook' }),
} as const;

/** The same as a workbook. */
export const exportOutlook = { method: 'GET', url: '/api/desk/outlook.xlsx', query } as const;

export type OutlookAnswer = z.infer<typeof readOutlook.reply>;
export type OutlookIssue = z.infer<typeof OutlookIssueSchema>;
export type OutlookTurn = z.infer<typeof TurnSchema>;
