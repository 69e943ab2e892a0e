import { z } from 'zod';

/** A route without parameters says so; one that is given any is refused. */
export const NoQuerySchema = z.strictObject({});

/** The only request headers the public board looks at. */
export const ConditionalHeadersSchema = z.looseObject({
  'if-none-match': z.string().optional(),
  'accept-encoding': z.string().optional(),
});

/** 304: what the client holds is still true. */
export const UnchangedSchema = z.undefined().meta({ description: '没有变化' });

/** `event` says that the board changed; `screens`, that a paired screen should ask `readMe` again and nobody else anything. */
export const readEvents = {
  method: 'GET',
  url: '/api/public/events',
  event: 'ledger-changed',
  screens: 'screens-changed',
} as const;

const VersionSchema = z
  .strictObject({ version: z.int().nonnegative(), withdrawn: z.boolean() })
  .meta({ id: 'PublicVersion' });
export const readVersion = { method: 'GET', url: '/api/public/version', reply: VersionSchema } as const;

const HealthSchema = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' });
export const readHealth = { method: 'GET', url: '/healthz', reply: HealthSchema } as const;

const ReadinessSchema = z
  .strictObject({ status: z.enum(['ready', 'not-ready']), published: z.boolean() })
  .meta({ id: 'Readiness' });
export const readReadiness = { method: 'GET', url: '/readyz', reply: ReadinessSchema } as const;
