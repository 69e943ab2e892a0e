import { z } from 'zod';
import type { SupervisedRow, SupervisedTable } from '../domain/supervised-ranking.ts';
import { RANKED_UNITS } from '../domain/supervised-ranking.ts';
import { PERIOD_KINDS } from '../domain/period.ts';
import type { Footing } from '../domain/ranking-footing.ts';
import type { Movement } from '../domain/movement.ts';
import type { Progress } from '../domain/progress-rank.ts';
import { BoardIssueSchema, rankedRow, TallySchema } from './board.contract.ts';
import { DaySchema } from './day.contract.ts';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);
const change = z.number().min(-1).max(1);
const ids = z.array(z.string()).readonly();
const lamps = { closed: count, red: count, yellow: count, green: count, none: count };

/** Longer than any name in a ledger; what is longer was not chosen from a list. */
const name = z.string().min(1).max(200).optional();
const dayText = z.string().max(20).optional();

/** What is ranked: whom, over which period, and of which issues. */
const RankingQuerySchema = z.strictObject({
  by: z.enum(RANKED_UNITS).optional(),
  period: z.enum(PERIOD_KINDS).optional(),
  /** 2018-W25, 2018-06 or 2018-Q2; the present one when it is left out. */
  of: z.string().max(20).optional(),
  from: dayText,
  to: dayText,
  batch: name,
  source: name,
  category: name,
  department: name,
  /** The ledger instead of the release, where there are both. */
  basis: z.literal('ledger').optional(),
  asOf: dayText,
});
export type RankingQuery = z.infer<typeof RankingQuerySchema>;

const PeriodSchema = z.strictObject({
  kind: z.enum(PERIOD_KINDS),
  key: z.string(),
  from: DaySchema,
  to: DaySchema,
});

const FootingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('released'), number: count, on: DaySchema, releasedAt: z.string() }),
  z.strictObject({
    kind: z.literal('ledger'),
    on: DaySchema,
    because: z.enum(['unpublished', 'filters', 'leaders', 'asked']),
    state: z.enum(['closed', 'today', 'forecast']),
  }),
]) satisfies z.ZodType<Footing>;

const MovementSchema = z.strictObject({
  entered: ids,
  cured: ids,
  worsened: ids,
  newRed: ids,
  closed: ids,
  reopened: ids,
}) satisfies z.ZodType<Movement>;

const ProgressSchema = z.strictObject({
  rank: z.int().positive().nullable(),
  tied: z.boolean(),
  because: z.enum(['unknown', 'small', 'full']).nullable(),
  redShare: change.nullable(),
  closureRate: change.nullable(),
}) satisfies z.ZodType<Progress>;

const SupervisedRowSchema = z
  .strictObject({
    ...rankedRow,
    rankChange: z.int().nullable(),
    progress: ProgressSchema,
    reported: z.boolean(),
    shared: count,
    helps: count,
    awaiting: count,
    movement: MovementSchema.nullable(),
  })
  .meta({ id: 'SupervisedRow' }) satisfies z.ZodType<SupervisedRow>;

const SupervisedTableSchema = z
  .strictObject({
    totals: TallySchema,
    rows: z.array(SupervisedRowSchema).readonly(),
    apart: z.strictObject({ issues: ids, total: count, closed: count, awaiting: count }),
    movement: MovementSchema.nullable(),
  })
  .meta({ id: 'SupervisedTable' }) satisfies z.ZodType<SupervisedTable>;

/** An issue as the public knows it, and the rows it counts in. */
const RankedIssueSchema = BoardIssueSchema.extend({ rows: ids }).meta({ id: 'RankedIssue' });

const names = z.array(z.string());

/** A table, the issues behind it, and what is told beside a frozen one without ever changing it. */
const RankingSchema = z
  .strictObject({
    by: z.enum(RANKED_UNITS),
    period: PeriodSchema,
    footing: FootingSchema,
    pack: z.strictObject({ id: z.string(), version: z.int(), name: z.string() }),
    minIssues: count,
    table: SupervisedTableSchema,
    issues: z.array(RankedIssueSchema),
    /** Closed issues beyond what one page can draw. */
    leftOff: count,
    beside: z.strictObject({
      today: DaySchema,
      /** The day that is looked at as if it were today. */
      asOf: DaySchema,
      /** The first day the ledger knows. */
      since: DaySchema,
      /** Later releases in the same period will still take its place. */
      isRunning: z.boolean(),
      errata: z.array(z.strictObject({ on: DaySchema, issue: z.string().nullable(), text: z.string() })),
      /** The ledger's own words, for issues within the account's range only. */
      titles: z.record(z.string(), z.strictObject({ no: z.string().nullable(), title: z.string() })),
      mayRankLeaders: z.boolean(),
      towns: z.array(z.strictObject({ code: z.string(), name: z.string(), shortName: z.string() })),
      choices: z.strictObject({ batches: names, sources: names, categories: names, departments: names }),
    }),
  })
  .meta({ id: 'Ranking' });
export type Ranking = z.infer<typeof RankingSchema>;
export type RankedIssueLine = z.infer<typeof RankedIssueSchema>;

export const readRanking = {
  method: 'GET',
  url: '/api/desk/ranking',
  query: RankingQuerySchema,
  reply: RankingSchema,
} as const;

const PointSchema = z.strictObject({
  rank: z.int().positive().nullable(),
  total: count,
  ...lamps,
  closureRate: share.nullable(),
  redShare: share.nullable(),
});

/** Ranks and lamps over the last periods; null where there was no ledger yet. */
const RankingHistorySchema = z
  .strictObject({
    by: z.enum(RANKED_UNITS),
    periods: z.array(PeriodSchema.extend({ footing: FootingSchema })),
    county: z.array(PointSchema),
    rows: z.array(z.strictObject({ code: z.string(), name: z.string(), points: z.array(PointSchema.nullable()) })),
  })
  .meta({ id: 'RankingHistory' });
export type RankingHistory = z.infer<typeof RankingHistorySchema>;

export const readRankingHistory = {
  method: 'GET',
  url: '/api/desk/ranking/history',
  query: RankingQuerySchema.extend({
    periods: z
      .string()
      .regex(/^([2-9]|1\d|2[0-6])$/u)
      .optional(),
  }),
  reply: RankingHistorySchema,
} as const;

export const exportRanking = { method: 'GET', url: '/api/desk/ranking.xlsx', query: RankingQuerySchema } as const;
