import { z } from 'zod';
import type { MeetingHead, SnapshotStamp } from '../domain/meeting/agenda-value.ts';
import { DaySchema } from './day.contract.ts';
import { IdempotencyHeaders, LAMPS } from './issues.contract.ts';
import { filledWordsOf, NameSchema, wordsOf } from './text.contract.ts';

const count = z.int().nonnegative();
const names = z.array(z.string()).readonly();
export const MeetingKeySchema = z
  .string()
  .regex(/^\d{4}-(W\d{2}|Q[1-4]|\d{2})$/u, { error: '会议要写成 2018-W25（周）、2018-06（月）或 2018-Q2（季）' });

export const SnapshotStampSchema = z
  .strictObject({
    number: count.nullable().meta({ description: '快照号；空为“现在”' }),
    day: DaySchema,
    dataTime: z.string(),
    throughSeq: count,
    head: z.string().meta({ description: '快照所到那条台账记录的校验值' }),
    demo: z.boolean(),
  })
  .meta({ id: 'SnapshotStamp' }) satisfies z.ZodType<SnapshotStamp>;

const KINDS = ['week', 'month', 'quarter'] as const;
const period = {
  key: MeetingKeySchema,
  kind: z.enum(KINDS),
  title: z.string(),
  span: z.string(),
  from: DaySchema,
  to: DaySchema,
  meetsOn: DaySchema,
  explainUntil: DaySchema,
};

export const MeetingHeadSchema = z
  .strictObject({
    ...period,
    place: z.string(),
    chair: z.string(),
    recorder: z.string(),
    attendees: names,
    absent: names,
    refrozen: z.strictObject({ times: count, reason: z.string() }).nullable(),
  })
  .meta({ id: 'MeetingHead' }) satisfies z.ZodType<MeetingHead>;

export const DecisionSumsSchema = z
  .strictObject({ kept: count, late: count, broken: count, open: count })
  .meta({ id: 'DecisionSums' });

/** A frozen meeting as the archive lists it, and what the account may do with it today. */
const MeetingLineSchema = MeetingHeadSchema.extend({
  stamp: SnapshotStampSchema,
  frozenBy: z.string(),
  mayFreeze: z.boolean().meta({ description: '可以重新定格（要写原因）；会开过以后不能' }),
  mayExplain: z.boolean().meta({ description: '本账号今天还可以写说明' }),
  toExplain: count.meta({ description: '本账号范围内红灯、黄灯中还没有说明的件数' }),
  explained: count.meta({ description: '本账号范围内已有说明的件数' }),
  mayDecide: z.boolean(),
  papersReady: z.boolean().meta({ description: '快照已定格，本账号可以生成会议材料' }),
  decisions: DecisionSumsSchema,
}).meta({ id: 'MeetingLine' });
export type MeetingLine = z.infer<typeof MeetingLineSchema>;

/** A meeting that can be frozen now, with the days it would get. */
const NextMeetingSchema = z
  .strictObject({ ...period, calendarNotice: z.string().nullable() })
  .meta({ id: 'NextMeeting' });
export type NextMeeting = z.infer<typeof NextMeetingSchema>;

export const listMeetings = {
  method: 'GET',
  url: '/api/desk/meetings',
  reply: z
    .strictObject({
      today: DaySchema,
      /** Newest snapshot first. */
      meetings: z.array(MeetingLineSchema).readonly(),
      next: z
        .array(NextMeetingSchema)
        .readonly()
        .meta({ description: '每一类会议接下来可以定格的一次；不能定格的账号为空' }),
    })
    .meta({ id: 'MeetingList' }),
} as const;
export type MeetingList = z.infer<(typeof listMeetings)['reply']>;

const params = z.strictObject({ key: MeetingKeySchema });
const headers = IdempotencyHeaders;

export const freezeMeeting = {
  method: 'POST',
  url: '/api/desk/meetings/:key/freeze',
  params,
  headers,
  body: z.strictObject({
    meetsOn: DaySchema.exactOptional().meta({ description: '开会日期；不写为两个工作日以后' }),
    explainUntil: DaySchema.exactOptional().meta({ description: '说明截止日；不写为开会前一天' }),
    reason: wordsOf(200).trim().exactOptional().meta({ description: '重新定格的原因；第一次定格不写' }),
  }),
  reply: MeetingLineSchema,
} as const;

export const describeMeeting = {
  method: 'PUT',
  url: '/api/desk/meetings/:key/details',
  params,
  headers,
  body: z
    .strictObject({
      place: wordsOf(60).trim(),
      chair: wordsOf(60).trim(),
      recorder: wordsOf(60).trim(),
      attendees: z.array(NameSchema).max(200).readonly(),
      absent: z.array(NameSchema).max(200).readonly(),
    })
    .meta({ id: 'MeetingDetails' }),
  reply: MeetingLineSchema,
} as const;

const ExplanationSchema = z.strictObject({ text: z.string(), unit: z.string(), on: DaySchema });

/** A light of the snapshot, and what its units say of it. */
const ExplainingIssueSchema = z
  .strictObject({
    id: z.string(),
    no: z.string().nullable(),
    title: z.string(),
    towns: names,
    leadUnit: z.string().nullable(),
    lamp: z.enum(LAMPS),
    deadline: DaySchema.nullable(),
    daysLeft: z.int().nullable(),
    reason: z.string(),
    explanations: z.array(ExplanationSchema).readonly(),
    /** What the account's own unit wrote. */
    own: z.string().nullable(),
  })
  .meta({ id: 'ExplainingIssue' });
export type ExplainingIssue = z.infer<typeof ExplainingIssueSchema>;

export const readExplaining = {
  method: 'GET',
  url: '/api/desk/meetings/:key/explaining',
  params,
  reply: z
    .strictObject({
      meeting: MeetingHeadSchema,
      stamp: SnapshotStampSchema,
      today: DaySchema,
      mayExplain: z.boolean(),
      unit: z.string().meta({ description: '说明以哪个单位的名义写' }),
      /** Red first, longest overdue first. */
      issues: z.array(ExplainingIssueSchema).readonly(),
    })
    .meta({ id: 'Explaining' }),
} as const;
export type Explaining = z.infer<(typeof readExplaining)['reply']>;

export const explainLight = {
  method: 'POST',
  url: '/api/desk/meetings/:key/explanations',
  params,
  headers,
  body: z.strictObject({ issue: z.string().min(1).max(40), text: filledWordsOf(300, '请写明说明的内容') }),
  reply: ExplainingIssueSchema,
} as const;
