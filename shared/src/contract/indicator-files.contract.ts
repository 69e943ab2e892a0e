import { z } from 'zod';
import type { PlannedRow } from '../domain/indicator-import.ts';
import type { RejectedRow } from '../domain/indicator-row.ts';
import { IdempotencyHeaders } from './issues.contract.ts';
import { NoQuerySchema } from './public.contract.ts';

const count = z.int().nonnegative();

const PlannedRowSchema = z.strictObject({
  row: count,
  name: z.string(),
  owner: z.string(),
  action: z.enum(['new', 'changed', 'reported', 'same']),
  words: z.string(),
}) satisfies z.ZodType<Pick<PlannedRow, 'row' | 'name' | 'owner' | 'action' | 'words'>>;
const RejectedRowSchema = z.strictObject({
  row: count,
  column: z.string(),
  value: z.string(),
  message: z.string(),
}) satisfies z.ZodType<RejectedRow>;

/** What a file would do, or did; `wouldDo` is given back with the same file to say that this is wanted. */
const ImportSchema = z
  .strictObject({
    file: z.string(),
    rows: z.array(PlannedRowSchema),
    rejected: z.array(RejectedRowSchema),
    notices: z.array(z.string()),
    wouldDo: z.string(),
  })
  .meta({ id: 'IndicatorImport' });
export type IndicatorImportView = z.infer<typeof ImportSchema>;

export const previewIndicators = {
  method: 'POST',
  url: '/api/indicators/imports/preview',
  query: NoQuerySchema,
  reply: ImportSchema,
} as const;

export const importIndicators = {
  method: 'POST',
  url: '/api/indicators/imports',
  headers: IdempotencyHeaders,
  reply: ImportSchema,
} as const;

export const INDICATOR_EXPORTS = { xlsx: '/api/indicators/export.xlsx', csv: '/api/indicators/export.csv' } as const;
