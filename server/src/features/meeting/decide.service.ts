import type { DecisionWanted, FollowWanted } from '@ryg/shared/contract/decisions.contract.ts';
import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { chineseDay } from '@ryg/shared/domain/as-of.ts';
import { ALL_TOWNS } from '@ryg/shared/domain/issue.ts';
import { standingOf } from '@ryg/shared/domain/meeting/decision-standing.ts';
import type { FollowUp } from '@ryg/shared/domain/meeting/meeting-fact.ts';
import { decisionIn, type DecisionRecord } from '@ryg/shared/domain/meeting/meetings.ts';
import { accept, refuse, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { lawOf } from '../../live/ledger.ts';
import type { Sender } from './sender.ts';
import { frozenIn, writeOnce, type MeetingWriting } from './write-once.ts';

/** A date further ahead than this is a slip of the year. */
const FURTHEST_DAYS = 730;

/** 议定事项 and what becomes of them. Each gives the decision's id. */
export const deciding = (deps: MeetingWriting) => ({
  decide: (sender: Sender, key: string, wanted: DecisionWanted): Promise<Result<string>> =>
    writeOnce(deps, sender, { decide: key, wanted }, async (stores, known) => {
      const frozen = frozenIn(known, key);
      if (!frozen.ok) return frozen;
      const law = await lawOf(stores);
      if (!law.ok) return law;
      const { meeting, freezing } = frozen.value;
      const issue = wanted.issue === null ? null : await stores.issues.find(wanted.issue);
      if (wanted.issue !== null && !issue) return noSuchIssue(wanted.issue);
      const today = deps.ledger.clock.today();
      const due = dueOf(wanted, today < freezing.meetsOn ? today : freezing.meetsOn);
      if (!due.ok) return due;
      const misfit = townMisfit(wanted, law.value.county);
      if (misfit) return { ok: false, refusal: misfit };
      const { owner, what, publicWords } = wanted;
      const data = {
        id: `${key}-${meeting.decisions.length + 1}`,
        meeting: key,
        issue: wanted.issue,
        towns: wanted.towns.length > 0 ? wanted.towns : (issue?.towns ?? []),
        owner,
        what,
        due: due.value,
        publicWords: publicWords === '' ? null : publicWords,
        by: sender.actor.account,
      };
      return accept({ fact: { kind: 'decisionMade', data }, subject: wanted.issue, value: data.id });
    }),

  /** `meeting` is the one that found it, null between meetings. */
  follow: (sender: Sender, id: string, meeting: string | null, wanted: FollowWanted): Promise<Result<string>> =>
    writeOnce(deps, sender, { follow: id, meeting, wanted }, async (stores, known) => {
      const finding = meeting === null ? accept(null) : frozenIn(known, meeting);
      if (!finding.ok) return finding;
      const decision = decisionIn(known, id);
      if (!decision) return refuse('NO_SUCH_DECISION', `没有编号为 ${id} 的议定事项；请从议定事项清单中选择`);
      const issue = decision.issue === null ? null : await stores.issues.find(decision.issue);
      const today = deps.ledger.clock.today();
      const misfit = followMisfit(decision, standingOf(decision, issue, today), wanted, today);
      if (misfit) return { ok: false, refusal: misfit };
      const { outcome, note } = wanted;
      const due = outcome === 'postponed' ? wanted.due : null;
      const data = { decision: id, meeting, outcome, due, note, by: sender.actor.account };
      return accept({ fact: { kind: 'decisionFollowed', data }, subject: decision.issue, value: id });
    }),
});

const noSuchIssue = (id: string): Result<never> =>
  refuse('NO_SUCH_ISSUE', `台账里没有编号为 ${id} 的问题；请在议定事项里重新选择问题，或改为不针对单个问题`);

function dueOf({ due = null, what }: DecisionWanted, earliest: CalendarDay): Result<CalendarDay> {
  if (due === null) {
    const message = `议定事项“${what.slice(0, 30)}”没有期限，没有记下；请选“下次会前”“一周内”“月底前”，或填一个日期`;
    return refuse('DECISION_WITHOUT_DATE', message);
  }
  if (due < earliest) {
    return refuse('BAD_DUE', `期限${chineseDay(due)}早于${chineseDay(earliest)}，定下来就已过期；请填以后的日期`);
  }
  if (due > addDays(earliest, FURTHEST_DAYS)) {
    return refuse('BAD_DUE', `期限${chineseDay(due)}在两年以后，可能写错了年份；请核对后重填`);
  }
  return accept(due);
}

function townMisfit({ towns }: DecisionWanted, county: County): Refusal | null {
  const known = new Set([ALL_TOWNS, ...county.towns.map(({ name }) => name)]);
  const unknown = towns.filter((town) => !known.has(town));
  if (unknown.length === 0) return null;
  const message = `${county.name}没有“${unknown.join('”“')}”；请从镇名单中选择，或写在“谁来办”里`;
  return { code: 'NO_SUCH_TOWN', message };
}

const DONE_WORDS: Readonly<Partial<Record<FollowUp, string>>> = { done: '办结', dropped: '不再办理' };

function followMisfit(
  { id, what }: DecisionRecord,
  { doneOn, dropped, due }: ReturnType<typeof standingOf>,
  { outcome, due: wanted, note }: FollowWanted,
  today: CalendarDay,
): Refusal | null {
  const name = `议定事项 ${id}“${what.slice(0, 30)}”`;
  if ((outcome === 'done' && doneOn !== null) || (outcome === 'dropped' && dropped)) {
    return { code: 'ALREADY_DONE', message: `${name}已经记为${DONE_WORDS[outcome] ?? ''}，不用再记` };
  }
  if (outcome === 'dropped' && note === '') {
    return { code: 'REASON_NEEDED', message: `${name}不再办理要写明原因，会上和纪要里都会显示；请补写后再提交` };
  }
  if (outcome !== 'postponed') return null;
  if (wanted === null) {
    return { code: 'DECISION_WITHOUT_DATE', message: `${name}延期要写明延到哪一天；请填一个日期` };
  }
  if (wanted > due && wanted >= today) return null;
  const message = `${name}现定${chineseDay(due)}，不能“延期”到${chineseDay(wanted)}；请填更晚的日期`;
  return { code: 'BAD_DUE', message };
}
