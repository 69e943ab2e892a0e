import { z } from 'zod';

/** Small and asked for every few seconds: what is on, and what time it is, signed. */
const PulseSchema = z
  .strictObject({
    /** The ledger's time, by which scenes run; a demo's day stands still. */
    serverTime: z.iso.datetime(),
    /** The server's own time, which always runs on: the age of what a screen shows is counted by it. */
    wallTime: z.iso.datetime(),
    version: z.int().nonnegative(),
    /** The ETag of the board as it stands; null while there is none. */
    etag: z.string().nullable(),
    buildId: z.string(),
    withdrawn: z.boolean(),
    validUntil: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Pulse' });
export type Pulse = z.infer<typeof PulseSchema>;
export const readPulse = { method: 'GET', url: '/api/public/pulse', reply: PulseSchema } as const;

/** An older key's word that another one took its place. Keys are SPKI, in base64. */
const EndorsementSchema = z
  .strictObject({ publicKey: z.string(), next: z.string(), signature: z.string() })
  .meta({ id: 'KeyEndorsement' });
export type Endorsement = z.infer<typeof EndorsementSchema>;

const SigningKeySchema = z
  .strictObject({ id: z.string(), publicKey: z.string(), endorsements: z.array(EndorsementSchema) })
  .meta({ id: 'SigningKey' });
export type SigningKey = z.infer<typeof SigningKeySchema>;
export const readKey = { method: 'GET', url: '/api/public/key', reply: SigningKeySchema } as const;
