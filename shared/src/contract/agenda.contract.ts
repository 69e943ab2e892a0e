import { z } from 'zod';
import { ISSUE_STATES } from '../domain/issue.ts';
import type { Agenda, AgendaIssue, AgendaRow, RedCase, TimelinePoint } from '../domain/meeting/agenda-value.ts';
import { HistoryPointSchema, TallySchema } from './board.contract.ts';
import { DaySchema } from './day.contract.ts';
import { DecisionLineSchema, SpotCheckSchema } from './decisions.contract.ts';
import { LAMPS } from './issues.contract.ts';
import { DecisionSumsSchema, MeetingHeadSchema, MeetingKeySchema, SnapshotStampSchema } from './meeting.contract.ts';

const count = z.int().nonnegative();
const fraction = z.number().min(0).max(1);
const rank = z.int().positive().nullable();
const names = z.array(z.string()).readonly();
const day = DaySchema.nullable();
const lamp = z.enum(LAMPS);

const agendaIssue = {
  id: z.string(),
  no: z.string().nullable(),
  title: z.string(),
  towns: names,
  leadUnit: z.string().nullable(),
  lamp,
  shared: z.boolean(),
  state: z.enum(ISSUE_STATES),
  deadline: day,
  daysLeft: z.int().nullable(),
  reason: z.string(),
};
const AgendaIssueSchema = z.strictObject(agendaIssue).meta({ id: 'AgendaIssue' }) satisfies z.ZodType<AgendaIssue>;

const TimelinePointSchema = z.strictObject({
  what: z.string(),
  on: day,
  ahead: z.boolean(),
  note: z.string().nullable(),
}) satisfies z.ZodType<TimelinePoint>;

const ExplanationSchema = z.strictObject({ text: z.string(), unit: z.string(), on: DaySchema });

const RedCaseSchema = z
  .strictObject({
    ...agendaIssue,
    sponsorLeaders: names,
    responsible: names,
    coopUnits: names,
    timeline: z.array(TimelinePointSchema).readonly(),
    progress: z.number().nullable(),
    extensions: count,
    debtDays: count,
    blocker: z.string().nullable(),
    explanation: ExplanationSchema.nullable(),
    asked: z.string(),
    evidence: count,
    openDecisions: z.array(DecisionLineSchema).readonly(),
    redBefore: z.boolean(),
  })
  .meta({ id: 'RedCase' }) satisfies z.ZodType<RedCase>;

const AgendaRowSchema = z
  .strictObject({
    code: z.string(),
    town: z.string(),
    shortName: z.string(),
    rank,
    tied: z.boolean(),
    rankChange: z.int().nullable(),
    plate: z.enum(['red', 'yellow', 'green']).nullable(),
    total: count,
    closed: count,
    red: count,
    yellow: count,
    green: count,
    none: count,
    closureRate: fraction.nullable(),
    redShare: fraction.nullable(),
    interval: z.strictObject({ low: fraction, high: fraction }).nullable(),
    small: z.boolean(),
    reported: z.boolean(),
    why: z.string(),
    lamps: z.array(z.strictObject({ id: z.string(), lamp, shared: z.boolean() })).readonly(),
  })
  .meta({ id: 'AgendaRow' }) satisfies z.ZodType<AgendaRow>;

const BumpSchema = z.strictObject({
  periods: z.array(z.strictObject({ key: z.string(), label: z.string() })).readonly(),
  lines: z
    .array(
      z.strictObject({
        code: z.string(),
        town: z.string(),
        shortName: z.string(),
        ranks: z.array(rank).readonly(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<Agenda['overview']['bump']>;

const OverviewSchema = z.strictObject({
  totals: TallySchema,
  before: TallySchema.nullable(),
  newlyClosed: count,
  newlyRed: count,
  cured: count,
  dueSoon: count,
  history: z.array(HistoryPointSchema).readonly(),
  bump: BumpSchema,
  summary: names.meta({ description: '主持人照读的两三句话' }),
}) satisfies z.ZodType<Agenda['overview']>;

const PublicationSchema = z.strictObject({
  shown: count.nullable(),
  shownDay: day,
  totals: TallySchema,
  shownTotals: TallySchema.nullable(),
  moves: z.array(z.strictObject({ town: z.string(), from: rank, to: rank })).readonly(),
  withoutWords: count,
  waiting: count,
}) satisfies z.ZodType<Agenda['publication']>;

/** The meeting as the deck, the papers and `ryg` read it; nothing of it is computed anywhere else. */
export const AgendaSchema = z
  .strictObject({
    county: z.strictObject({
      code: z.string(),
      name: z.string(),
      publisher: z.string(),
      hotline: z.string(),
      minIssues: count,
    }),
    head: MeetingHeadSchema,
    stamp: SnapshotStampSchema,
    before: z
      .strictObject({ key: z.string(), title: z.string(), frozen: z.boolean(), stamp: SnapshotStampSchema })
      .nullable(),
    mode: z.enum(['frozen', 'now']).meta({ description: 'frozen 定格；now 现在' }),
    ruleSentence: z.string(),
    pack: z.strictObject({ id: z.string(), version: z.int().positive(), name: z.string() }),
    promises: z.strictObject({
      of: z.strictObject({ key: z.string(), title: z.string() }).nullable(),
      sums: DecisionSumsSchema,
      lines: z.array(DecisionLineSchema).readonly(),
    }),
    overview: OverviewSchema,
    ranking: z.strictObject({
      rows: z.array(AgendaRowSchema).readonly(),
      apart: z.strictObject({ total: count, closed: count }),
    }),
    reds: z.array(RedCaseSchema).readonly(),
    due: z.strictObject({
      days: z
        .array(z.strictObject({ day: DaySchema, working: z.boolean(), issues: z.array(AgendaIssueSchema).readonly() }))
        .readonly(),
      calendarKnown: z.boolean(),
    }),
    departments: z
      .array(
        z.strictObject({
          name: z.string(),
          lamps: z.array(z.strictObject({ id: z.string(), lamp })).readonly(),
          tally: TallySchema,
        }),
      )
      .readonly(),
    stuck: z.array(z.strictObject({ ...agendaIssue, lastReport: day, silentDays: z.int().nullable() })).readonly(),
    closed: z.strictObject({
      issues: z
        .array(z.strictObject({ ...agendaIssue, closedOn: day, closedLate: z.int().positive().nullable() }))
        .readonly(),
      spotCheck: SpotCheckSchema.nullable(),
    }),
    decisions: z.array(DecisionLineSchema).readonly(),
    publication: PublicationSchema,
    issues: z.array(AgendaIssueSchema).readonly(),
    explanations: z.record(z.string(), ExplanationSchema),
  })
  .meta({ id: 'Agenda' }) satisfies z.ZodType<Agenda>;

export const readAgenda = {
  method: 'GET',
  url: '/api/desk/meetings/:key/agenda',
  params: z.strictObject({ key: MeetingKeySchema }),
  query: z.strictObject({
    mode: z
      .enum(['frozen', 'now'])
      .exactOptional()
      .meta({ description: 'frozen：按定格的快照（没有定格就答复 404）；now：按现在的台账。不写为 frozen' }),
  }),
  reply: AgendaSchema,
} as const;
