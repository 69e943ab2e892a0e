import { STATE_WORDS, type IssueState } from '../issue.ts';
import { STEP_WORDS, workOf, type ApprovalStep } from '../issue-work.ts';
import { dayNumber } from '../calendar-day.ts';
import { COMMAND_WORDS, type CommandName } from './command.ts';
import { called, no, type Court, type Objection } from './court.ts';
import { PARTY_WORDS, partiesOf, type Party } from './party.ts';
import { nextStep, stepsOf, UNDER_REVIEW } from './workflow.ts';

/** Only these parties may give the command. */
export function onlyFor({ issue, actor, county }: Court, name: CommandName, parties: readonly Party[]): Objection {
  const own = partiesOf(actor, issue, county);
  if (own.some((party) => parties.includes(party))) return null;
  const who = parties.map((party) => PARTY_WORDS[party]).join('、');
  return no(
    'NOT_YOURS',
    `“${COMMAND_WORDS[name]}”只能由${who}办理；您的账号（${actor.name}）不能对${called(issue)}这样做`,
  );
}

/** The command fits only these states. */
export function onlyIn({ issue }: Court, name: CommandName, states: readonly IssueState[]): Objection {
  if (states.includes(issue.state)) return null;
  const where = states.map((state) => `“${STATE_WORDS[state]}”`).join('、');
  return no(
    'WRONG_STATE',
    `${called(issue)}现在是“${STATE_WORDS[issue.state]}”，${COMMAND_WORDS[name]}只能在${where}时进行；请刷新后按当前步骤办理`,
  );
}

/** States in which the work itself goes on. */
export const AT_WORK: readonly IssueState[] = ['assigned', 'acknowledged', 'rectifying'];

/** With 签收 switched on nothing is reported before the assignment was acknowledged. */
export function atWork(court: Court, name: CommandName): Objection {
  const { issue, workflow } = court;
  if (workflow.acknowledge && issue.state === 'assigned') {
    return no('ACKNOWLEDGE_FIRST', `${called(issue)}还没有签收；请先签收，再${COMMAND_WORDS[name]}`);
  }
  return onlyIn(court, name, AT_WORK);
}

/** The level must be the next one, switched on, and given by somebody who had no hand in the ones before. */
export function mayGive(court: Court, step: ApprovalStep): Objection {
  const { issue, actor, workflow } = court;
  if (!stepsOf(workflow).includes(step)) {
    return no('STEP_OFF', `本县没有启用“${STEP_WORDS[step]}”这一步；请按已启用的步骤办理，或请整改办在流程设置中启用`);
  }
  const next = nextStep(issue.state, workflow);
  if (next !== step) {
    const wait = next ? `下一步应是“${STEP_WORDS[next]}”` : `它现在是“${STATE_WORDS[issue.state]}”`;
    return no('OUT_OF_ORDER', `${called(issue)}还轮不到“${STEP_WORDS[step]}”：${wait}；步骤不能跳过，也不能重做`);
  }
  const { closeRequest, approvals } = workOf(issue);
  if (closeRequest?.by === actor.account) {
    return no('SAME_PERSON', `${called(issue)}的销号是您自己申请的，申请人不能${STEP_WORDS[step]}；请由另一位同志办理`);
  }
  const earlier = approvals.find(({ by }) => by === actor.account);
  if (earlier) {
    return no(
      'SAME_PERSON',
      `您已经办过${called(issue)}的“${STEP_WORDS[earlier.step]}”，同一个账号不能办两级；请由另一位同志${STEP_WORDS[step]}`,
    );
  }
  return null;
}

/** Evidence that is named must be there, and of this round. */
export function evidenceIsThere({ issue }: Court, ids: readonly string[]): Objection {
  const own = workOf(issue).evidence.filter(({ cycle }) => cycle === issue.cycle);
  const missing = ids.filter((id) => !own.some((one) => one.id === id));
  if (missing.length === 0) return null;
  return no(
    'EVIDENCE_UNKNOWN',
    `有 ${missing.length} 张照片不在${called(issue)}本轮的佐证材料里；请先上传照片，再提交`,
  );
}

/** The evidence the issue's class demands of a close-out request. */
export function evidenceSuffices({ issue, workflow }: Court, ids: readonly string[], statement: string): Objection {
  const demand = workflow.evidence.find(({ category }) => category === issue.category);
  const given = workOf(issue).evidence.filter(({ id }) => ids.includes(id));
  if (!demand) {
    return given.length > 0
      ? null
      : no('EVIDENCE_MISSING', `申请销号要有佐证材料，${called(issue)}还一张也没有；请附上整改后的照片再申请`);
  }
  const lacking = demand.kinds.filter((kind) => !given.some((one) => one.kind === kind));
  if (lacking.length > 0) {
    const words = { before: '整改前照片', after: '整改后照片', site: '现场照片', paper: '纸质件照片' };
    const what = lacking.map((kind) => words[kind]).join('、');
    return no('EVIDENCE_MISSING', `“${demand.category}”类问题申请销号须有${what}；请补齐后再申请`);
  }
  return demand.kinds.length === 0 && statement.trim().length < 5
    ? no('EVIDENCE_MISSING', `“${demand.category}”类问题可以不附照片，但要用文字说明整改结果；请写明后再申请`)
    : null;
}

export function underReview(court: Court, name: CommandName): Objection {
  return onlyIn(court, name, UNDER_REVIEW);
}

/** Days from the assignment on, in working days of the official calendar. */
export function workingDaysSince({ today, workingDays }: Court, day: Court['today']): number {
  return workingDays(dayNumber(day), dayNumber(today));
}
