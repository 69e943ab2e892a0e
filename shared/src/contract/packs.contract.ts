import { z } from 'zod';
import type { RehearsalSummary } from '../domain/pack-fact.ts';
import type { ProposalState } from '../domain/pack-proposal.ts';
import { LIGHTS } from '../domain/rule-pack.ts';
import { DaySchema } from './day.contract.ts';
import { IdempotencyHeaders } from './issues.contract.ts';
import { NoQuerySchema } from './public.contract.ts';
import { isShallow, RulePackSchema } from './rule-pack.contract.ts';
import { wordsOf } from './text.contract.ts';

const count = z.int().nonnegative();
const STATES = ['waiting', 'lapsed', 'approved', 'inForce', 'withdrawn'] as const satisfies readonly ProposalState[];
const SentPackSchema = z
  .unknown()
  .refine((pack) => isShallow(pack), { error: '规则里的条件套得太深，请拆成几条' })
  .pipe(RulePackSchema);

const reason = wordsOf(500).refine((text) => text.trim() !== '', { error: '请写明理由' });

const SummarySchema = z
  .strictObject({
    asOf: DaySchema,
    issues: count,
    flips: count,
    turned: z.array(z.strictObject({ was: z.enum(LIGHTS), now: z.enum(LIGHTS), count })),
    townsMoved: count,
  })
  .meta({ id: 'RehearsalSummary' }) satisfies z.ZodType<RehearsalSummary>;

const ProposalSchema = z
  .strictObject({
    id: z.string(),
    pack: RulePackSchema,
    startOn: DaySchema,
    reason: z.string(),
    state: z.enum(STATES),
    /** Names the pack it is to replace. */
    against: z.strictObject({ id: z.string(), version: z.int() }),
    rehearsal: SummarySchema,
    proposedBy: z.string(),
    proposedAt: z.string(),
    /** Proposed by the account that asks, which therefore may not approve it. */
    mine: z.boolean(),
    approvedBy: z.string().nullable(),
    approvedAt: z.string().nullable(),
    withdrawnBy: z.string().nullable(),
    withdrawnAt: z.string().nullable(),
    withdrawnBecause: z.string().nullable(),
    /** Why it cannot be approved as things are now, or null. */
    misfit: z.string().nullable(),
  })
  .meta({ id: 'PackProposal' });
export type ProposalLine = z.infer<typeof ProposalSchema>;

export const listPacks = {
  method: 'GET',
  url: '/api/desk/packs',
  query: NoQuerySchema,
  reply: z
    .strictObject({
      today: DaySchema,
      /** The first day that was recorded: days before it cannot be rehearsed. */
      firstDay: DaySchema,
      demo: z.boolean(),
      inForce: z.strictObject({ pack: RulePackSchema, since: DaySchema }),
      /** Packs that ship with the product, to begin from. */
      shipped: z.array(RulePackSchema),
      /** Newest first. */
      proposals: z.array(ProposalSchema),
      /** Every pack there ever was with the days it held, newest first; `until` is null for the one in force. */
      history: z.array(
        z.strictObject({
          pack: RulePackSchema,
          from: DaySchema,
          until: DaySchema.nullable(),
          proposal: z.string().nullable(),
        }),
      ),
    })
    .meta({ id: 'Packs' }),
} as const;
export type PacksView = z.infer<typeof listPacks.reply>;

export const proposePack = {
  method: 'POST',
  url: '/api/desk/packs',
  headers: IdempotencyHeaders,
  body: z.strictObject({ pack: SentPackSchema, startOn: DaySchema, reason }).meta({ id: 'NewPackProposal' }),
  reply: ProposalSchema,
} as const;

const ProposalParams = z.strictObject({ id: z.string().regex(/^G\d{1,9}$/u) });

export const approvePack = {
  method: 'POST',
  url: '/api/desk/packs/:id/approve',
  params: ProposalParams,
  headers: IdempotencyHeaders,
  body: z.strictObject({}),
  reply: ProposalSchema,
} as const;

export const withdrawPack = {
  method: 'POST',
  url: '/api/desk/packs/:id/withdraw',
  params: ProposalParams,
  headers: IdempotencyHeaders,
  body: z.strictObject({ reason }),
  reply: ProposalSchema,
} as const;
