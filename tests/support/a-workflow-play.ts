import fc from 'fast-check';
import type { Actor, Role } from '@ryg/shared/domain/actor.ts';
import { addDays, calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { evolve, type EntryDraft, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { NO_WORK, type Evidence } from '@ryg/shared/domain/issue-work.ts';
import type { Command } from '@ryg/shared/domain/workflow/command.ts';
import type { Court } from '@ryg/shared/domain/workflow/court.ts';
import { allows, decide } from '@ryg/shared/domain/workflow/decide.ts';
import type { Workflow } from '@ryg/shared/domain/workflow/workflow.ts';
import { countCalendarDays } from '@ryg/shared/domain/working-days.ts';
import { aCounty } from './a-house.ts';
import { anIssue } from './an-issue.ts';

const START = calendarDay('2018-05-10');
const county = aCounty();

const anActor = (account: string, roles: readonly Role[], unit = '610923'): Actor => ({
  account,
  name: account,
  roles,
  unit,
  inspects: null,
  standsFor: [],
});

/** Some honest, some foreign, and two who hold roles that should not meet in one hand. */
const ACTORS: readonly Actor[] = [
  anActor('office-a', ['office']),
  anActor('office-b', ['office']),
  anActor('town', ['town'], '610923101'),
  anActor('neighbour', ['town'], '610923102'),
  anActor('lead', ['department'], '县交通局'),
  anActor('lead-b', ['department'], '县交通局'),
  anActor('stranger', ['department'], '县林业局'),
  anActor('leader', ['leader'], '周副县长'),
  anActor('team', ['inspector']),
  anActor('auditor', ['auditor']),
  anActor('everything', ['office', 'town', 'department', 'leader', 'inspector']),
  { ...anActor('delegate', ['department'], '县政府办'), standsFor: ['周副县长'] },
];

const evidenceId = (n: number) => String(n).padStart(64, '0');
export const EVIDENCE: readonly Evidence[] = [1, 2].map((n) => ({
  id: evidenceId(n),
  kind: n === 1 ? 'after' : 'paper',
  note: '',
  width: 10,
  height: 10,
  takenOn: null,
  by: 'town',
  on: START,
  cycle: 1,
  pairOf: null,
}));

const day = fc.integer({ min: -30, max: 60 }).map((days) => addDays(START, days));
const reason = fc.constantFrom('', '理由', '理由充分', '现场核实情况与报告不符');
const pictures = fc.subarray([evidenceId(1), evidenceId(2), evidenceId(9)]);

const aCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    command: fc.constant('assign' as const),
    sponsorLeader: fc.constantFrom('周副县长', ''),
    leadUnit: fc.constantFrom('县交通局', ''),
    coopUnits: fc.constant([]),
    towns: fc.constantFrom(['金川镇'], ['外县镇']),
    responsible: fc.constant([]),
  }),
  fc.constantFrom<Command>({ command: 'acknowledge' }, { command: 'notice' }, { command: 'close' }),
  fc.record({
    command: fc.constantFrom(
      'rejectAssignment' as const,
      'return' as const,
      'reopen' as const,
      'resume' as const,
      'withdraw' as const,
    ),
    reason,
  }),
  fc.record({
    command: fc.constant('reportProgress' as const),
    progress: fc.integer({ min: 0, max: 100 }),
    note: reason,
    evidence: pictures,
  }),
  fc.record({
    command: fc.constant('requestExtension' as const),
    to: day,
    reasonClass: fc.constant('funding' as const),
    reason,
  }),
  fc.record({ command: fc.constant('decideExtension' as const), approve: fc.boolean(), reason }),
  fc.record({ command: fc.constant('suspend' as const), until: fc.option(day), reason }),
  fc.record({
    command: fc.constant('requestClose' as const),
    statement: reason,
    outcome: fc.constantFrom('done' as const, 'infeasible' as const),
    evidence: pictures,
  }),
  fc.record({ command: fc.constant('review' as const), note: reason }),
  fc.record({ command: fc.constant('sign' as const), note: reason }),
  fc.record({
    command: fc.constant('sign' as const),
    note: reason,
    paper: fc.constantFrom(evidenceId(1), evidenceId(2)),
  }),
  fc.record({ command: fc.constant('verify' as const), note: reason, evidence: pictures }),
  fc.record({ command: fc.constant('object' as const), text: reason }),
  fc.record({
    command: fc.constant('grade' as const),
    kind: fc.constantFrom('onSite' as const, 'lookBack' as const),
    passed: fc.boolean(),
    note: reason,
    evidence: pictures,
  }),
);

export const aWorkflow: fc.Arbitrary<Workflow> = fc.record({
  acknowledge: fc.boolean(),
  deptReview: fc.boolean(),
  leaderSign: fc.boolean(),
  notice: fc.boolean(),
  noticeDays: fc.integer({ min: 0, max: 3 }),
  rejectWithin: fc.constant(3),
  maxExtensions: fc.integer({ min: 0, max: 2 }),
  immediateDays: fc.constant(null),
  evidence: fc.constantFrom(
    [],
    [{ category: '道路交通', kinds: ['paper' as const] }],
    [{ category: '道路交通', kinds: [] }],
  ),
});

/** Ways on that somebody honest would take, with words that would do. */
const WAYS_ON: readonly Command[] = [
  {
    command: 'assign',
    sponsorLeader: '周副县长',
    leadUnit: '县交通局',
    coopUnits: [],
    towns: ['金川镇'],
    responsible: [],
  },
  { command: 'acknowledge' },
  { command: 'reportProgress', progress: 80, note: '路基已经修复', evidence: [] },
  {
    command: 'requestClose',
    statement: '已经修复通车',
    outcome: 'done',
    evidence: EVIDENCE.map(({ id }) => id),
  },
  { command: 'review', note: '' },
  { command: 'sign', note: '' },
  { command: 'verify', note: '', evidence: [] },
  { command: 'notice' },
  { command: 'close' },
];

/** Either anything at all by anybody, or one of the ways on that stand open: otherwise hardly a sequence gets anywhere. */
export type Step = Readonly<{ actor: Actor; command: Command; wait: number; guide: number | null }>;
export const aStep: fc.Arbitrary<Step> = fc.record({
  actor: fc.constantFrom(...ACTORS),
  command: aCommand,
  wait: fc.integer({ min: 0, max: 2 }),
  guide: fc.option(fc.nat(1_000)),
});

function chosen({ actor, command, guide }: Step, court: Omit<Court, 'actor'>): Pick<Step, 'actor' | 'command'> {
  if (guide === null) return { actor, command };
  const open = ACTORS.flatMap((one) => {
    const hall = { ...court, actor: one };
    return WAYS_ON.filter(({ command: way }) => allows(hall, way)).map((way) => ({ actor: one, command: way }));
  });
  return open[guide % Math.max(open.length, 1)] ?? { actor, command };
}

export const begin = (): LedgerIssue =>
  anIssue({
    state: 'registered',
    sponsorLeaders: ['周副县长'],
    deadline: deadlineOn(addDays(START, 40)),
    work: { ...NO_WORK, evidence: EVIDENCE },
  });

export type Past = Readonly<{ entries: readonly (EntryDraft & { by: string })[]; issue: LedgerIssue }>;

/** Plays commands one after another as the write door would, and hands every accepted one to `look`. */
export function play(
  workflow: Workflow,
  steps: readonly Step[],
  look: (before: Past, after: Past, court: Court, command: Command) => void,
): Past {
  let past: Past = { entries: [], issue: begin() };
  let today: CalendarDay = START;
  for (const step of steps) {
    today = addDays(today, step.wait);
    const hall = { issue: past.issue, county, workflow, today, workingDays: countCalendarDays };
    const { actor, command } = chosen(step, hall);
    const court: Court = { ...hall, actor };
    const decided = decide(court, command);
    if (!decided.ok) continue;
    const issue = decided.value.reduce<LedgerIssue>(foldOn, past.issue);
    const after = {
      issue,
      entries: [...past.entries, ...decided.value.map((draft) => ({ ...draft, by: actor.account }))],
    };
    look(past, after, court, command);
    past = after;
  }
  return past;
}

/** The issue one entry further. */
export const foldOn = (issue: LedgerIssue, draft: EntryDraft): LedgerIssue => evolve(issue, draft) ?? issue;
