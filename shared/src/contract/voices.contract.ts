import { z } from 'zod';
import { DISMISSALS, VOICE_LENGTH, VOICE_SHORTEST, VOICE_STATES, type VoiceAct } from '../domain/voice.ts';

import { IdempotencyHeaders, LAMPS } from './issues.contract.ts';
import { DaySchema } from './day.contract.ts';
import { wordsOf } from './text.contract.ts';

const id = z.string().regex(/^V\d{1,9}$/u);
const issue = wordsOf(40);
const town = z.string().regex(/^\d{1,12}$/u);

/** A field of a form that nobody filled in comes as an empty text. */
const orEmpty = <T extends z.ZodType<string>>(schema: T) => z.union([z.literal(''), schema]).exactOptional();

/** 整改没到位: what anybody may tell the office, about an issue, a town, or the county. Nothing is asked of the sender. */
export const hearVoice = {
  method: 'POST',
  url: '/public/say',
  body: z
    .strictObject({
      text: wordsOf(VOICE_LENGTH)
        .trim()
        .min(VOICE_SHORTEST, { error: `至少写 ${VOICE_SHORTEST} 个字` }),
      issue: orEmpty(issue),
      town: orEmpty(town),
    })
    .meta({ id: 'HearVoice' }),
} as const;
export type HeardVoice = z.infer<(typeof hearVoice)['body']>;

/** A message as the desk shows it. */
const VoiceLineSchema = z
  .strictObject({
    id,
    receivedOn: DaySchema,
    issue: z.strictObject({ id: z.string(), title: z.string(), lamp: z.enum(LAMPS) }).nullable(),
    town: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
    text: z.string().nullable(),
    passedTo: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredOn: DaySchema.nullable(),
    shown: z.boolean(),
    actedOn: DaySchema.nullable(),
    dismissed: z.enum(DISMISSALS).nullable(),
    dismissNote: z.string().nullable(),
    state: z.enum(VOICE_STATES),
  })
  .meta({ id: 'VoiceLine' });
export type VoiceLine = z.infer<typeof VoiceLineSchema>;

const count = z.int().nonnegative();

export const listVoices = {
  method: 'GET',
  url: '/api/voices',
  query: z.strictObject({
    state: z.enum(VOICE_STATES).exactOptional(),
    town: town.exactOptional(),
    q: wordsOf(60).exactOptional(),
  }),
  reply: z
    .strictObject({
      items: z.array(VoiceLineSchema),
      /** Of everything the account may see, without the filter. */
      counts: z.strictObject({ waiting: count, passed: count, answered: count, actedOn: count, dismissed: count }),
      towns: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    })
    .meta({ id: 'VoiceList' }),
} as const;
export type VoiceFilter = z.infer<(typeof listVoices)['query']>;
export type VoiceList = z.infer<(typeof listVoices)['reply']>;

const VoiceActSchema = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('pass'), town }),
    z.strictObject({ act: z.literal('link'), issue }),
    z.strictObject({ act: z.literal('answer'), text: wordsOf(VOICE_LENGTH) }),
    z.strictObject({ act: z.literal('show') }),
    z.strictObject({ act: z.literal('hide') }),
    z.strictObject({ act: z.literal('actOn') }),
    z.strictObject({ act: z.literal('dismiss'), reason: z.enum(DISMISSALS), note: wordsOf(200) }),
    z.strictObject({ act: z.literal('deleteText') }),
  ])
  .meta({ id: 'VoiceAct' }) satisfies z.ZodType<VoiceAct>;

export const actOnVoice = {
  method: 'POST',
  url: '/api/voices/:id/acts',
  params: z.strictObject({ id }),
  headers: IdempotencyHeaders,
  body: VoiceActSchema,
  reply: VoiceLineSchema,
} as const;
