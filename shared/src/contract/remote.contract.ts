import { z } from 'zod';
import { REMOTE_CODE_LENGTH, REMOTE_KEYS, type RemotePress, type RemoteShown } from '../domain/meeting/remote.ts';
import { PAIRING_SYMBOLS } from '../domain/screen-pairing.ts';
import { MeetingKeySchema } from './meeting.contract.ts';
import { wordsOf } from './text.contract.ts';

const page = z.int().min(1).max(5_000);
const secondsLeft = z.int().nonnegative();

const CodeParams = z.strictObject({
  code: z
    .string()
    .regex(new RegExp(`^[${PAIRING_SYMBOLS}]{${REMOTE_CODE_LENGTH}}$`, 'u'), { error: '遥控码是 6 个字母' }),
});

const PressSchema = z
  .union([
    z.strictObject({ key: z.enum(REMOTE_KEYS) }),
    z.strictObject({ key: z.literal('jump'), page: page.meta({ description: '从 1 数起' }) }),
  ])
  .meta({ id: 'RemotePress' }) satisfies z.ZodType<RemotePress>;

const ShownSchema = z
  .strictObject({
    title: wordsOf(120),
    next: wordsOf(120).nullable(),
    at: page,
    of: page,
    mode: z.enum(['frozen', 'now']),
    black: z.boolean(),
  })
  .meta({ id: 'RemoteShown' }) satisfies z.ZodType<RemoteShown>;

/** Opens the room in which phones meet a deck. Opening again closes the room of before. */
export const openRemote = {
  method: 'POST',
  url: '/api/desk/meetings/:key/remote',
  params: z.strictObject({ key: MeetingKeySchema }),
  body: z.strictObject({}),
  reply: z
    .strictObject({ code: z.string().meta({ description: '在手机的 /remote 页输入' }), secondsLeft })
    .meta({ id: 'RemoteOpened' }),
} as const;

/** The deck closes: its phones turn nothing any more. */
export const closeRemote = {
  method: 'DELETE',
  url: '/api/desk/meetings/remote/:code',
  params: CodeParams,
  reply: z.strictObject({ closed: z.literal(true) }).meta({ id: 'RemoteClosed' }),
} as const;

/** `press`: a RemotePress; `phones`: how many are paired; `moved`: another window of the same account took over; `bye`: it is over. */
export const hearRemote = {
  method: 'GET',
  url: '/api/desk/meetings/remote/:code/presses',
  params: CodeParams,
  events: { press: 'press', phones: 'phones', moved: 'moved', bye: 'bye' },
} as const;

/** The deck says what it shows, so that the phone can. */
export const tellRemote = {
  method: 'PUT',
  url: '/api/desk/meetings/remote/:code/shown',
  params: CodeParams,
  body: ShownSchema,
  reply: z.strictObject({ phones: z.int().nonnegative() }).meta({ id: 'RemoteTold' }),
} as const;

/** Chosen by the phone itself; one that was right once is not held up by the mistakes of others at its address. */
const PhoneHeaders = z.looseObject({
  'x-phone': z
    .string()
    .regex(/^[\w-]{20,60}$/u)
    .optional(),
});

const SeenSchema = z
  .strictObject({
    shown: ShownSchema.nullable(),
    /** False while the deck itself has no connection. */
    deck: z.boolean(),
    secondsLeft,
  })
  .meta({ id: 'RemoteSeen' });
export type RemoteSeen = z.infer<typeof SeenSchema>;

/** Asked every two seconds by the phone: what is on the screen. */
export const seeRemote = {
  method: 'GET',
  url: '/api/public/remote/:code',
  params: CodeParams,
  headers: PhoneHeaders,
  reply: SeenSchema,
} as const;

export const pressRemote = {
  method: 'POST',
  url: '/api/public/remote/:code/press',
  params: CodeParams,
  headers: PhoneHeaders,
  body: PressSchema,
  reply: SeenSchema,
} as const;
