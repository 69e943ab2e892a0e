import { z } from 'zod';
import { BEAT_ALARMS, SCREEN_COVERS, SCREEN_STAGES, type ScreenBeat } from '../domain/screen-beat.ts';
import { NoQuerySchema } from './public.contract.ts';
import { SceneSchema, ScreenSettingsSchema, TownSchema } from './screen-settings.contract.ts';

const count = z.int().nonnegative();
const secondsLeft = z.int().positive().meta({ description: '还剩多少秒，从收到这个回答起算；屏自己的时钟不算数' });
const screenId = z.string().regex(/^S\d{1,6}$/u);
const secret = z.string().regex(/^[\w-]{43}$/u);

export const startPairing = {
  method: 'POST',
  url: '/api/screens/pairing',
  body: z.strictObject({}),
  reply: z
    .strictObject({
      code: z.string().meta({ description: '显示在屏上，由工作台输入' }),
      pollSecret: z.string().meta({ description: '只有这块屏知道，凭它领取密钥' }),
      secondsLeft,
      expiresAt: z.iso.datetime(),
    })
    .meta({ id: 'PairingStarted' }),
} as const;

/** Asked every five seconds until the office has typed the code. The key is given once and never again. */
export const pollPairing = {
  method: 'POST',
  url: '/api/screens/pairing/poll',
  body: z.strictObject({ pollSecret: secret }),
  reply: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('waiting'), secondsLeft }),
      z.strictObject({
        state: z.literal('paired'),
        screenKey: z.string(),
        screenId,
        settings: ScreenSettingsSchema,
      }),
      z.strictObject({ state: z.literal('expired') }),
    ])
    .meta({ id: 'PairingState' }),
} as const;

const PairedSchema = z.strictObject({
  state: z.literal('paired'),
  screenId,
  version: count.meta({ description: '设置或操作每变一次就变大' }),
  now: z.iso.datetime().meta({ description: '服务器时间' }),
  build: z.string().meta({ description: '服务器现有页面的版本' }),
  county: z.string().meta({ description: '区划代码，日出日落按它算' }),
  settings: ScreenSettingsSchema,
  acts: z.strictObject({
    hold: z.strictObject({ scene: SceneSchema, town: TownSchema.nullable(), secondsLeft }).nullable(),
    black: z
      .strictObject({ secondsLeft: secondsLeft.nullable() })
      .nullable()
      .meta({ description: 'secondsLeft 为空：直到有人亮屏' }),
    testCard: z.strictObject({ secondsLeft }).nullable(),
    reload: count.meta({ description: '比载入后第一次所见的大，就重新载入' }),
  }),
  notices: z.array(z.strictObject({ id: z.string(), text: z.string(), secondsLeft })).readonly(),
});

/** What a screen should do. Without a key, or with one that is no more, it goes on playing the public board. */
const MeSchema = z
  .discriminatedUnion('state', [
    PairedSchema,
    z.strictObject({ state: z.literal('revoked') }),
    z.strictObject({ state: z.literal('unpaired') }),
  ])
  .meta({ id: 'ScreenMe' });
export type ScreenMe = z.infer<typeof MeSchema>;
export type PairedScreen = Extract<ScreenMe, { state: 'paired' }>;

/** The key goes in `authorization: Bearer …`, never in an address. */
const ScreenHeaders = z.looseObject({
  authorization: z.string().max(200).optional(),
  'if-none-match': z.string().optional(),
});

/** Asked every five seconds, and at once when `readEvents.screens` rings. 304 while nothing but time has moved on. */
export const readMe = {
  method: 'GET',
  url: '/api/screens/me',
  query: NoQuerySchema,
  headers: ScreenHeaders,
  reply: MeSchema,
} as const;

/** Names of bytes and builds. */
const tag = z.string().max(80);

export const BeatSchema = z
  .strictObject({
    boot: z.string().regex(/^[\w-]{8,40}$/u),
    beat: z.int().positive(),
    frames: count,
    scene: SceneSchema,
    town: TownSchema.nullable(),
    next: z.strictObject({ scene: SceneSchema, town: TownSchema.nullable() }).nullable(),
    loop: count,
    snapshot: z.int().positive().nullable(),
    board: tag.nullable(),
    build: tag,
    text: tag.nullable(),
    width: z.int().positive().max(32_768),
    height: z.int().positive().max(32_768),
    driftMs: z.int().nullable(),
    ageSeconds: count,
    stage: z.enum(SCREEN_STAGES),
    cover: z.enum(SCREEN_COVERS),
    alarms: z.array(z.enum(BEAT_ALARMS)).max(BEAT_ALARMS.length).readonly(),
    errors: z
      .array(z.strictObject({ scene: SceneSchema, what: z.string().max(200) }))
      .max(10)
      .readonly(),
  })
  .meta({ id: 'ScreenBeat' }) satisfies z.ZodType<ScreenBeat>;

/** Sent every 30 seconds by whatever paints, so that it proves a picture and not a process. Answers like `readMe`. */
export const sendBeat = {
  method: 'POST',
  url: '/api/screens/heartbeat',
  headers: ScreenHeaders,
  body: BeatSchema,
  reply: MeSchema,
} as const;
