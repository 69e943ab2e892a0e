import { z } from 'zod';
import { DISPOSITIONS } from '../domain/finding.ts';
import type { Reconciliation } from '../domain/reconciliation.ts';
import type { ListComparison } from '../domain/reconcile-lists.ts';
import { ISSUE_STATES } from '../domain/issue.ts';
import { IdempotencyHeaders, LAMPS } from './issues.contract.ts';
import { NoQuerySchema } from './public.contract.ts';
import { wordsOf } from './text.contract.ts';

const count = z.int().nonnegative();
const no = wordsOf(60).refine((text) => text.trim() !== '', { error: '编号不能为空' });

const FindingLineSchema = z
  .strictObject({
    no: z.string(),
    title: z.string(),
    source: z.string().nullable(),
    disposition: z.enum(DISPOSITIONS).nullable(),
    reason: z.string().nullable(),
    issueNos: z.array(z.string()),
    /** The issues it became, as they stand today. */
    issues: z.array(
      z.strictObject({
        id: z.string(),
        no: z.string().nullable(),
        title: z.string(),
        state: z.enum(ISSUE_STATES),
        lamp: z.enum(LAMPS),
        /** The other findings that became the same issue. */
        others: z.array(z.string()),
      }),
    ),
    /** Numbers it names that no issue has. */
    unknownNos: z.array(z.string()),
  })
  .meta({ id: 'FindingLine' });
export type FindingLine = z.infer<typeof FindingLineSchema>;

export const FINDING_FILTERS = [...DISPOSITIONS, 'undisposed'] as const;

export const listFindings = {
  method: 'GET',
  url: '/api/findings',
  query: z.strictObject({
    q: wordsOf(60).exactOptional(),
    source: wordsOf(100).exactOptional(),
    disposition: z.enum(FINDING_FILTERS).exactOptional(),
  }),
  reply: z
    .strictObject({ items: z.array(FindingLineSchema), total: count, sources: z.array(z.string()) })
    .meta({ id: 'FindingList' }),
} as const;
export type FindingFilter = z.infer<(typeof listFindings)['query']>;
export type FindingList = z.infer<(typeof listFindings)['reply']>;

const FindingCommandSchema = z
  .discriminatedUnion('command', [
    z.strictObject({
      command: z.literal('dispose'),
      disposition: z.enum(DISPOSITIONS),
      issueNos: z.array(no).max(50),
      reason: wordsOf(500),
    }),
    z.strictObject({ command: z.literal('merge'), into: no }),
    z.strictObject({ command: z.literal('split'), into: z.array(no).max(50) }),
  ])
  .meta({ id: 'FindingCommand' });
export type FindingCommand = z.infer<typeof FindingCommandSchema>;

export const giveFindingCommand = {
  method: 'POST',
  url: '/api/findings/:no/commands',
  params: z.strictObject({ no }),
  headers: IdempotencyHeaders,
  body: FindingCommandSchema,
  reply: FindingLineSchema,
} as const;

const amounts = {
  total: count,
  merged: count,
  split: count,
  notFound: count,
  townLevel: count,
  other: count,
  undisposed: count,
};
const brief = z.strictObject({ no: z.string(), title: z.string() });

export const readReconciliation = {
  method: 'GET',
  url: '/api/findings/reconciliation',
  query: NoQuerySchema,
  reply: z
    .strictObject({
      total: z.strictObject(amounts),
      bySource: z.array(z.strictObject({ source: z.string().nullable(), ...amounts })),
      undisposed: z.array(brief),
      unknownNumbers: z.array(z.strictObject({ finding: z.string(), no: z.string() })),
      issues: z.strictObject({ total: count, traced: count }),
      issuesWithoutFinding: z.array(
        z.strictObject({ id: z.string(), no: z.string().nullable(), title: z.string(), source: z.string().nullable() }),
      ),
    })
    .meta({ id: 'Reconciliation' }) satisfies z.ZodType<Reconciliation>,
} as const;

const pair = z.strictObject({ no: z.string(), theirNo: z.string(), ours: z.string(), theirs: z.string() });

export const reconcileFindings = {
  method: 'POST',
  url: '/api/findings/reconcile',
  reply: z
    .strictObject({
      file: z.string(),
      theirs: count,
      ours: count,
      both: count,
      onlyTheirs: z.array(brief),
      onlyOurs: z.array(brief),
      differingTitles: z.array(pair),
      renumbered: z.array(pair),
      repeated: z.array(brief),
    })
    .meta({ id: 'ListComparison' }) satisfies z.ZodType<ListComparison & { file: string }>,
} as const;
export type ComparedLists = z.infer<(typeof reconcileFindings)['reply']>;
