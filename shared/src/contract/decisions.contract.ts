import { z } from 'zod';
import { DECISION_STANDINGS, type DecisionLine, type SpotCheck } from '../domain/meeting/agenda-value.ts';
import { FOLLOW_UPS } from '../domain/meeting/meeting-fact.ts';
import { DaySchema } from './day.contract.ts';
import { IdempotencyHeaders } from './issues.contract.ts';
import { DecisionSumsSchema, MeetingKeySchema } from './meeting.contract.ts';
import { filledWordsOf, NameSchema, wordsOf } from './text.contract.ts';

const names = z.array(z.string()).readonly();
const params = z.strictObject({ key: MeetingKeySchema });
const headers = IdempotencyHeaders;

export const DecisionLineSchema = z
  .strictObject({
    id: z.string(),
    meeting: z.string(),
    issue: z.string().nullable(),
    issueNo: z.string().nullable(),
    issueTitle: z.string().nullable(),
    towns: names,
    owner: z.string(),
    what: z.string(),
    due: DaySchema,
    originalDue: DaySchema,
    standing: z.enum(DECISION_STANDINGS),
    doneOn: DaySchema.nullable(),
    words: z.string(),
    note: z.string(),
    publicWords: z.string().nullable(),
    carried: z.boolean(),
    dropped: z.literal(true).exactOptional(),
  })
  .meta({ id: 'DecisionLine' }) satisfies z.ZodType<DecisionLine>;

export const SpotCheckSchema = z
  .strictObject({
    seed: z.string(),
    called: z.string(),
    share: z.number(),
    among: names,
    drawn: names,
    recipe: z.string(),
  })
  .meta({ id: 'SpotCheck' }) satisfies z.ZodType<SpotCheck>;

export const decide = {
  method: 'POST',
  url: '/api/desk/meetings/:key/decisions',
  params,
  headers,
  body: z
    .strictObject({
      issue: z.string().min(1).max(40).nullable(),
      towns: z.array(NameSchema).max(60).readonly(),
      owner: filledWordsOf(60, '请写明由谁来办').meta({ description: '镇、部门，或台账里的人名' }),
      what: filledWordsOf(200, '请写明议定了什么事'),
      due: DaySchema.nullable().exactOptional().meta({ description: '没有期限的不记，回一句话说明怎么办' }),
      publicWords: wordsOf(20).trim().nullable().meta({ description: '公示用的几个字，如“修好水管”；空为不公示' }),
    })
    .meta({ id: 'DecisionWanted' }),
  reply: DecisionLineSchema,
} as const;
export type DecisionWanted = z.infer<(typeof decide)['body']>;

const FollowBodySchema = z
  .strictObject({
    outcome: z.enum(FOLLOW_UPS),
    due: DaySchema.nullable().meta({ description: '延期到哪一天；其他情况为空' }),
    note: wordsOf(200).trim(),
  })
  .meta({ id: 'FollowUp' });
export type FollowWanted = z.infer<typeof FollowBodySchema>;
const decisionId = z.string().min(1).max(40);

/** `key` is the meeting that finds what became of the decision. */
export const followDecision = {
  method: 'POST',
  url: '/api/desk/meetings/:key/decisions/:id/follow',
  params: params.extend({ id: decisionId }),
  headers,
  body: FollowBodySchema,
  reply: DecisionLineSchema,
} as const;

/** The same between meetings. */
export const followBetween = {
  method: 'POST',
  url: '/api/desk/decisions/:id/follow',
  params: z.strictObject({ id: decisionId }),
  headers,
  body: FollowBodySchema,
  reply: DecisionLineSchema,
} as const;

/** The register: all decisions of all meetings that the account may see. */
export const listDecisions = {
  method: 'GET',
  url: '/api/desk/decisions',
  reply: z
    .strictObject({
      today: DaySchema,
      mayFollow: z.boolean(),
      sums: DecisionSumsSchema,
      /** Broken first, then by date. */
      items: z.array(DecisionLineSchema).readonly(),
    })
    .meta({ id: 'DecisionList' }),
} as const;
export type DecisionList = z.infer<(typeof listDecisions)['reply']>;

export const drawChecks = {
  method: 'POST',
  url: '/api/desk/meetings/:key/draw',
  params,
  headers,
  body: z.strictObject({
    called: z.string().regex(/^\d{1,6}$/u, { error: '现场报的数应是 1 到 6 位数字' }),
  }),
  reply: SpotCheckSchema,
} as const;
