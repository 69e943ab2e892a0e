import { z } from 'zod';
import type {
  Board,
  BoardIssue,
  Duty,
  Film,
  HistoryPoint,
  Moment,
  Promises,
  RankedTown,
  Tally,
  Voices,
  Week,
} from '../domain/board.ts';
import type { AsOfBoard, TimeMachine } from '../domain/as-of.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { ISSUE_STATES, OUTCOMES } from '../domain/issue.ts';
import { LIGHTS } from '../domain/rule-pack.ts';
import { AsOfQuerySchema, DaySeenSchema } from './as-of.contract.ts';

/** A day on the wire. The brand is the domain's, so the schema and the type cannot drift apart. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/) as unknown as z.ZodType<CalendarDay>;
const count = z.int().nonnegative();
const fraction = z.number().min(0).max(1);
const lamps = { closed: count, red: count, yellow: count, green: count, none: count };

export const TallySchema = z
  .strictObject({ issues: count, closedLate: count, ...lamps })
  .meta({ id: 'Tally' }) satisfies z.ZodType<Tally>;

export const HistoryPointSchema = z
  .strictObject({ on: Day, ...lamps })
  .meta({ id: 'HistoryPoint' }) satisfies z.ZodType<HistoryPoint>;

/** What ranking decides of a row, on the square as at the desk. */
export const rankedRow = {
  rank: z.int().positive().nullable(),
  tied: z.boolean(),
  ranked: z.boolean(),
  code: z.string(),
  town: z.string(),
  shortName: z.string(),
  total: count,
  ...lamps,
  closureRate: fraction.nullable(),
  redShare: fraction.nullable(),
  overdueDays: count,
  plate: z.enum(['red', 'yellow', 'green']).nullable(),
};

const RankedTownSchema = z
  .strictObject({
    ...rankedRow,
    rankChange: z.int().nullable(),
    reported: z.boolean(),
    history: z.array(HistoryPointSchema),
  })
  .meta({ id: 'RankedTown' }) satisfies z.ZodType<RankedTown>;

export const BoardIssueSchema = z
  .strictObject({
    id: z.string(),
    publicTitle: z.string(),
    category: z.string().nullable(),
    towns: z.array(z.string()),
    leadUnit: z.string().nullable(),
    light: z.enum(LIGHTS),
    state: z.enum(ISSUE_STATES),
    closedOn: Day.nullable(),
    closedLate: z.int().positive().nullable(),
    start: Day.nullable(),
    deadline: Day.nullable(),
    deadlineKind: z.enum(['date', 'immediate', 'staged', 'longTerm', 'unset']),
    originalDeadline: Day.nullable(),
    extensions: count,
    daysLeft: z.int().nullable(),
    rule: z.string(),
    reason: z.string(),
    nextChange: z.strictObject({ on: Day, light: z.enum(LIGHTS) }).nullable(),
    ghostLight: z.enum(LIGHTS).exactOptional(),
    debt: z.int().positive().exactOptional(),
    statement: z.strictObject({ text: z.string(), on: Day }).nullable(),
    withdrawn: z.boolean(),
    outcome: z.enum(OUTCOMES).nullable(),
    photos: z.array(
      z.strictObject({ id: z.string(), kind: z.enum(['before', 'after', 'site']), pairOf: z.string().nullable() }),
    ),
  })
  .meta({ id: 'BoardIssue' }) satisfies z.ZodType<BoardIssue>;

const WeekSchema = z
  .strictObject({
    closed: count,
    newRed: count,
    dueIn7: count,
    newRedIssues: z.array(z.string()),
    closedIssues: z.array(z.string()),
    improved: z.array(
      z.strictObject({ code: z.string(), from: z.int().positive(), to: z.int().positive(), closed: count }),
    ),
  })
  .meta({ id: 'BoardWeek' }) satisfies z.ZodType<Week>;

const MomentSchema = z
  .strictObject({
    issue: z.string(),
    before: z.enum(LIGHTS),
    verifiedOn: Day.nullable(),
    daysTaken: count.nullable(),
    releasedAt: z.iso.datetime(),
  })
  .meta({ id: 'BoardMoment' }) satisfies z.ZodType<Moment>;

const FilmSchema = z
  .strictObject({
    columns: z.array(z.string().nullable()),
    frames: z.array(z.strictObject({ on: Day, lamps: z.array(z.strictObject(lamps)) })),
  })
  .meta({ id: 'BoardFilm' }) satisfies z.ZodType<Film>;

const DutySchema = z
  .strictObject({
    units: z.array(z.strictObject({ unit: z.string(), issues: count, closed: count, red: count, yellow: count })),
    basis: z.string().nullable(),
    notice: z.strictObject({ from: Day, to: Day }).nullable(),
    objection: z.string().nullable(),
    publicUrl: z.string().nullable(),
  })
  .meta({ id: 'BoardDuty' }) satisfies z.ZodType<Duty>;

const PromisesSchema = z
  .strictObject({
    metOn: Day,
    kept: count,
    late: count,
    broken: count,
    items: z.array(
      z.strictObject({
        issue: z.string().nullable(),
        words: z.string(),
        town: z.string().nullable(),
        outcome: z.enum(['kept', 'late', 'broken']),
        due: Day,
        originalDue: Day,
      }),
    ),
  })
  .meta({ id: 'BoardPromises' }) satisfies z.ZodType<Promises>;

const VoicesSchema = z
  .strictObject({ since: Day, received: count, answered: count, actedOn: count })
  .meta({ id: 'BoardVoices' }) satisfies z.ZodType<Voices>;

/** The public board. Strict throughout: a field that is not listed here does not leave the house. */
export const BoardSchema = z
  .strictObject({
    number: z.int().positive(),
    county: z.strictObject({ code: z.string(), name: z.string() }),
    publisher: z.string(),
    hotline: z.string(),
    period: z.strictObject({ from: Day, to: Day }),
    ruleSentence: z.string(),
    asOf: Day,
    releasedAt: z.iso.datetime(),
    validUntil: z.iso.datetime(),
    buildId: z.string(),
    demo: z.boolean(),
    minIssues: count,
    pack: z.strictObject({ id: z.string(), version: z.int(), name: z.string() }),
    totals: TallySchema,
    week: WeekSchema,
    moments: z.array(MomentSchema),
    film: FilmSchema.nullable(),
    duty: DutySchema,
    promises: PromisesSchema.nullable(),
    voices: VoicesSchema.nullable(),
    history: z.array(HistoryPointSchema),
    ranking: z.array(RankedTownSchema),
    issues: z.array(BoardIssueSchema),
  })
  .meta({ id: 'Board' }) satisfies z.ZodType<Board>;

const TimeMachineSchema = DaySeenSchema.extend({
  release: z.strictObject({ number: z.int().positive(), on: Day }),
}).meta({ id: 'TimeMachine' }) satisfies z.ZodType<TimeMachine>;

/** The board of another day: the same allow-list, and what day it is. */
export const AsOfBoardSchema = BoardSchema.extend({ timeMachine: TimeMachineSchema }).meta({
  id: 'AsOfBoard',
}) satisfies z.ZodType<AsOfBoard>;

export const readBoard = {
  method: 'GET',
  url: '/api/public/board',
  query: AsOfQuerySchema,
  reply: z.union([BoardSchema, AsOfBoardSchema]),
} as const;
