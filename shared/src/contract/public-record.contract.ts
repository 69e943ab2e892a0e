import { z } from 'zod';
import { RELEASE_KIND_WORDS, type ReleaseContent } from '../domain/publication.ts';
import { DaySchema } from './day.contract.ts';
import { NoQuerySchema } from './public.contract.ts';

const count = z.int().nonnegative();
const KINDS = Object.keys(RELEASE_KIND_WORDS) as [ReleaseContent['kind'], ...ReleaseContent['kind'][]];

/** 更正: what was wrong on the square and what is right. */
export const readCorrections = {
  method: 'GET',
  url: '/api/public/corrections',
  query: NoQuerySchema,
  reply: z
    .strictObject({
      corrections: z.array(z.strictObject({ on: DaySchema, title: z.string().nullable(), text: z.string() })),
    })
    .meta({ id: 'Corrections' }),
} as const;

/** Every release: its number and day and what it was about. Nobody's name. */
export const readPublicReleases = {
  method: 'GET',
  url: '/api/public/releases',
  query: NoQuerySchema,
  reply: z
    .strictObject({
      releases: z.array(z.strictObject({ number: count, on: DaySchema, kind: z.enum(KINDS) })),
    })
    .meta({ id: 'PublicReleases' }),
} as const;

/** The end of the ledger as it was signed last; whoever keeps it can prove later that nothing before it was changed. */
export const readHead = {
  method: 'GET',
  url: '/api/public/head',
  query: NoQuerySchema,
  reply: z
    .strictObject({
      head: z
        .strictObject({
          day: DaySchema,
          seq: count,
          hash: z.string(),
          signature: z.string(),
          publicKey: z.string(),
        })
        .nullable(),
    })
    .meta({ id: 'LedgerHead' }),
} as const;

export const readPublicPhoto = {
  method: 'GET',
  url: '/api/public/photos/:id',
  params: z.strictObject({ id: z.string().regex(/^[0-9a-f]{64}$/u) }),
  query: z.strictObject({ size: z.enum(['full', 'small']).exactOptional() }),
} as const;

export type SignedHead = NonNullable<z.infer<typeof readHead.reply>['head']>;
