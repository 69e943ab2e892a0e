import { z } from 'zod';
import { ACCESS_OUTCOMES } from '../domain/access-event.ts';
import { DaySchema } from './day.contract.ts';
import { NoQuerySchema } from './public.contract.ts';
import { wordsOf } from './text.contract.ts';

const count = z.int().nonnegative();

/** The two chains of records: the ledger's entries, and what happened at the door. */
export const CHAINS = ['ledger', 'access'] as const;

/** One record of either chain in words: who, when, from where, what, on what, with what result. */
export const AuditItemSchema = z
  .strictObject({
    chain: z.enum(CHAINS),
    seq: count,
    /** When it was written down. */
    at: z.string(),
    /** The day it holds for; of an entry that was dated back another than that of `at`. */
    on: DaySchema,
    kind: z.string(),
    actor: z.string().nullable(),
    actorName: z.string(),
    source: z.string(),
    object: z.strictObject({ text: z.string(), issue: z.string().nullable() }).nullable(),
    words: z.string(),
    outcome: z.enum(ACCESS_OUTCOMES),
    changes: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
    hash: z.string(),
  })
  .meta({ id: 'AuditItem' });
export type AuditItem = z.infer<typeof AuditItemSchema>;

/** All filters together; each narrows. `from` and `to` are days of writing down, both included. */
const AuditTermsSchema = z.strictObject({
  q: wordsOf(60).exactOptional(),
  actor: wordsOf(64).exactOptional(),
  chain: z.enum(CHAINS).exactOptional(),
  kind: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/u)
    .exactOptional(),
  outcome: z.enum(ACCESS_OUTCOMES).exactOptional(),
  from: DaySchema.exactOptional(),
  to: DaySchema.exactOptional(),
  issue: wordsOf(40).exactOptional(),
});
export type AuditTerms = z.infer<typeof AuditTermsSchema>;

export const readAudit = {
  method: 'GET',
  url: '/api/audit',
  query: AuditTermsSchema.extend({
    after: z
      .string()
      .regex(/^\d{1,15}\.\d{1,15}$/u)
      .exactOptional(),
    limit: z
      .string()
      .regex(/^\d{1,3}$/u)
      .exactOptional(),
  }),
  reply: z
    .strictObject({
      items: z.array(AuditItemSchema),
      next: z.string().nullable(),
      /** How many records this answer looked at and how far back; null when it reached the first one. */
      looked: z.strictObject({ records: count, backTo: z.string().nullable() }),
    })
    .meta({ id: 'AuditPage' }),
} as const;
export type AuditPage = z.infer<typeof readAudit.reply>;

/** Who may be looked for: accounts, and what acts without one. */
export const readAuditActors = {
  method: 'GET',
  url: '/api/audit/actors',
  query: NoQuerySchema,
  reply: z.array(z.strictObject({ account: z.string(), name: z.string() })).meta({ id: 'AuditActors' }),
} as const;
export type AuditActor = z.infer<typeof readAuditActors.reply>[number];

export const exportAuditCsv = { method: 'GET', url: '/api/audit/export.csv', query: AuditTermsSchema } as const;
export const exportAuditXlsx = { method: 'GET', url: '/api/audit/export.xlsx', query: AuditTermsSchema } as const;

const ChainVerdictSchema = z
  .strictObject({
    entries: count,
    head: z.string(),
    ok: z.boolean(),
    discrepancies: z.array(z.strictObject({ seq: count.nullable(), what: z.string() })),
    /** Discrepancies beyond those that are listed. */
    more: count,
  })
  .meta({ id: 'ChainVerdict' });

export const verifyAudit = {
  method: 'POST',
  url: '/api/audit/verify',
  reply: z
    .strictObject({
      ledger: ChainVerdictSchema,
      access: ChainVerdictSchema,
      /** The last head of the ledger that was signed and given out. */
      published: z.strictObject({ day: DaySchema, seq: count, hash: z.string() }).nullable(),
      at: z.string(),
    })
    .meta({ id: 'AuditVerdict' }),
} as const;
export type AuditVerdict = z.infer<typeof verifyAudit.reply>;

/** How far a verification is that is under way. */
export const readVerifying = {
  method: 'GET',
  url: '/api/audit/verify',
  query: NoQuerySchema,
  reply: z
    .strictObject({ running: z.strictObject({ walked: count, of: count }).nullable() })
    .meta({ id: 'AuditVerifying' }),
} as const;
export type Verifying = z.infer<typeof readVerifying.reply>;
