import { z } from 'zod';
import { EVIDENCE_KINDS } from '../domain/issue-work.ts';
import { EvidenceSchema, IdempotencyHeaders, IssueParams } from './issues.contract.ts';
import { wordsOf } from './text.contract.ts';

/** Words sent beside a picture. */
export const EvidenceFieldsSchema = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  note: wordsOf(200).default(''),
  pairOf: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .exactOptional(),
});

export const addEvidence = {
  method: 'POST',
  url: '/api/issues/:id/evidence',
  params: IssueParams,
  headers: IdempotencyHeaders,
  /** Sent as multipart: `kind`, `note`, `pairOf` before the one `file`. */
  reply: z.strictObject({ evidence: EvidenceSchema }).meta({ id: 'EvidenceAnswer' }),
} as const;

export const readEvidence = {
  method: 'GET',
  url: '/api/evidence/:id',
  params: z.strictObject({ id: z.string().regex(/^[0-9a-f]{64}$/u) }),
  query: z.strictObject({ size: z.enum(['full', 'small']).exactOptional() }),
} as const;
