import { addDays, dayNumber, type CalendarDay } from '../calendar-day.ts';
import type { Deadline } from '../deadline.ts';
import type { Fact, IssueFacts } from '../entry.ts';
import { ALL_TOWNS } from '../issue.ts';
import { reasonGiven, type Acts, type CommandOf } from './act.ts';
import { called, firstOf, no, type Court, type Objection } from './court.ts';
import { AT_WORK, onlyFor, onlyIn, workingDaysSince } from './guards.ts';

const EDITABLE = [
  'registered',
  'assigned',
  'misassigned',
  'acknowledged',
  'rectifying',
  'closeRequested',
  'suspended',
] as const;

/** 登记之后、整改之前: who gets it, and whether they take it. */
export const assignmentActs: Acts<
  'assign' | 'acknowledge' | 'rejectAssignment' | 'plan' | 'editIssue' | 'setDeadline'
> = {
  assign: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'assign', ['office']),
        () => onlyIn(court, 'assign', ['registered', 'misassigned', 'assigned', 'acknowledged', 'rectifying']),
      ),
    check: checkAssignment,
    facts: assignmentFacts,
  },
  acknowledge: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'acknowledge', ['town', 'lead']),
        () => onlyIn(court, 'acknowledge', ['assigned']),
      ),
    facts: ({ actor }) => [{ kind: 'assignmentAcknowledged', data: { by: actor.account } }],
  },
  rejectAssignment: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'rejectAssignment', ['town', 'lead']),
        () => onlyIn(court, 'rejectAssignment', ['assigned', 'acknowledged']),
        () => withinRejection(court),
      ),
    check: (_court, { reason }) => reasonGiven(reason, '退回改派'),
    facts: ({ actor }, { reason }) => [{ kind: 'assignmentRejected', data: { reason, by: actor.account } }],
  },
  plan: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'plan', ['office', 'town', 'lead']),
        () => onlyIn(court, 'plan', AT_WORK),
      ),
    facts: ({ actor }, { measures }) => [{ kind: 'measuresPlanned', data: { measures, by: actor.account } }],
  },
  editIssue: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'editIssue', ['office']),
        () => onlyIn(court, 'editIssue', EDITABLE),
      ),
    check: (court, { changes }) =>
      Object.keys(changes).length === 0
        ? no('NOTHING_CHANGED', `没有对${called(court.issue)}作任何修改`)
        : knownTowns(court, changes.towns ?? []),
    facts: (_court, { changes }) => [{ kind: 'issueEdited', data: changes }],
  },
  setDeadline: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'setDeadline', ['office']),
        () => onlyIn(court, 'setDeadline', EDITABLE),
      ),
    check: (court, { reason }) => reasonGiven(reason, `调整${called(court.issue)}的时限`),
    facts: deadlineFacts,
  },
};

function withinRejection({ issue, workflow, ...rest }: Court): Objection {
  const since = issue.lastReport;
  const passed = since === null ? 0 : workingDaysSince({ issue, workflow, ...rest }, since);
  if (passed <= workflow.rejectWithin) return null;
  return no(
    'TOO_LATE',
    `${called(issue)}交办已过 ${passed} 个工作日，超过可退回改派的 ${workflow.rejectWithin} 个工作日；确需改派，请与整改办联系`,
  );
}

function checkAssignment(court: Court, command: CommandOf<'assign'>): Objection {
  const { issue } = court;
  if (command.sponsorLeader.trim() === '')
    return no('LEADER_MISSING', `${called(issue)}要有一位包抓领导；请填写后再交办`);
  if (command.leadUnit.trim() === '') return no('LEAD_MISSING', `${called(issue)}要有一个牵头单位；请填写后再交办`);
  const strange = knownTowns(court, command.towns);
  if (strange) return strange;
  const deadline = command.deadline ?? issue.deadline;
  return isOpen(deadline) ? no('DEADLINE_MISSING', `${called(issue)}还没有整改时限；请定下时限再交办`) : null;
}

/** A town that is none of the county's would take the issue out of every town's row. */
function knownTowns({ county }: Court, towns: readonly string[]): Objection {
  const known = new Set([ALL_TOWNS, ...county.towns.map(({ name }) => name)]);
  const strange = towns.find((town) => !known.has(town));
  return strange === undefined ? null : no('TOWN_UNKNOWN', `“${strange}”不是本县的镇；请从名单中选择`);
}

/** A deadline that binds to nothing. */
const isOpen = ({ kind, on }: Deadline) => kind === 'unset' || ((kind === 'date' || kind === 'staged') && on === null);

function assignmentFacts(court: Court, command: CommandOf<'assign'>): readonly Fact[] {
  const { issue, actor, today } = court;
  const facts: Partial<IssueFacts> = {
    sponsorLeaders: [command.sponsorLeader],
    leadUnits: [command.leadUnit],
    coopUnits: command.coopUnits,
    towns: command.towns,
    responsible: command.responsible,
    ...(command.measures ? { measures: command.measures } : {}),
    ...(issue.start === null ? { start: today } : {}),
  };
  const deadline = dated(court, command.deadline ?? issue.deadline);
  const assigned: Fact = { kind: 'issueAssigned', data: { facts, by: actor.account } };
  const isSame = deadline.kind === issue.deadline.kind && deadline.on === issue.deadline.on;
  return isSame ? [assigned] : [{ kind: 'deadlineSet', data: { deadline } }, assigned];
}

/** 立行立改 gets its day when the county set a number of working days, counted from the assignment. */
function dated({ workflow, today, workingDays }: Court, deadline: Deadline): Deadline {
  if (deadline.kind !== 'immediate' || deadline.on !== null || workflow.immediateDays === null) return deadline;
  let on: CalendarDay = today;
  while (workingDays(dayNumber(today), dayNumber(on)) < workflow.immediateDays) on = addDays(on, 1);
  return { ...deadline, on };
}

/** A later date is an extension and keeps the original; any other change sets the deadline anew. */
function deadlineFacts({ issue, today }: Court, { deadline, reason }: CommandOf<'setDeadline'>): readonly Fact[] {
  const from = issue.deadline.on;
  if (from === null || deadline.on === null || deadline.on <= from)
    return [{ kind: 'deadlineSet', data: { deadline } }];
  return [
    { kind: 'deadlineExtended', data: { deadline, extension: { from, to: deadline.on, reason, decidedOn: today } } },
  ];
}
