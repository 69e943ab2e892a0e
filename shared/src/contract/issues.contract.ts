import { z } from 'zod';
import { ISSUE_STATES, OUTCOMES } from '../domain/issue.ts';
import { APPROVAL_STEPS, CHECK_KINDS, EVIDENCE_KINDS, EXTENSION_REASONS } from '../domain/issue-work.ts';
import { COMMAND_WORDS, type CommandName } from '../domain/workflow/command.ts';
import { LIGHTS } from '../domain/rule-pack.ts';
import {
  CommandSchema,
  DeadlineSchema,
  MeasureSchema,
  NewFactsSchema,
  SoundDeadlineSchema,
} from './command.contract.ts';
import { AsOfQuerySchema, DaySeenSchema } from './as-of.contract.ts';
import { DaySchema } from './day.contract.ts';
import { wordsOf } from './text.contract.ts';

const count = z.int().nonnegative();
const names = z.array(z.string());
export const LAMPS = ['closed', 'red', 'yellow', 'green', 'none'] as const;
export const COMMANDS = Object.keys(COMMAND_WORDS) as [CommandName, ...CommandName[]];

/** An issue as a line of the ledger, with the light it shows today and what waits for the account that asks. */
export const IssueLineSchema = z
  .strictObject({
    id: z.string(),
    no: z.string().nullable(),
    title: z.string(),
    publicTitle: z.string().nullable(),
    batch: z.string(),
    source: z.string().nullable(),
    category: z.string().nullable(),
    towns: names,
    sponsorLeaders: names,
    leadUnits: names,
    coopUnits: names,
    responsible: names,
    measures: z.array(MeasureSchema),
    start: DaySchema.nullable(),
    deadline: DeadlineSchema,
    originalDeadline: DaySchema.nullable(),
    extensions: count,
    progress: z.number().nullable(),
    lastReport: DaySchema.nullable(),
    state: z.enum(ISSUE_STATES),
    closedOn: DaySchema.nullable(),
    closedLate: z.int().positive().nullable(),
    lamp: z.enum(LAMPS),
    light: z.enum(LIGHTS),
    rule: z.string(),
    reason: z.string(),
    daysLeft: z.int().nullable(),
    nextChange: z.strictObject({ on: DaySchema, light: z.enum(LIGHTS) }).nullable(),
    /** An extension was asked for and not yet decided. */
    extensionAsked: z.boolean(),
    withdrawn: z.boolean(),
    cycle: count,
    returned: count,
    /** The one command that waits for this account, if any. */
    todo: z.enum(COMMANDS).nullable(),
    /** The last entry that moved it: what an edit is based on. */
    seq: count,
  })
  .meta({ id: 'IssueLine' });
export type IssueLine = z.infer<typeof IssueLineSchema>;

export const EvidenceSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  note: z.string(),
  width: count,
  height: count,
  takenOn: DaySchema.nullable(),
  by: z.string(),
  byName: z.string(),
  on: DaySchema,
  cycle: count,
  pairOf: z.string().nullable(),
});

/** One issue with all that was done about it, and the commands this account could give now. */
export const IssueDetailSchema = IssueLineSchema.extend({
  commands: z.array(z.enum(COMMANDS)),
  publicTitleDraft: z.string().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  statement: z.strictObject({ text: z.string(), on: DaySchema }).nullable(),
  statementDraft: z.strictObject({ text: z.string(), byName: z.string(), on: DaySchema }).nullable(),
  withdrawnBecause: z.string().nullable(),
  extensionRequest: z
    .strictObject({
      to: DaySchema,
      reason: z.string(),
      reasonClass: z.enum(EXTENSION_REASONS),
      byName: z.string(),
      on: DaySchema,
    })
    .nullable(),
  extensionsGiven: z.array(
    z.strictObject({ from: DaySchema.nullable(), to: DaySchema, reason: z.string(), decidedOn: DaySchema }),
  ),
  closeRequest: z
    .strictObject({
      byName: z.string(),
      on: DaySchema,
      statement: z.string(),
      outcome: z.enum(OUTCOMES),
      evidence: names,
    })
    .nullable(),
  approvals: z.array(
    z.strictObject({
      step: z.enum(APPROVAL_STEPS),
      byName: z.string(),
      on: DaySchema,
      onBehalfOf: z.string().nullable(),
      paper: z.string().nullable(),
    }),
  ),
  /** The levels of this county, in order. */
  steps: z.array(z.enum(APPROVAL_STEPS)),
  noticeOn: z.boolean(),
  noticeUntil: DaySchema.nullable(),
  suspendedUntil: DaySchema.nullable(),
  lastNote: z.string().nullable(),
  evidence: z.array(EvidenceSchema),
  checks: z.array(
    z.strictObject({
      kind: z.enum(CHECK_KINDS),
      passed: z.boolean(),
      note: z.string(),
      evidence: names,
      byName: z.string(),
      on: DaySchema,
      cycle: count,
    }),
  ),
  /** Findings handed down that became this issue. */
  findings: z.array(z.strictObject({ no: z.string(), title: z.string() })),
  /** Only in the answer about another day: nobody can act on it. */
  timeMachine: DaySeenSchema.exactOptional(),
}).meta({ id: 'IssueDetail' });
export type IssueDetail = z.infer<typeof IssueDetailSchema>;

/** One ledger entry in words, with what it changed. */
export const EntrySchema = z
  .strictObject({
    seq: count,
    on: DaySchema,
    recordedAt: z.string(),
    kind: z.string(),
    actor: z.string(),
    actorName: z.string(),
    /** The file, command or address it came from. */
    source: z.string(),
    row: count.nullable(),
    subject: z.string().nullable(),
    words: z.string(),
    changes: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
    evidence: names,
  })
  .meta({ id: 'LedgerEntry' });
export type EntryLine = z.infer<typeof EntrySchema>;

export const IssueParams = z.strictObject({ id: z.string().min(1).max(40) });

/** All filters together; each narrows. `after` is the cursor the page before gave. */
export const IssueFilterSchema = z.strictObject({
  q: wordsOf(60).exactOptional(),
  town: wordsOf(60).exactOptional(),
  unit: wordsOf(60).exactOptional(),
  leader: wordsOf(60).exactOptional(),
  lamp: z.enum(LAMPS).exactOptional(),
  state: z.enum(ISSUE_STATES).exactOptional(),
  batch: wordsOf(60).exactOptional(),
  source: wordsOf(100).exactOptional(),
  category: wordsOf(60).exactOptional(),
  /**
   * `mine`: what waits for the account that asks; `changed`: moved in the last seven days; `overdue` and `soon`:
   * open ones past their deadline, or with three days left at most.
   */
  view: z.enum(['mine', 'changed', 'overdue', 'soon']).exactOptional(),
  /** Only what waits for this command of the account that asks. */
  todo: z.enum(COMMANDS).exactOptional(),
  after: z.string().max(40).exactOptional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/u)
    .exactOptional(),
});
export type IssueFilter = z.infer<typeof IssueFilterSchema>;

export const listIssues = {
  method: 'GET',
  url: '/api/issues',
  query: IssueFilterSchema,
  reply: z.strictObject({ items: z.array(IssueLineSchema), next: z.string().nullable() }).meta({ id: 'IssuePage' }),
} as const;

export const readIssue = {
  method: 'GET',
  url: '/api/issues/:id',
  params: IssueParams,
  query: AsOfQuerySchema,
  reply: IssueDetailSchema,
} as const;

export const readEntries = {
  method: 'GET',
  url: '/api/issues/:id/entries',
  params: IssueParams,
  query: AsOfQuerySchema.extend({
    before: z
      .string()
      .regex(/^\d{1,12}$/u)
      .exactOptional(),
  }),
  reply: z.strictObject({ items: z.array(EntrySchema), next: z.string().nullable() }).meta({ id: 'EntryPage' }),
} as const;

/** A client's own number for a write, so that sending it again does nothing twice. */
export const IdempotencyHeaders = z.looseObject({
  'idempotency-key': z
    .string({ error: '请求缺少 Idempotency-Key；请给每次提交一个自己的编号，重发时用同一个' })
    .regex(/^[\x21-\x7e]{1,200}$/u, { error: 'Idempotency-Key 应是不超过 200 个字符的可见英文字符' }),
});

export const giveCommand = {
  method: 'POST',
  url: '/api/issues/:id/commands',
  params: IssueParams,
  headers: IdempotencyHeaders,
  body: CommandSchema,
  reply: z
    .strictObject({ issue: IssueDetailSchema, entries: z.array(count) })
    .meta({ id: 'CommandAnswer', description: '办理后的问题，和新增台账记录的序号' }),
} as const;

export const registerIssue = {
  method: 'POST',
  url: '/api/issues',
  headers: IdempotencyHeaders,
  body: z.strictObject({
    batch: wordsOf(60).exactOptional(),
    facts: NewFactsSchema,
    deadline: SoundDeadlineSchema.exactOptional(),
  }),
  reply: giveCommand.reply,
} as const;
