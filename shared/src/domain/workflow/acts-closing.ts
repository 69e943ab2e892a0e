import { addDays } from '../calendar-day.ts';
import type { Fact } from '../entry.ts';
import { STEP_WORDS, workOf } from '../issue-work.ts';
import { TITLE_LENGTH } from '../publication.ts';
import { reasonGiven, type Acts, type CommandOf } from './act.ts';
import { called, firstOf, no, type Court, type Objection } from './court.ts';
import { evidenceIsThere, mayGive, onlyFor, onlyIn, underReview } from './guards.ts';
import { partiesOf, signsFor, type Party } from './party.ts';
import { stepsOf } from './workflow.ts';

/** 申请之后: levels, notice, close, and the ways back. */
export const closingActs: Acts<
  | 'review'
  | 'sign'
  | 'verify'
  | 'notice'
  | 'object'
  | 'close'
  | 'return'
  | 'reopen'
  | 'grade'
  | 'draftTitle'
  | 'withdraw'
> = {
  review: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'review', ['lead']),
        () => mayGive(court, 'review'),
      ),
    facts: (court, { note }) => [approved(court, 'review', note, null, null)],
  },
  sign: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'sign', ['sponsor', 'office']),
        () => mayGive(court, 'sign'),
      ),
    check: checkSignature,
    facts: signatureFacts,
  },
  verify: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'verify', ['office', 'inspector']),
        () => mayGive(court, 'verify'),
      ),
    check: (court, { evidence }) => evidenceIsThere(court, evidence),
    facts: (court, { note, evidence }) => [withPictures(approved(court, 'verify', note, null, null), evidence)],
  },
  notice: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'notice', ['office']),
        () => onlyIn(court, 'notice', ['verified']),
        () => (court.workflow.notice ? null : no('STEP_OFF', '本县没有启用公示这一步；核查通过后可直接销号')),
      ),
    facts: ({ actor, today, workflow }) => [
      { kind: 'noticePosted', data: { until: addDays(today, workflow.noticeDays), by: actor.account } },
    ],
  },
  object: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'object', ['office', 'inspector']),
        () => onlyIn(court, 'object', ['noticed']),
      ),
    check: (_court, { text }) => reasonGiven(text, '登记异议'),
    facts: ({ actor }, { text }) => [{ kind: 'objectionRaised', data: { text, by: actor.account } }],
  },
  close: { guard: mayClose, facts: closingFacts },
  return: {
    guard: (court) =>
      firstOf(
        () => underReview(court, 'return'),
        () => onlyFor(court, 'return', returners(court)),
      ),
    check: (_court, { reason }) => reasonGiven(reason, '退回'),
    facts: ({ issue, actor }, { reason }) => [
      { kind: 'requestReturned', data: { reason, from: issue.state, by: actor.account } },
    ],
  },
  reopen: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'reopen', ['office', 'inspector']),
        () => onlyIn(court, 'reopen', ['closed']),
      ),
    check: (_court, { reason }) => reasonGiven(reason, '重新打开'),
    facts: (_court, { reason }) => [{ kind: 'issueReopened', data: { reason } }],
  },
  grade: {
    guard: (court) => onlyFor(court, 'grade', ['inspector', 'office']),
    check: checkSiteCheck,
    facts: siteCheckFacts,
  },
  draftTitle: {
    guard: (court) => onlyFor(court, 'draftTitle', ['office']),
    check: (_court, { title }) => checkTitle(title),
    facts: ({ actor }, { title }) => [{ kind: 'titleDrafted', data: { title: title.trim(), by: actor.account } }],
  },
  withdraw: {
    guard: (court) =>
      firstOf(
        () => onlyFor(court, 'withdraw', ['office']),
        () => (workOf(court.issue).withdrawn ? no('ALREADY_DOWN', `${called(court.issue)}的公开文字已经撤下`) : null),
      ),
    check: (_court, { reason }) => reasonGiven(reason, '撤下'),
    facts: ({ actor }, { reason }) => [{ kind: 'issueWithdrawn', data: { reason, by: actor.account } }],
  },
};

type Step = 'review' | 'sign' | 'verify';

function approved(
  { actor, today }: Court,
  step: Step,
  note: string,
  onBehalfOf: string | null,
  paper: string | null,
): Extract<Fact, { kind: 'levelApproved' }> {
  return { kind: 'levelApproved', data: { step, by: actor.account, on: today, onBehalfOf, paper, note } };
}

type Approved = ReturnType<typeof approved>;

/** The pictures of whoever went to look. */
const withPictures = (fact: Approved, evidence: readonly string[]): Approved =>
  evidence.length === 0 ? fact : { ...fact, data: { ...fact.data, evidence } };

/** A leader or delegate signs in person; the office only records a signature that stands on paper. */
function checkSignature(court: Court, { paper, signedBy }: CommandOf<'sign'>): Objection {
  const { issue, actor, county } = court;
  const isOnPaper = paper !== undefined || signedBy !== undefined;
  if (signsFor(actor, issue, county) && !isOnPaper) return null;
  if (!partiesOf(actor, issue, county).includes('office')) {
    return no('NOT_YOURS', '代录纸质签字只能由整改办办理；您本人签字不用填纸上签字人，也不用传签字页');
  }
  const [sponsor] = issue.sponsorLeaders;
  if (paper === undefined) {
    return no('PAPER_MISSING', `整改办不能替领导签字，只能代录纸质签字；请拍下签字页上传后再提交`);
  }
  if (signedBy !== undefined && sponsor !== undefined && signedBy !== sponsor) {
    return no('NOT_THE_SPONSOR', `${called(issue)}的包抓领导是“${sponsor}”，不是“${signedBy}”；请核对签字人`);
  }
  const known = evidenceIsThere(court, [paper]);
  if (known) return known;
  const isPaper = workOf(issue).evidence.some(({ id, kind }) => id === paper && kind === 'paper');
  return isPaper ? null : no('PAPER_MISSING', '代录签字要附“纸质件”照片；请按纸质件上传签字页');
}

function signatureFacts(court: Court, { note, paper, signedBy }: CommandOf<'sign'>): readonly Fact[] {
  const { issue, actor, county } = court;
  const own = signsFor(actor, issue, county);
  if (own && paper === undefined && signedBy === undefined)
    return [approved(court, 'sign', note, own.delegated ? own.leader : null, null)];
  const leader = signedBy ?? issue.sponsorLeaders[0] ?? null;
  return [approved(court, 'sign', note, leader, paper ?? null)];
}

/** Who may send a request back: whoever could give the next level, and the office at any time. */
function returners({ issue }: Court): readonly Party[] {
  if (issue.state === 'closeRequested') return ['office', 'lead', 'sponsor', 'inspector'];
  if (issue.state === 'deptReviewed') return ['office', 'sponsor', 'inspector'];
  return ['office', 'inspector'];
}

function mayClose(court: Court): Objection {
  const { issue, actor, today, workflow } = court;
  const { closeRequest, approvals, noticeUntil } = workOf(issue);
  return firstOf(
    () => onlyFor(court, 'close', ['office']),
    () => onlyIn(court, 'close', workflow.notice ? ['noticed'] : ['verified', 'noticed']),
    () =>
      noticeUntil !== null && issue.state === 'noticed' && today <= noticeUntil
        ? no('NOTICE_RUNNING', `${called(issue)}的公示到 ${noticeUntil} 为止，期满无异议才能销号`)
        : null,
    () =>
      closeRequest?.by === actor.account
        ? no('SAME_PERSON', `${called(issue)}的销号是您自己申请的，不能由自己销号；请由另一位同志办理`)
        : null,
    () =>
      closeRequest && approvals.some(({ step, by }) => step === 'verify' && by !== closeRequest.by)
        ? null
        : no('NOT_VERIFIED', `${called(issue)}还没有由另一位同志核查通过，不能销号`),
    () => levelsGiven(court),
  );
}

/** A level that was switched on after the request had passed its place is still owed; switching it off and on skips none. */
function levelsGiven({ issue, workflow }: Court): Objection {
  const { approvals } = workOf(issue);
  const owed = stepsOf(workflow).filter((step) => !approvals.some((approval) => approval.step === step));
  if (owed.length === 0) return null;
  const words = owed.map((step) => `“${STEP_WORDS[step]}”`).join('、');
  return no('OUT_OF_ORDER', `${called(issue)}还缺${words}，不能销号；请退回，由申请人重新申请后补齐`);
}

function closingFacts({ issue, actor, today }: Court): readonly Fact[] {
  const outcome = workOf(issue).closeRequest?.outcome ?? 'done';
  return [{ kind: 'issueClosed', data: { closedOn: today, imported: false, outcome, by: actor.account } }];
}

function checkSiteCheck(court: Court, command: CommandOf<'grade'>): Objection {
  const { issue } = court;
  if (command.kind === 'lookBack' && issue.state !== 'closed') {
    return no('WRONG_STATE', `回头看只对已销号的问题进行，${called(issue)}还没有销号；请改用“现场核查”`);
  }
  if (!command.passed) return reasonGiven(command.note, '核查不合格') ?? evidenceIsThere(court, command.evidence);
  return evidenceIsThere(court, command.evidence);
}

/** A failed look-back reopens the issue in a new round (反弹). */
function siteCheckFacts({ issue, actor, today }: Court, command: CommandOf<'grade'>): readonly Fact[] {
  const { kind, passed, note, evidence } = command;
  const data = { kind, passed, note, evidence, by: actor.account, on: today, cycle: issue.cycle };
  const checked: Fact = { kind: 'siteChecked', data };
  if (kind === 'onSite' || passed) return [checked];
  return [checked, { kind: 'issueReopened', data: { reason: `回头看不合格：${note}` } }];
}

function checkTitle(title: string): Objection {
  const length = [...title.trim()].length;
  if (length === 0) return no('TEXT_MISSING', '公示标题是空的；请写下标题再提交');
  if (length <= TITLE_LENGTH) return null;
  return no('TEXT_TOO_LONG', `公示标题有 ${length} 个字，超过 ${TITLE_LENGTH} 个字；请压缩后再提交`);
}
