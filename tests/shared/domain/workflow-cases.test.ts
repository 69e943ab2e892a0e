import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '@ryg/shared/domain/actor.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { NO_WORK, type Evidence } from '@ryg/shared/domain/issue-work.ts';
import type { Command } from '@ryg/shared/domain/workflow/command.ts';
import { allows, decide, foldDrafts } from '@ryg/shared/domain/workflow/decide.ts';
import { DEFAULT_WORKFLOW, type Workflow } from '@ryg/shared/domain/workflow/workflow.ts';
import { countCalendarDays } from '@ryg/shared/domain/working-days.ts';
import { aCounty } from '../../support/a-house.ts';
import { anIssue } from '../../support/an-issue.ts';

const TODAY = calendarDay('2018-06-20');
const PAPER = 'f'.repeat(64);

const anActor = (account: string, role: Role, unit = '610923', standsFor: readonly string[] = []): Actor => ({
  account,
  name: account,
  roles: [role],
  unit,
  inspects: null,
  standsFor,
});
const OFFICE = anActor('office', 'office');
const COLLEAGUE = anActor('colleague', 'office');
const TOWN = anActor('town', 'town', '610923101');
const DELEGATE = anActor('delegate', 'department', '县政府办', ['周副县长']);

const courtOf = (issue: LedgerIssue, actor: Actor, workflow: Partial<Workflow> = {}, today = TODAY) => ({
  issue,
  actor,
  county: aCounty(),
  workflow: { ...DEFAULT_WORKFLOW, ...workflow },
  today,
  workingDays: countCalendarDays,
});

const aPicture = (cycle: number): Evidence => ({
  id: PAPER,
  kind: 'after',
  note: '',
  width: 1,
  height: 1,
  takenOn: null,
  by: 'town',
  on: TODAY,
  cycle,
  pairOf: null,
});

const requested = (facts: Partial<LedgerIssue> = {}) =>
  anIssue({
    sponsorLeaders: ['周副县长'],
    state: 'closeRequested',
    closeRequestedOn: TODAY,
    work: {
      ...NO_WORK,
      evidence: [aPicture(1)],
      closeRequest: { by: 'town', on: TODAY, statement: '已修复', outcome: 'done', evidence: [PAPER] },
    },
    ...facts,
  });

/** The issue after a command, or the code of the refusal. */
function after(
  issue: LedgerIssue,
  actor: Actor,
  command: Command,
  workflow: Partial<Workflow> = {},
): LedgerIssue | string {
  const decided = decide(courtOf(issue, actor, workflow), command);
  return decided.ok ? foldDrafts(issue, decided.value) : decided.refusal.code;
}

function accepted(issue: LedgerIssue | string): LedgerIssue {
  if (typeof issue === 'string') throw new Error(issue);
  return issue;
}

describe('代录', () => {
  it.each([
    { command: 'sign', note: '', paper: PAPER },
    { command: 'sign', note: '', signedBy: '李书记' },
  ] as const)('a delegate signs in person and records no paper of anybody: %o', (command) => {
    expect(after(requested(), DELEGATE, command, { leaderSign: true })).toBe('NOT_YOURS');
    expect(after(requested(), DELEGATE, { command: 'sign', note: '' }, { leaderSign: true })).toMatchObject({
      work: { approvals: [{ onBehalfOf: '周副县长', paper: null }] },
    });
  });
});

describe('R49: steps that are switched off and on again', () => {
  it('a level that is on when it is closed was given, or it is not closed', () => {
    const verified = accepted(after(requested(), OFFICE, { command: 'verify', note: '', evidence: [] }));
    expect(after(verified, COLLEAGUE, { command: 'close' }, { deptReview: true, leaderSign: true })).toBe(
      'OUT_OF_ORDER',
    );
    expect(after(verified, COLLEAGUE, { command: 'close' })).toMatchObject({ state: 'closed' });
    const returned = accepted(after(verified, OFFICE, { command: 'return', reason: '补签字后再来' }));
    expect(returned).toMatchObject({ state: 'rectifying', returned: 1 });
  });
});

describe('a second round', () => {
  it('takes the same picture again, as evidence of that round', () => {
    const again = anIssue({ cycle: 2, work: { ...NO_WORK, evidence: [aPicture(1)] } });
    const request = { command: 'requestClose', statement: '再次修复', outcome: 'done', evidence: [PAPER] } as const;
    expect(after(again, TOWN, request)).toBe('EVIDENCE_UNKNOWN');
    const added = foldDrafts(again, [{ kind: 'evidenceAdded', on: TODAY, subject: again.id, data: aPicture(2) }]);
    expect(added.work?.evidence).toHaveLength(2);
    expect(after(added, TOWN, request)).toMatchObject({ state: 'closeRequested' });
  });
});

describe('a request for more time', () => {
  const asked = anIssue({
    deadline: deadlineOn(calendarDay('2018-06-30')),
    work: {
      ...NO_WORK,
      extensionRequest: {
        to: calendarDay('2018-07-31'),
        reason: '降雨',
        reasonClass: 'weather',
        by: 'town',
        on: TODAY,
      },
    },
  });
  const approve = { command: 'decideExtension', approve: true, reason: '' } as const;

  it('is over once the issue is closed, so that nobody closes late and in time', () => {
    const closed = foldDrafts(asked, [
      { kind: 'issueClosed', on: TODAY, subject: asked.id, data: { closedOn: TODAY, imported: true } },
    ]);
    expect(closed.work?.extensionRequest).toBeNull();
    expect(after({ ...asked, state: 'closed' }, OFFICE, approve)).toBe('WRONG_STATE');
    expect(allows(courtOf({ ...asked, state: 'verified' }, OFFICE), 'decideExtension')).toBe(false);
  });

  it('never moves a deadline back that was moved meanwhile, nor beyond the number of times', () => {
    expect(after({ ...asked, deadline: deadlineOn(calendarDay('2018-08-31')) }, OFFICE, approve)).toBe('DAY_EARLIER');
    expect(after(asked, OFFICE, approve, { maxExtensions: 0 })).toBe('TOO_MANY_EXTENSIONS');
    expect(after(asked, OFFICE, approve)).toMatchObject({ deadline: { on: '2018-07-31' } });
  });
});

it('an edit names only towns there are', () => {
  const edit = (towns: readonly string[]) => after(anIssue(), OFFICE, { command: 'editIssue', changes: { towns } });
  expect(edit(['金川鎮'])).toBe('TOWN_UNKNOWN');
  expect(edit(['江口镇'])).toMatchObject({ towns: ['江口镇'] });
});

it('who verified keeps the pictures of the check', () => {
  const verify = { command: 'verify', note: '到过现场', evidence: [PAPER] } as const;
  expect(after(requested(), OFFICE, verify)).toMatchObject({
    work: { approvals: [{ step: 'verify', evidence: [PAPER] }] },
  });
});
