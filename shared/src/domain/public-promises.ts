import { BEING_CHECKED } from './assemble-board.ts';
import type { Promises, PublicPromise } from './board.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { Issue } from './issue.ts';
import { standingOf } from './meeting/decision-standing.ts';
import { meetingTitle } from './meeting/meeting-head.ts';
import { decisionIn, type DecisionRecord, freezingOf, type Meetings } from './meeting/meetings.ts';
import type { ReleaseContent } from './publication.ts';
import type { Refusal } from './refusal.ts';
import type { County } from './region.ts';

/** 会议承诺: decisions of a meeting in the words two people released. Taken down, there are none left of that meeting. */
export type ReleasedPromises = Readonly<{
  meeting: string;
  metOn: CalendarDay;
  promises: readonly Readonly<{ decision: string; words: string }>[];
}>;

/** Characters on one lamp of the wall: two lines of four. */
export const PROMISE_LENGTH = 8;

type PromisesContent = Extract<ReleaseContent, { kind: 'promises' }>;

/** All of it in one line, for the record and for whoever approves it. */
export const promisesInWords = ({ meeting, promises }: ReleasedPromises): string =>
  promises.length === 0
    ? `撤下${meetingTitle(meeting)}的承诺`
    : `${meetingTitle(meeting)}的承诺：${promises.map(({ words }) => words).join('、')}`;

/** What a release of promises writes down. */
export const releasedPromises = ({ meeting, promises }: PromisesContent, meetings: Meetings): ReleasedPromises => ({
  meeting,
  metOn: metOnIn(meetings, meeting),
  promises: promises.map(({ decision, words }) => ({ decision, words: words.trim() })),
});

function metOnIn({ meetings }: Meetings, key: string): CalendarDay {
  const meeting = meetings.get(key);
  const freezing = meeting && freezingOf(meeting);
  if (!freezing) throw new Error(`${key} has promises and was never frozen`);
  return freezing.meetsOn;
}

const no = (code: string, message: string): Refusal => ({ code, message });

type Known = Readonly<{ meetings: Meetings; withdrawn: ReadonlySet<string> }>;

/** Why these promises cannot be released, or null. */
export function promisesMisfit({ meeting: key, promises }: PromisesContent, known: Known): Refusal | null {
  const meeting = known.meetings.meetings.get(key);
  if (!meeting || !freezingOf(meeting))
    return no('NO_SUCH_MEETING', `${meetingTitle(key)}没有定格，没有可以公开的承诺；请刷新后重新选择`);
  if (promises.length === 0) return no('NOTHING_CHOSEN', '没有选会议承诺；请至少选一项');
  if (new Set(promises.map(({ decision }) => decision)).size < promises.length)
    return no('DECISION_TWICE', '同一项承诺在一张发布单里出现了两次；请删去重复的一项');
  for (const { decision: id, words } of promises) {
    const decision = meeting.decisions.find((one) => one.id === id);
    if (!decision) return no('NO_SUCH_DECISION', `${meetingTitle(key)}没有议定事项 ${id}；请刷新后重新选择`);
    const misfit = promiseMisfit(decision, words, known);
    if (misfit) return misfit;
  }
  return null;
}

function promiseMisfit({ id, what, issue, publicWords, followUps }: DecisionRecord, words: string, known: Known) {
  const called = `议定事项 ${id}“${what}”`;
  if (publicWords === null) return no('STAYS_INSIDE', `${called}会上定为不公开；请从发布单里去掉`);
  if (followUps.at(-1)?.outcome === 'dropped') return no('STAYS_INSIDE', `${called}已经不再办理；请从发布单里去掉`);
  if (issue !== null && known.withdrawn.has(issue))
    return no('ISSUE_WITHDRAWN', `${called}所涉问题的公示内容已经撤下；请先恢复公开，或从发布单里去掉`);
  const length = [...words.trim()].length;
  if (length === 0) return no('TEXT_MISSING', `${called}的公示用语是空的；请写好再提交`);
  return length <= PROMISE_LENGTH
    ? null
    : no('TEXT_TOO_LONG', `${called}的公示用语有 ${length} 个字，大屏上最多写 ${PROMISE_LENGTH} 个字；请压缩`);
}

export type PromisesSource = Readonly<{
  released: ReleasedPromises;
  /** Decisions and what became of them, up to what the release covers. */
  meetings: Meetings;
  /** The released issues. */
  issues: readonly Issue[];
  county: Pick<County, 'towns'>;
  withdrawn: ReadonlySet<string>;
  today: CalendarDay;
}>;

/**
 * 承诺兑现 as the public sees it: released words, and what became of each by the released facts and today. One that is not
 * due yet is not shown, one that was given up on is none any more. Of an issue whose wording is being checked the words
 * stay away and the outcome does not.
 */
export function publicPromises(source: PromisesSource): Promises | null {
  const { released, meetings, issues, county, withdrawn, today } = source;
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const items = released.promises.flatMap(({ decision: id, words }): readonly PublicPromise[] => {
    const decision = decisionIn(meetings, id);
    if (!decision) return [];
    const issue = decision.issue === null ? undefined : byId.get(decision.issue);
    const stood = standingOf(decision, issue ?? null, today);
    if (stood.dropped || stood.standing === 'open') return [];
    const isChecked = decision.issue !== null && withdrawn.has(decision.issue);
    return [
      {
        issue: issue?.id ?? null,
        words: isChecked ? BEING_CHECKED : words,
        town: townOf(decision, issue, county),
        outcome: stood.standing,
        due: stood.due,
        originalDue: decision.due,
      },
    ];
  });
  if (items.length === 0) return null;
  const count = (outcome: PublicPromise['outcome']) => items.filter((one) => one.outcome === outcome).length;
  return { metOn: released.metOn, kept: count('kept'), late: count('late'), broken: count('broken'), items };
}

/** The one town it is about, else the one its issue names; a promise of several stands under none. */
function townOf(decision: DecisionRecord, issue: Issue | undefined, { towns: regions }: Pick<County, 'towns'>) {
  const [town, ...others] = decision.towns.length > 0 ? decision.towns : (issue?.towns ?? []);
  return others.length > 0 ? null : (regions.find(({ name }) => name === town)?.code ?? null);
}
