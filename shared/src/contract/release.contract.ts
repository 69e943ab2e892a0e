import { z } from 'zod';
import { NOTICE_DAYS, QR_BYTES, type PublicNotice } from '../domain/public-notice.ts';
import { CORRECTION_LENGTH, RELEASE_KIND_WORDS, type ReleaseContent } from '../domain/publication.ts';
import { BoardSchema } from './board.contract.ts';
import { DaySchema } from './day.contract.ts';
import { IdempotencyHeaders } from './issues.contract.ts';
import { MeetingKeySchema } from './meeting.contract.ts';
import { NoQuerySchema } from './public.contract.ts';
import { wordsOf } from './text.contract.ts';

const count = z.int().nonnegative();
const issueId = z.string().min(1).max(40);
const photoId = z.string().regex(/^[0-9a-f]{64}$/u, { error: '照片编号不对' });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, { error: '时刻要写成 08:00 这样的形式' });
const reason = wordsOf(500).refine((text) => text.trim() !== '', { error: '请写明理由' });
const KINDS = Object.keys(RELEASE_KIND_WORDS) as [ReleaseContent['kind'], ...ReleaseContent['kind'][]];

/** A paper is never among them. */
const PHOTO_KINDS = ['before', 'after', 'site'] as const;

const NoticeSchema = z
  .strictObject({
    basis: wordsOf(200),
    days: z.int().min(1).max(NOTICE_DAYS).meta({ description: '公示期天数，从发布当天起算' }),
    objection: wordsOf(200),
    publicUrl: wordsOf(200).meta({ description: `公开网址；不超过 ${QR_BYTES} 个字节时大屏上有二维码` }),
  })
  .meta({ id: 'PublicNotice' }) satisfies z.ZodType<PublicNotice>;

const of = <K extends ReleaseContent['kind'], S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

const ReleaseContentSchema = z.discriminatedUnion('kind', [
  of('facts', {}),
  of('titles', { titles: z.array(z.strictObject({ issue: issueId, title: wordsOf(60) })).max(500) }),
  of('statements', { issues: z.array(issueId).max(500) }),
  of('photos', { issue: issueId, photos: z.array(photoId).max(20) }),
  of('withdrawal', { issue: issueId, reason }),
  of('restore', { issue: issueId.nullable() }),
  of('correction', { issue: issueId.nullable(), text: wordsOf(CORRECTION_LENGTH) }),
  of('schedule', { at: time.nullable() }),
  of('notice', { notice: NoticeSchema.nullable() }),
  of('promises', {
    meeting: MeetingKeySchema,
    promises: z.array(z.strictObject({ decision: z.string().min(1).max(40), words: wordsOf(20) })).max(60),
  }),
]) satisfies z.ZodType<ReleaseContent>;

/** A private word in a text of a release, and where: characters from `from` up to `to`. */
const FindingSchema = z
  .strictObject({
    field: z.string(),
    text: z.string(),
    matches: z.array(z.strictObject({ kind: z.string(), from: count, to: count, words: z.string() })),
  })
  .meta({ id: 'PrivacyFinding' });
export type PrivacyFinding = z.infer<typeof FindingSchema>;

const ChangeSchema = z
  .strictObject({ issue: z.string().nullable(), what: z.string(), before: z.string(), after: z.string() })
  .meta({ id: 'PublicChange' });
export type ChangeLine = z.infer<typeof ChangeSchema>;

export const ReleaseSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(KINDS),
    note: z.string(),
    state: z.enum(['waiting', 'released', 'cancelled', 'takenDown']),
    /** 第 8 期, for what made a new snapshot of the facts. */
    number: z.int().positive().nullable(),
    draftedBy: z.string(),
    draftedAt: z.string(),
    /** Drafted by the account that asks, which therefore may not approve it. */
    mine: z.boolean(),
    approvedBy: z.string().nullable(),
    approvedAt: z.string().nullable(),
    cancelledBy: z.string().nullable(),
    cancelledAt: z.string().nullable(),
    cancelledBecause: z.string().nullable(),
    signed: z.strictObject({ found: z.array(z.string()), reason: z.string() }).nullable(),
    /** What the public will read, or reads, otherwise than before. */
    changes: z.array(ChangeSchema),
    /** The pictures it puts before the public, for looking at them. */
    photos: z.array(z.strictObject({ id: z.string(), kind: z.enum(PHOTO_KINDS) })),
    /** Private words in a draft that waits; empty for one that was decided. */
    findings: z.array(FindingSchema),
    /** Whether approving it needs a signature for private words. */
    blocked: z.boolean(),
    /** Why it cannot be approved as things are now, or null. */
    misfit: z.string().nullable(),
  })
  .meta({ id: 'Release' });
export type ReleaseLine = z.infer<typeof ReleaseSchema>;

const by = { by: z.string(), at: z.string() };

export const listReleases = {
  method: 'GET',
  url: '/api/releases',
  query: NoQuerySchema,
  reply: z
    .strictObject({
      today: DaySchema,
      demo: z.boolean(),
      /** Newest first. */
      releases: z.array(ReleaseSchema),
      /** Numbered editions that no release of two people made: by the clock or from the command line; newest first. */
      editions: z.array(z.strictObject({ number: z.int().positive(), on: DaySchema, at: z.string(), by: z.string() })),
      square: z.strictObject({
        number: count,
        on: DaySchema.nullable(),
        /** The whole board is down. */
        withdrawn: z.strictObject({ ...by, reason: z.string() }).nullable(),
        withdrawnIssues: z.array(z.strictObject({ issue: z.string(), name: z.string() })),
        /** Issues of which the ledger knows more than the square. */
        factsBehind: z.array(ChangeSchema),
        issuesBehind: count,
      }),
      /** Every issue, to choose one from, with how many pictures it has and which of them were released. */
      issues: z.array(
        z.strictObject({ issue: z.string(), name: z.string(), pictures: count, publicPhotos: z.array(z.string()) }),
      ),
      titlesWaiting: z.array(
        z.strictObject({ issue: z.string(), name: z.string(), draft: z.string(), now: z.string().nullable() }),
      ),
      statementsWaiting: z.array(
        z.strictObject({
          issue: z.string(),
          name: z.string(),
          text: z.string(),
          by: z.string(),
          on: DaySchema,
          now: z.string().nullable(),
        }),
      ),
      /** Meetings that agreed on words for the public, newest first, and what of them the square shows. */
      promisesWaiting: z.array(
        z.strictObject({
          meeting: z.string(),
          title: z.string(),
          shown: z.boolean().meta({ description: '大屏现在公开的就是这一次会议的承诺' }),
          promises: z.array(
            z.strictObject({
              decision: z.string(),
              what: z.string(),
              owner: z.string(),
              words: z.string(),
              now: z.string().nullable().meta({ description: '已经公开的用语；没有公开过为空' }),
            }),
          ),
        }),
      ),
      /** `at` is null when somebody stopped it; not `active` before the first release by two people. */
      schedule: z.strictObject({ at: z.string().nullable(), active: z.boolean(), next: z.string().nullable() }),
      /** The words beside the board as they were released last; null while there are none. */
      notice: NoticeSchema.nullable(),
      corrections: z.array(z.strictObject({ issue: z.string().nullable(), text: z.string(), at: z.string() })),
      householdNames: z.strictObject({ count, updatedOn: DaySchema }).nullable(),
    })
    .meta({ id: 'Releases' }),
} as const;
export type ReleasesView = z.infer<typeof listReleases.reply>;

const ReleaseParams = z.strictObject({ id: z.string().regex(/^F\d{1,9}$/u) });

export const readRelease = {
  method: 'GET',
  url: '/api/releases/:id',
  params: ReleaseParams,
  reply: ReleaseSchema,
} as const;

export const previewRelease = {
  method: 'GET',
  url: '/api/releases/:id/preview',
  params: ReleaseParams,
  reply: BoardSchema,
} as const;

export const draftRelease = {
  method: 'POST',
  url: '/api/releases',
  headers: IdempotencyHeaders,
  body: z.strictObject({ content: ReleaseContentSchema, note: wordsOf(500).default('') }),
  reply: ReleaseSchema,
} as const;

export const approveRelease = {
  method: 'POST',
  url: '/api/releases/:id/approve',
  headers: IdempotencyHeaders,
  params: ReleaseParams,
  body: z.strictObject({ signed: reason.exactOptional() }),
  reply: ReleaseSchema,
} as const;

export const withdrawRelease = {
  method: 'POST',
  url: '/api/releases/:id/withdraw',
  headers: IdempotencyHeaders,
  params: ReleaseParams,
  body: z.strictObject({ reason }),
  reply: ReleaseSchema,
} as const;

/** The one red button: `issue` for one issue's wording, without it the whole board. */
export const pressRedButton = {
  method: 'POST',
  url: '/api/board/withdraw',
  headers: IdempotencyHeaders,
  body: z.strictObject({ reason, issue: issueId.exactOptional() }),
  reply: z.strictObject({ version: count }).meta({ id: 'Withdrawn' }),
} as const;

/** Looks at words before they are drafted. */
export const scanTexts = {
  method: 'POST',
  url: '/api/releases/scan',
  body: z.strictObject({ texts: z.array(wordsOf(500)).max(500) }),
  reply: z.strictObject({ findings: z.array(FindingSchema), namesCompared: z.boolean() }).meta({ id: 'Scan' }),
} as const;
