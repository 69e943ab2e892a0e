import { z } from 'zod';
import {
  LARGEST_WALL,
  SMALLEST_WALL,
  type ScreenBrightness,
  type ScreenFeed,
  type ScreenHours,
  type ScreenSettings,
} from '../domain/screen.ts';
import { NameSchema, wordsOf } from './text.contract.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, { error: '时刻要写成 08:00 这样的形式' });
const pixels = z
  .int()
  .min(SMALLEST_WALL, { error: `屏的宽和高都不能小于 ${SMALLEST_WALL} 点` })
  .max(LARGEST_WALL, { error: `屏的宽和高都不能超过 ${LARGEST_WALL} 点` });
const offset = z.int().min(0).max(LARGEST_WALL);

/** A scene by the name it has in addresses; one that a page does not know is left out there. */
export const SceneSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u, { error: '没有这一幕，请重新选择' });
/** The division code of the town a scene is about. */
export const TownSchema = z.string().regex(/^\d{6,12}$/u, { error: '区划代码应是 6 到 12 位数字' });

const FeedSchema = z.strictObject({
  mode: z.enum(['crop', 'scale', 'custom']),
  width: pixels,
  height: pixels,
  x: offset,
  y: offset,
}) satisfies z.ZodType<ScreenFeed>;

const HoursSchema = z.strictObject({ on: time, off: time }) satisfies z.ZodType<ScreenHours>;

const BrightnessSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.enum(['day', 'night', 'sunset']) }),
  z.strictObject({ mode: z.literal('times'), day: time, night: time }),
]) satisfies z.ZodType<ScreenBrightness>;

export const ScreenSettingsSchema = z
  .strictObject({
    name: NameSchema.pipe(wordsOf(20)),
    place: wordsOf(60),
    feed: FeedSchema,
    hours: HoursSchema.nullable().meta({ description: '开屏时段；空为全天' }),
    scenes: z.array(SceneSchema).max(40).readonly().nullable().meta({ description: '播放哪些幕；空为全部' }),
    english: z.boolean(),
    brightness: BrightnessSchema,
    motion: z.boolean(),
    lowPower: z.boolean(),
  })
  .meta({ id: 'ScreenSettings' }) satisfies z.ZodType<ScreenSettings>;
