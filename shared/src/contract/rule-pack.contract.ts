import { z } from 'zod';
import { refuse, type Result } from '../domain/refusal.ts';
import { LEVELS, type Predicate, type RulePack } from '../domain/rule-pack.ts';
import { packFaultWords } from './rule-pack-faults.ts';

const LevelSchema = z.enum(LEVELS);
const RangeSchema = z
  .strictObject({
    gt: z.number().exactOptional(),
    gte: z.number().exactOptional(),
    lt: z.number().exactOptional(),
    lte: z.number().exactOptional(),
  })
  .refine((range) => Object.keys(range).length > 0, { error: '范围至少要写 gt、gte、lt、lte 中的一个' });
const is = z.strictObject({ is: z.string() });

/** Exactly one key each: two in one object would leave it open which of them counts. */
const PredicateSchema: z.ZodType<Predicate> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(PredicateSchema) }),
      z.strictObject({ any: z.array(PredicateSchema) }),
      z.strictObject({ not: PredicateSchema }),
      z.strictObject({ always: z.union([z.literal(true), z.strictObject({})]) }),
      z.strictObject({ state: z.strictObject({ in: z.array(z.string()) }) }),
      z.strictObject({ remaining: RangeSchema }),
      z.strictObject({ overdue: RangeSchema }),
      z.strictObject({ term: RangeSchema }),
      z.strictObject({ lag: RangeSchema }),
      z.strictObject({ ratio: RangeSchema }),
      z.strictObject({ silent: RangeSchema }),
      z.strictObject({ returned: RangeSchema }),
      z.strictObject({ missed: RangeSchema }),
      z.strictObject({ score: RangeSchema }),
      z.strictObject({ milestoneLate: z.strictObject({ kind: z.string(), months: RangeSchema }) }),
      z.strictObject({ stageLate: is }),
      z.strictObject({ forecast: is }),
      z.strictObject({ grade: is }),
      z.strictObject({ ticketLapsed: is }),
      z.strictObject({ rank: z.union([z.strictObject({ top: z.number() }), z.strictObject({ bottom: z.number() })]) }),
      z.strictObject({ rankMove: z.strictObject({ is: z.enum(['up', 'down']) }) }),
      z.strictObject({ streak: z.strictObject({ level: LevelSchema, times: RangeSchema }) }),
    ]),
  )
  .meta({ id: 'Predicate' });

const DisplaySchema = z.object({ colour: z.string(), word: z.string() });

/** 亮灯规则 as data. Keys it does not know are left out, except inside a rule, where they are refused. */
export const RulePackSchema: z.ZodType<RulePack> = z
  .object({
    id: z.string().min(1),
    version: z.int(),
    name: z.string(),
    calendar: z.enum(['calendar', 'workday']),
    mode: z.enum(['worst', 'first']),
    base: LevelSchema,
    rules: z.array(z.strictObject({ id: z.string().min(1), when: PredicateSchema, level: LevelSchema })),
    promote: z.array(z.strictObject({ from: LevelSchema, times: z.int().positive(), to: LevelSchema })).exactOptional(),
    catchUpCap: LevelSchema.exactOptional(),
    stickyUntilConfirmed: LevelSchema.exactOptional(),
    display: z.partialRecord(LevelSchema, DisplaySchema),
  })
  .meta({ id: 'RulePack' });

/** Conditions within conditions: nobody writes more, and reading them takes a stack. */
const DEPTH = 24;

/** Whether something is nested no deeper than a pack ever is. */
export function isShallow(value: unknown, left = DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}

/** A pack from parsed JSON: the pack itself, or a file that holds one under `pack`. */
export function readRulePack(json: unknown): Result<RulePack> {
  const wrapped = typeof json === 'object' && json !== null && 'pack' in json ? json.pack : json;
  if (!isShallow(wrapped)) return refuse('RULES_INVALID', '亮灯规则里的条件套得太深；请拆成几条规则');
  const parsed = RulePackSchema.safeParse(wrapped);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const fault = issue ? packFaultWords(wrapped, issue) : '读不成一套规则';
  return refuse('RULES_INVALID', `亮灯规则不符合格式：${fault}；请改正后再用`);
}
