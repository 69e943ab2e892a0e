import { z } from 'zod';
import { EVIDENCE_KINDS } from '../domain/issue-work.ts';
import type { Delegation, Team } from '../domain/team.ts';
import type { Workflow } from '../domain/workflow/workflow.ts';
import { DaySchema } from './day.contract.ts';
import { NameSchema, wordsOf } from './text.contract.ts';

const code = z.string().regex(/^\d{6,12}$/u, { error: '区划代码应是 6 到 12 位数字' });
const account = wordsOf(64);
const reason = wordsOf(200).refine((text) => text.trim() !== '', { error: '请写明原因' });
const span = { from: DaySchema, until: DaySchema.nullable() };

/** The county as the desk speaks of it: its names, its towns and its day. */
export const readCounty = {
  method: 'GET',
  url: '/api/county',
  reply: z
    .strictObject({
      code,
      name: z.string(),
      publisher: z.string(),
      hotline: z.string(),
      towns: z.array(z.strictObject({ code, name: z.string(), shortName: z.string() })),
      demo: z.boolean(),
      today: DaySchema.meta({ description: '业务日期；演示数据停在最后一期' }),
    })
    .meta({ id: 'DeskCounty' }),
} as const;
export type CountyView = z.infer<typeof readCounty.reply>;

const WorkflowSchema = z
  .strictObject({
    acknowledge: z.boolean().meta({ description: '交办后须签收' }),
    deptReview: z.boolean().meta({ description: '销号前须牵头部门审核' }),
    leaderSign: z.boolean().meta({ description: '销号前须包抓领导签字' }),
    notice: z.boolean().meta({ description: '核查通过后先公示' }),
    noticeDays: z.int().min(1).max(60),
    rejectWithin: z.int().min(1).max(30).meta({ description: '交办后几个工作日内可以退回改派' }),
    maxExtensions: z.int().min(0).max(10),
    immediateDays: z.int().min(1).max(365).nullable().meta({ description: '立行立改限几个工作日；空为不设期限' }),
    evidence: z
      .array(
        z.strictObject({
          category: NameSchema,
          kinds: z.array(z.enum(EVIDENCE_KINDS)).max(EVIDENCE_KINDS.length).readonly(),
        }),
      )
      .max(60)
      .refine((all) => new Set(all.map(({ category }) => category)).size === all.length, {
        error: '同一类别只能写一次',
      })
      .readonly(),
  })
  .meta({ id: 'Workflow' }) satisfies z.ZodType<Workflow>;

/** The entry that set it last, 0 for none; a later setting names it, so that nobody writes over what they never saw. */
const seq = z.int().nonnegative();
const basedOn = seq.exactOptional().meta({ description: '填写时所见的那一次设置的 seq；其间有人改过则不保存' });

const WorkflowViewSchema = WorkflowSchema.extend({ seq }).meta({ id: 'WorkflowInForce' });
export type WorkflowView = z.infer<typeof WorkflowViewSchema>;

export const readWorkflow = { method: 'GET', url: '/api/settings/workflow', reply: WorkflowViewSchema } as const;
export const setWorkflow = {
  method: 'PUT',
  url: '/api/settings/workflow',
  body: WorkflowSchema.extend({ basedOn }).meta({ id: 'WorkflowWanted' }),
  reply: WorkflowViewSchema,
} as const;

const TeamSchema = z
  .strictObject({
    id: z.uuid(),
    name: NameSchema,
    members: z
      .array(z.strictObject({ account, ...span }))
      .max(60)
      .readonly(),
    towns: z
      .array(z.strictObject({ code, ...span }))
      .max(200)
      .readonly(),
  })
  .meta({ id: 'Team' }) satisfies z.ZodType<Team>;

const TeamViewSchema = TeamSchema.extend({ seq }).meta({ id: 'TeamInForce' });
export type TeamView = z.infer<typeof TeamViewSchema>;

export const listTeams = { method: 'GET', url: '/api/teams', reply: z.array(TeamViewSchema).readonly() } as const;
export const setTeam = {
  method: 'PUT',
  url: '/api/teams/:id',
  params: z.strictObject({ id: z.uuid() }),
  body: TeamSchema.omit({ id: true }).extend({ basedOn }).meta({ id: 'TeamWanted' }),
  reply: TeamViewSchema,
} as const;

const DelegationSchema = z
  .strictObject({
    leader: NameSchema,
    by: account,
    to: account,
    from: DaySchema,
    until: DaySchema,
    reason: z.string(),
  })
  .meta({ id: 'Delegation' }) satisfies z.ZodType<Delegation>;
export type DelegationView = z.infer<typeof DelegationSchema>;

/** Newest first; a leader's later delegation has replaced the earlier ones. */
export const listDelegations = {
  method: 'GET',
  url: '/api/delegations',
  reply: z.array(DelegationSchema).readonly(),
} as const;
export const addDelegation = {
  method: 'POST',
  url: '/api/delegations',
  body: z.strictObject({
    leader: NameSchema.exactOptional().meta({ description: '整改办代领导登记时填写，按台账里的称呼' }),
    to: account,
    from: DaySchema,
    until: DaySchema,
    reason,
  }),
  reply: DelegationSchema,
} as const;

/** Ends what a leader gave away, from now on; what was signed meanwhile stands. */
export const endDelegation = {
  method: 'POST',
  url: '/api/delegations/end',
  body: z.strictObject({
    leader: NameSchema.exactOptional().meta({ description: '整改办代领导结束时填写，按台账里的称呼' }),
  }),
  reply: DelegationSchema,
} as const;

/** Whom the office may put into a team or name in a delegation. */
export const listColleagues = {
  method: 'GET',
  url: '/api/colleagues',
  reply: z.array(
    z
      .strictObject({ account: z.string(), name: z.string(), roles: z.array(z.string()), unit: z.string() })
      .meta({ id: 'DeskColleague' }),
  ),
} as const;
export type ColleagueView = z.infer<typeof listColleagues.reply>[number];
