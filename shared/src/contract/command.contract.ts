import { z } from 'zod';
import type { Deadline } from '../domain/deadline.ts';
import { OUTCOMES, type Measure } from '../domain/issue.ts';
import { CHECK_KINDS, EXTENSION_REASONS } from '../domain/issue-work.ts';
import type { Command } from '../domain/workflow/command.ts';
import { DaySchema } from './day.contract.ts';
import { NameSchema, NamesSchema, wordsOf } from './text.contract.ts';

const reason = wordsOf(500);
const percent = z.number().min(0).max(100);
const amount = z.number().min(0).max(1e12);
const evidence = z.array(z.string().regex(/^[0-9a-f]{64}$/u, { error: '照片编号不对' })).max(20);

export const DeadlineSchema = z.strictObject({
  kind: z.enum(['date', 'immediate', 'staged', 'longTerm', 'unset']),
  on: DaySchema.nullable(),
  raw: wordsOf(200),
  inferred: z.boolean(),
}) satisfies z.ZodType<Deadline>;

/** A date needs its day, 长期坚持 and 待明确 have none. */
export const SoundDeadlineSchema = DeadlineSchema.refine(
  ({ kind, on }) => (kind === 'date' || kind === 'staged' ? on !== null : kind === 'immediate' || on === null),
  { error: '时限的种类与日期对不上：有到期日的要填日期，长期坚持的不填' },
);

export const MeasureSchema = z.strictObject({
  text: wordsOf(2_000).refine((text) => text.trim() !== '', { error: '措施不能为空' }),
  owner: NameSchema.exactOptional(),
  deadline: DaySchema.exactOptional(),
  weight: z.number().min(0).max(1_000).exactOptional(),
  progress: percent.exactOptional(),
  target: amount.exactOptional(),
  actual: amount.exactOptional(),
  unit: wordsOf(20).exactOptional(),
}) satisfies z.ZodType<Measure>;

const MeasuresSchema = z.array(MeasureSchema).max(50);

const TitleSchema = wordsOf(500).refine((text) => text.trim() !== '', { error: '问题不能为空' });

const EditsSchema = z.strictObject({
  no: wordsOf(60).nullable().exactOptional(),
  title: TitleSchema.exactOptional(),
  source: wordsOf(100).nullable().exactOptional(),
  category: wordsOf(60).nullable().exactOptional(),
  measures: MeasuresSchema.exactOptional(),
  towns: NamesSchema.exactOptional(),
  sponsorLeaders: NamesSchema.exactOptional(),
  leadUnits: NamesSchema.exactOptional(),
  coopUnits: NamesSchema.exactOptional(),
  responsible: NamesSchema.exactOptional(),
  start: DaySchema.nullable().exactOptional(),
});

/** Descriptive facts as the office registers them. */
export const NewFactsSchema = EditsSchema.extend({ title: TitleSchema });

const of = <N extends string, S extends z.ZodRawShape>(command: N, shape: S) =>
  z.strictObject({
    command: z.literal(command),
    /** The `seq` of the issue a form was filled in from: when others moved the same facts since, the edit is refused. */
    basedOn: z.int().nonnegative().exactOptional(),
    ...shape,
  });

/** Every command with its own fields; what is left out of a list is an empty list. */
export const CommandSchema = z
  .discriminatedUnion('command', [
    of('assign', {
      sponsorLeader: wordsOf(60),
      leadUnit: wordsOf(60),
      coopUnits: NamesSchema.default([]),
      towns: NamesSchema.default([]),
      responsible: NamesSchema.default([]),
      measures: MeasuresSchema.exactOptional(),
      deadline: SoundDeadlineSchema.exactOptional(),
    }),
    of('acknowledge', {}),
    of('rejectAssignment', { reason }),
    of('plan', { measures: MeasuresSchema }),
    of('reportProgress', {
      progress: percent.exactOptional(),
      note: reason,
      evidence: evidence.default([]),
      measures: z
        .array(
          z.strictObject({
            position: z.int().min(0).max(49),
            progress: percent.exactOptional(),
            actual: amount.exactOptional(),
          }),
        )
        .max(50)
        .exactOptional(),
    }),
    of('comment', { text: reason, evidence: evidence.default([]) }),
    of('requestExtension', { to: DaySchema, reasonClass: z.enum(EXTENSION_REASONS), reason }),
    of('decideExtension', { approve: z.boolean(), reason: reason.default('') }),
    of('suspend', { until: DaySchema.nullable(), reason }),
    of('resume', { reason: reason.default('') }),
    of('requestClose', {
      statement: reason,
      outcome: z.enum(OUTCOMES).default('done'),
      evidence: evidence.default([]),
    }),
    of('review', { note: reason.default('') }),
    of('sign', {
      note: reason.default(''),
      paper: evidence.element.exactOptional(),
      signedBy: NameSchema.exactOptional(),
    }),
    of('verify', { note: reason.default(''), evidence: evidence.default([]) }),
    of('notice', {}),
    of('object', { text: reason }),
    of('close', {}),
    of('return', { reason }),
    of('reopen', { reason }),
    of('grade', {
      kind: z.enum(CHECK_KINDS),
      passed: z.boolean(),
      note: reason.default(''),
      evidence: evidence.default([]),
    }),
    of('editIssue', { changes: EditsSchema }),
    of('setDeadline', { deadline: SoundDeadlineSchema, reason }),
    of('draftTitle', { title: wordsOf(60) }),
    of('draftStatement', { text: wordsOf(200) }),
    of('withdraw', { reason }),
  ])
  .meta({ id: 'Command' }) satisfies z.ZodType<Command>;
