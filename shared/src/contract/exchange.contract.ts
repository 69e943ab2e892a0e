import { z } from 'zod';
import type { UploadPreview } from '../domain/import-upload.ts';
import { UPLOAD_STATES } from '../domain/import-upload.ts';
import type { ImportSummary } from '../domain/ledger-import.ts';
import { LISTS } from '../domain/ledger-lists.ts';
import { FIELD_WORDS, type LedgerField } from '../domain/ledger-words.ts';
import { TallySchema } from './board.contract.ts';
import { DaySchema } from './day.contract.ts';
import { IdempotencyHeaders, IssueFilterSchema, LAMPS } from './issues.contract.ts';
import { NoQuerySchema } from './public.contract.ts';
import { wordsOf } from './text.contract.ts';

const count = z.int().nonnegative();
const LEDGER_FIELDS = Object.keys(FIELD_WORDS) as [LedgerField, ...LedgerField[]];
const PLATES = z.enum(['red', 'yellow', 'green']).nullable();

const SummarySchema = z
  .strictObject({
    created: count,
    changed: count,
    repeated: count,
    closed: count,
    reopened: count,
    extended: count,
    requested: count,
    conflicts: count,
    unchanged: count,
    missing: count,
    findings: count,
    rejected: count,
  })
  .meta({ id: 'ImportSummary' }) satisfies z.ZodType<ImportSummary>;

const change = { field: z.enum(LEDGER_FIELDS), before: z.string().nullable(), after: z.string().nullable() };

const PreviewSchema = z.strictObject({
  summary: SummarySchema,
  rows: z.array(
    z.strictObject({
      sheet: z.string(),
      row: count,
      id: z.string(),
      no: z.string().nullable(),
      title: z.string(),
      outcome: z.enum(['created', 'changed', 'repeated', 'unchanged']),
      changes: z.array(z.strictObject(change)),
      conflicts: z.array(z.strictObject({ ...change, by: z.string(), on: DaySchema })),
      left: z.string().nullable(),
    }),
  ),
  findings: z.array(
    z.strictObject({
      no: z.string(),
      title: z.string(),
      isNew: z.boolean(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  rejected: z.array(z.strictObject({ sheet: z.string(), row: count, code: z.string(), message: z.string() })),
  notices: z.array(z.string()),
  nothingNew: z.boolean(),
  before: TallySchema,
  after: TallySchema,
  flips: z.array(
    z.strictObject({
      id: z.string(),
      no: z.string().nullable(),
      title: z.string(),
      from: z.enum(LAMPS).nullable(),
      to: z.enum(LAMPS),
      reason: z.string(),
    }),
  ),
  moves: z.array(
    z.strictObject({
      town: z.string(),
      from: count.nullable(),
      to: count.nullable(),
      plateFrom: PLATES,
      plateTo: PLATES,
    }),
  ),
}) satisfies z.ZodType<UploadPreview>;

const line = {
  id: z.string(),
  state: z.enum(UPLOAD_STATES),
  file: z.string(),
  on: DaySchema,
  batch: z.string(),
  historical: z.boolean(),
  byName: z.string(),
  at: z.string(),
  summary: SummarySchema,
  decided: z.strictObject({ byName: z.string(), at: z.string() }).nullable(),
};

const UploadLineSchema = z.strictObject(line).meta({ id: 'UploadLine' });
export type UploadLineView = z.infer<typeof UploadLineSchema>;

/** An uploaded ledger with everything that would happen, or happened, through it. */
const UploadSchema = z.strictObject({ ...line, ...PreviewSchema.shape }).meta({ id: 'Upload' });
export type UploadView = z.infer<typeof UploadSchema>;

const UploadParams = z.strictObject({ id: z.uuid({ error: '导入编号不对' }) });

/** What is sent beside the file, before it. */
export const UploadFieldsSchema = z.strictObject({
  batch: wordsOf(60)
    .refine((text) => text.trim() !== '', { error: '批次名称不能为空' })
    .exactOptional(),
  on: DaySchema.exactOptional(),
  historical: z.enum(['true', 'false']).exactOptional(),
});

export const uploadLedger = {
  method: 'POST',
  url: '/api/imports',
  headers: IdempotencyHeaders,
  reply: UploadSchema,
} as const;

export const listUploads = {
  method: 'GET',
  url: '/api/imports',
  query: NoQuerySchema,
  reply: z
    .strictObject({
      items: z.array(UploadLineSchema),
      /** Batches there are to import into. */
      batches: z.array(z.string()),
    })
    .meta({ id: 'UploadList' }),
} as const;
export type UploadList = z.infer<(typeof listUploads)['reply']>;

export const readUpload = {
  method: 'GET',
  url: '/api/imports/:id',
  params: UploadParams,
  reply: UploadSchema,
} as const;

export const confirmUpload = {
  method: 'POST',
  url: '/api/imports/:id/confirm',
  params: UploadParams,
  headers: IdempotencyHeaders,
  body: z.strictObject({ conflicts: z.enum(['keep', 'overwrite']) }),
  reply: UploadSchema,
} as const;

export const undoUpload = {
  method: 'POST',
  url: '/api/imports/:id/undo',
  params: UploadParams,
  headers: IdempotencyHeaders,
  body: z.strictObject({ keepChanged: z.boolean().exactOptional() }),
  reply: UploadSchema,
} as const;

/** Every filter of the list on the screen, so that the file says the same; a file has no pages. */
const ExportQuerySchema = IssueFilterSchema.omit({ after: true, limit: true }).extend({
  list: z.enum(LISTS).exactOptional(),
});
export type ExportQuery = z.infer<typeof ExportQuerySchema>;

export const exportLedger = { method: 'GET', query: ExportQuerySchema } as const;
export const EXPORT_ADDRESSES = { xlsx: '/api/exports/ledger.xlsx', csv: '/api/exports/ledger.csv' } as const;
