import { z } from 'zod';
import { PAPER_KINDS } from '../domain/papers/paper.ts';
import { IdempotencyHeaders } from './issues.contract.ts';
import { MeetingKeySchema, SnapshotStampSchema } from './meeting.contract.ts';
import { NoQuerySchema } from './public.contract.ts';
import { wordsOf } from './text.contract.ts';

const count = z.int().nonnegative();

const MeetingParams = z.strictObject({ key: MeetingKeySchema });

/** What a file is: one of the official papers, or the deck, the ledger, the bulletin. */
const PAPER_FILE_KINDS = [...PAPER_KINDS, 'deck', 'ledger', 'bulletin'] as const;

const PaperFileSchema = z
  .strictObject({
    /** Path below the folder of papers, which is also how one is asked for. */
    file: z.string(),
    kind: z.enum(PAPER_FILE_KINDS),
    /** 督查通报 · 任务清单（观音镇） */
    name: z.string(),
    /** What it is for, in one sentence. */
    purpose: z.string(),
    format: z.enum(['docx', 'pptx', 'xlsx', 'pdf']),
    /** Made from the county's own template. */
    ownTemplate: z.boolean(),
  })
  .meta({ id: 'PaperFile' });
export type PaperFileView = z.infer<typeof PaperFileSchema>;

const JobSchema = z
  .strictObject({
    id: z.uuid(),
    meeting: z.string(),
    state: z.enum(['writing', 'done', 'failed']),
    done: count,
    /** All files, known from the first moment. */
    of: count,
    /** What is being written, or what came of it: 正在写 督查通报.docx（3/19） */
    words: z.string(),
    startedAt: z.string(),
    finishedAt: z.string().nullable(),
    /** Of the whole archive, once it is written. */
    bytes: count.nullable(),
    stamp: SnapshotStampSchema,
    /** What the office should know before it hands the papers out. */
    notices: z.array(z.string()),
  })
  .meta({ id: 'PaperJob' });
export type PaperJobView = z.infer<typeof JobSchema>;

export const listPapers = {
  method: 'GET',
  url: '/api/desk/meetings/:key/papers',
  params: MeetingParams,
  query: NoQuerySchema,
  reply: z
    .strictObject({
      meeting: z.string(),
      title: z.string(),
      stamp: SnapshotStampSchema,
      /** Only what the account may fetch: a town its own task sheet and the letters about its issues. */
      items: z.array(PaperFileSchema),
      /** The account may have all of them written at once. */
      mayWriteAll: z.boolean(),
      /** The last job of this meeting that is still kept; null without one, and for whoever may not start one. */
      job: JobSchema.nullable(),
    })
    .meta({ id: 'PaperList' }),
} as const;
export type PaperList = z.infer<(typeof listPapers)['reply']>;

export const writePapers = {
  method: 'POST',
  url: '/api/desk/meetings/:key/papers',
  params: MeetingParams,
  headers: IdempotencyHeaders,
  body: z.strictObject({
    redHead: wordsOf(40).trim().exactOptional().meta({ description: '红头：印在通报、纪要和函件上方的名称；不写不印' }),
  }),
  reply: JobSchema,
} as const;

const JobParams = MeetingParams.extend({ job: z.uuid({ error: '文书任务的编号不对' }) });

export const readPaperJob = {
  method: 'GET',
  url: '/api/desk/meetings/:key/papers/jobs/:job',
  params: JobParams,
  query: NoQuerySchema,
  reply: JobSchema,
} as const;

/** A zip, as it was written once. */
export const readPaperArchive = {
  method: 'GET',
  url: '/api/desk/meetings/:key/papers/jobs/:job/all.zip',
  params: JobParams,
  query: NoQuerySchema,
} as const;

/** One file, written for this request. */
export const readOnePaper = {
  method: 'GET',
  url: '/api/desk/meetings/:key/papers/one',
  params: MeetingParams,
  query: z.strictObject({ file: wordsOf(200) }),
} as const;

const TemplateSchema = z
  .strictObject({
    kind: z.enum(PAPER_KINDS),
    name: z.string(),
    /** The county's own, or null when ours is used. */
    own: z.strictObject({ file: z.string(), bytes: count, at: z.string(), byName: z.string() }).nullable(),
    /** Named fields a template may use, in the order a paper names them: 县名, 会议, 快照号 … */
    fields: z.array(z.string()),
    /** Fields the county's template does not use; what they say is then not on the paper. */
    unused: z.array(z.string()),
  })
  .meta({ id: 'PaperTemplate' });
export type PaperTemplateView = z.infer<typeof TemplateSchema>;

export const listTemplates = {
  method: 'GET',
  url: '/api/desk/paper-templates',
  query: NoQuerySchema,
  reply: z.strictObject({ items: z.array(TemplateSchema) }).meta({ id: 'PaperTemplateList' }),
} as const;

const TemplateParams = z.strictObject({ kind: z.enum(PAPER_KINDS) });

/** The template in use, ours or the county's, as a .docx to begin from. */
export const readTemplateFile = {
  method: 'GET',
  url: '/api/desk/paper-templates/:kind/file',
  params: TemplateParams,
  query: NoQuerySchema,
} as const;

/** multipart: file, a .docx with named fields {{…}}. */
export const putTemplate = {
  method: 'PUT',
  url: '/api/desk/paper-templates/:kind',
  params: TemplateParams,
  headers: IdempotencyHeaders,
  reply: TemplateSchema,
} as const;

/** Back to ours. */
export const removeTemplate = {
  method: 'DELETE',
  url: '/api/desk/paper-templates/:kind',
  params: TemplateParams,
  headers: IdempotencyHeaders,
  reply: TemplateSchema,
} as const;
