import { z } from 'zod';
import { LONGEST_BLACK_MINUTES, LONGEST_HOLD_MINUTES, type ScreenAct } from '../domain/screen-act.ts';
import { LIVENESS, SCREEN_ALARMS } from '../domain/screen-alarm.ts';
import { SCREEN_COVERS, SCREEN_STAGES } from '../domain/screen-beat.ts';
import { SCREEN_NOTICE_LENGTH } from '../domain/screen-notice.ts';
import { DaySchema } from './day.contract.ts';
import { IdempotencyHeaders } from './issues.contract.ts';
import { NoQuerySchema } from './public.contract.ts';
import { BeatSchema } from './screen-device.contract.ts';
import { SceneSchema, ScreenSettingsSchema, TownSchema } from './screen-settings.contract.ts';
import { wordsOf } from './text.contract.ts';

const count = z.int().nonnegative();
const text = z.string();
const instant = z.iso.datetime();
const fraction = z.number().min(0).max(1);
const reason = wordsOf(200).refine((words) => words.trim() !== '', { error: '请写明原因' });
const minutesUpTo = (most: number) =>
  z
    .int()
    .min(1)
    .max(most, { error: `最多 ${most} 分钟` });
const seq = count.meta({ description: '最近一次设置的序号；改设置时带回，其间有人改过则不保存' });

const ScreenParams = z.strictObject({ id: z.string().regex(/^S\d{1,6}$/u) });
const NoticeParams = z.strictObject({ id: z.string().regex(/^T\d{1,9}$/u) });

const AlarmSchema = z
  .strictObject({
    kind: z.enum(SCREEN_ALARMS),
    words: text.meta({ description: '一句中文：什么不对、从何时起' }),
    since: instant.nullable(),
  })
  .meta({ id: 'ScreenAlarm' });
export type ScreenAlarmLine = z.infer<typeof AlarmSchema>;

const by = { by: text.meta({ description: '姓名' }), at: instant };
const until = instant.nullable();

const ScreenSchema = z
  .strictObject({
    id: text,
    seq,
    settings: ScreenSettingsSchema,
    paired: z.strictObject(by),
    revoked: z.strictObject({ ...by, reason: text }).nullable(),
    liveness: z.enum(LIVENESS),
    /** When it was heard last; null when it never was. */
    heardAt: instant.nullable(),
    secondsAgo: count.nullable(),
    /** The address it speaks from. */
    address: text.nullable(),
    /** What it paints, told by itself; null before the first beat, or before one after the server's start. */
    beat: BeatSchema.nullable(),
    acts: z.strictObject({
      hold: z.strictObject({ ...by, scene: SceneSchema, town: TownSchema.nullable(), until: instant }).nullable(),
      black: z.strictObject({ ...by, until }).nullable(),
      testCard: z.strictObject({ ...by, until: instant }).nullable(),
      reload: z.strictObject(by).nullable(),
    }),
    alarms: z.array(AlarmSchema).readonly(),
    /** 展示在线 so far today; null before its hours began. */
    shareToday: fraction.nullable(),
  })
  .meta({ id: 'Screen' });
export type ScreenLine = z.infer<typeof ScreenSchema>;

const NoticeSchema = z
  .strictObject({
    id: text,
    text,
    until: instant,
    screens: z.array(text).readonly().nullable().meta({ description: '发到哪些屏；空为全部' }),
    state: z.enum(['waiting', 'shown', 'withdrawn', 'expired']),
    drafted: z.strictObject(by),
    /** Drafted by the account that asks, which therefore may not release it. */
    mine: z.boolean(),
    released: z.strictObject(by).nullable(),
    withdrawn: z.strictObject({ ...by, reason: text }).nullable(),
  })
  .meta({ id: 'ScreenNotice' });
export type NoticeLine = z.infer<typeof NoticeSchema>;

/** The office answers for screens; leaders, inspectors and the administrators may look. */
export const listScreens = {
  method: 'GET',
  url: '/api/screens',
  query: NoQuerySchema,
  reply: z
    .strictObject({
      now: instant,
      build: text,
      /** Screens that are paired, then those that were revoked; in the order in which they came. */
      screens: z.array(ScreenSchema).readonly(),
      /** Newest first; those that are over for more than a month are left out. */
      notices: z.array(NoticeSchema).readonly(),
    })
    .meta({ id: 'Screens' }),
} as const;
export type ScreensView = z.infer<typeof listScreens.reply>;

/** How many screens need somebody, for the first page of the office. */
export const readScreenAlarms = {
  method: 'GET',
  url: '/api/screens/alarms',
  query: NoQuerySchema,
  reply: z
    .strictObject({
      count,
      screens: z.array(z.strictObject({ id: text, name: text, alarms: z.array(AlarmSchema).readonly() })).readonly(),
    })
    .meta({ id: 'ScreenAlarms' }),
} as const;

/** A new screen with its settings; or `screen`, for one whose player was replaced and which keeps them. */
export const pairScreen = {
  method: 'POST',
  url: '/api/screens',
  headers: IdempotencyHeaders,
  body: z.union([
    z.strictObject({ code: wordsOf(20), settings: ScreenSettingsSchema }),
    z.strictObject({ code: wordsOf(20), screen: ScreenParams.shape.id }),
  ]),
  reply: ScreenSchema,
} as const;

/** Everything about it, its name too. */
export const changeScreen = {
  method: 'PUT',
  url: '/api/screens/:id',
  headers: IdempotencyHeaders,
  params: ScreenParams,
  body: z.strictObject({ settings: ScreenSettingsSchema, basedOn: seq }),
  reply: ScreenSchema,
} as const;

/** Its key opens nothing any more; the wall goes on with the public board. */
export const revokeScreen = {
  method: 'POST',
  url: '/api/screens/:id/revoke',
  headers: IdempotencyHeaders,
  params: ScreenParams,
  body: z.strictObject({ reason }),
  reply: ScreenSchema,
} as const;

const act = <A extends ScreenAct['act'], S extends z.ZodRawShape>(name: A, shape: S) =>
  z.strictObject({ act: z.literal(name), ...shape });

const ActSchema = z.discriminatedUnion('act', [
  act('hold', { scene: SceneSchema, town: TownSchema.nullable(), minutes: minutesUpTo(LONGEST_HOLD_MINUTES) }),
  act('resume', {}),
  act('black', { minutes: minutesUpTo(LONGEST_BLACK_MINUTES).nullable() }),
  act('light', {}),
  act('reload', {}),
  act('testCard', { minutes: minutesUpTo(LONGEST_HOLD_MINUTES) }),
]) satisfies z.ZodType<ScreenAct>;

export const actOnScreen = {
  method: 'POST',
  url: '/api/screens/:id/acts',
  headers: IdempotencyHeaders,
  params: ScreenParams,
  body: ActSchema,
  reply: ScreenSchema,
} as const;

const ShareSchema = z.strictObject({
  /** Of the time in which it should have shown something; null when there was none. */
  share: fraction.nullable(),
  expectedSeconds: count,
  shownSeconds: count,
  interruptions: count,
});

/** What it showed from when to when. `shown` is false where it was dark, by order or not. */
const StretchSchema = z.strictObject({
  from: instant,
  until: instant,
  shown: z.boolean(),
  snapshot: z.int().positive().nullable(),
  stage: z.enum(SCREEN_STAGES),
  cover: z.enum(SCREEN_COVERS),
});

export const readScreenTimeline = {
  method: 'GET',
  url: '/api/screens/:id/timeline',
  params: ScreenParams,
  query: z.strictObject({ from: DaySchema, until: DaySchema }),
  reply: z
    .strictObject({
      ...ShareSchema.shape,
      days: z.array(ShareSchema.extend({ day: DaySchema })).readonly(),
      stretches: z.array(StretchSchema).readonly(),
      gaps: z
        .array(z.strictObject({ from: instant, until: instant }))
        .readonly()
        .meta({ description: '开屏时段内没有展示的时间' }),
    })
    .meta({ id: 'ScreenTimeline' }),
} as const;
export type ScreenTimelineView = z.infer<typeof readScreenTimeline.reply>;

export const draftNotice = {
  method: 'POST',
  url: '/api/screens/notices',
  headers: IdempotencyHeaders,
  body: z.strictObject({
    text: wordsOf(SCREEN_NOTICE_LENGTH).refine((words) => words.trim() !== '', { error: '通知是空的，请写内容' }),
    until: z.iso.datetime({ offset: true, error: '请写明通知到何时结束' }),
    screens: z.array(ScreenParams.shape.id).min(1).max(200).nullable(),
  }),
  reply: NoticeSchema,
} as const;

export const releaseNotice = {
  method: 'POST',
  url: '/api/screens/notices/:id/release',
  headers: IdempotencyHeaders,
  params: NoticeParams,
  body: z.strictObject({}),
  reply: NoticeSchema,
} as const;

export const withdrawNotice = {
  method: 'POST',
  url: '/api/screens/notices/:id/withdraw',
  headers: IdempotencyHeaders,
  params: NoticeParams,
  body: z.strictObject({ reason }),
  reply: NoticeSchema,
} as const;
