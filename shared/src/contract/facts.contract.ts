import { z } from 'zod';
import { parseCalendarDay } from '../domain/calendar-day.ts';
import type { Facts } from '../domain/facts.ts';
import { refuse, type Result } from '../domain/refusal.ts';
import { LEVELS } from '../domain/rule-pack.ts';

const DaySchema = z.string().transform((text, context) => {
  const day = parseCalendarDay(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: '要写成 YYYY-MM-DD，而且日历上要有这一天' });
  return z.NEVER;
});

const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().exactOptional();

/** What a pack may ask about, as written by whoever asks it. Keys it does not know are left out. */
const FactsSchema = z.object({
  asOf: DaySchema,
  start: maybe(DaySchema),
  due: maybe(DaySchema),
  closedOn: maybe(DaySchema),
  state: maybe(z.string()),
  planned: maybe(z.number()),
  actual: maybe(z.number()),
  lastReport: maybe(DaySchema),
  returned: maybe(z.number()),
  milestones: maybe(
    z.array(
      z.object({
        kind: z.string(),
        monthsLate: z.number(),
        done: z.boolean().exactOptional(),
        excused: z.boolean().exactOptional(),
      }),
    ),
  ),
  periods: maybe(z.array(z.object({ met: z.boolean() }))),
  caughtUpLate: maybe(z.boolean()),
  forecast: maybe(z.string()),
  grade: maybe(z.string()),
  ticket: maybe(
    z.object({ colour: z.string(), lapsed: z.boolean().exactOptional(), excused: z.boolean().exactOptional() }),
  ),
  stageLate: maybe(z.string()),
  rank: maybe(z.number()),
  of: maybe(z.number()),
  previousRank: maybe(z.number()),
  score: maybe(z.number()),
  history: maybe(z.array(z.enum(LEVELS))),
  previousLevel: maybe(z.enum(LEVELS)),
  confirmed: maybe(z.boolean()),
}) satisfies z.ZodType<Facts>;

/** One line of JSON as facts, or in Chinese which of them cannot be read. */
export function readFacts(line: string): Result<Facts> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return refuse('FACTS_INVALID', '这一行不是合格的 JSON');
  }
  const parsed = FactsSchema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return refuse(
    'FACTS_INVALID',
    `${issue && issue.path.length > 0 ? `“${issue.path.join('.')}”` : '这一行'}不符合要求：${issue?.message ?? ''}`,
  );
}
