import type { Facts, Numbers } from './facts.ts';
import { missedInARow, streakAt, within } from './predicate.ts';
import { lightOf, type Level, type Predicate, type Range, type RulePack } from './rule-pack.ts';

const LIGHT_WORDS = { red: '红灯', yellow: '黄灯', green: '绿灯', none: '暂不亮灯' } as const;
const STAGE_WORDS: Readonly<Record<string, string>> = { acknowledge: '签收', plan: '报送方案', report: '反馈进展', review: '审核' };

/** A number as people write it: at most two decimals, no trailing zeros. */
export function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** "超过 30", "达到 10", "不足 0.5": the bound of a range that the value had to pass. */
function bound(range: Range): string {
  if (range.gt !== undefined) return `，超过 ${plain(range.gt)}`;
  if (range.gte !== undefined) return `，达到 ${plain(range.gte)}`;
  if (range.lt !== undefined) return `，不足 ${plain(range.lt)}`;
  return range.lte === undefined ? '' : `，不超过 ${plain(range.lte)}`;
}

/** One sentence with its numbers: "红灯：应完成 80%，现报 45%，落后 35 个百分点，超过 30". */
export function reasonOf(pack: RulePack, { level, rule }: Readonly<{ level: Level; rule: string }>, facts: Facts, numbers: Numbers): string {
  const word = pack.display[level]?.word || LIGHT_WORDS[lightOf(level)];
  return `${word}：${because(pack, rule, facts, numbers)}`;
}

function because(pack: RulePack, rule: string, facts: Facts, numbers: Numbers): string {
  if (rule === 'closed') return facts.closedOn ? `已于 ${facts.closedOn} 销号` : '已销号';
  if (rule === 'promote') return `连续 ${1 + (streakAt(facts.history, promotedFrom(pack)) ?? 0)} 期亮灯，按规则升级`;
  if (rule === 'catch-up-cap') return '上期未完成，本期已补上';
  if (rule === 'sticky') return '上次亮灯尚未确认整改，确认前保持';
  const when = pack.rules.find(({ id }) => id === rule)?.when;
  const parts = when ? phrases(when, facts, numbers, unitOf(pack)) : [];
  return parts.length > 0 ? parts.join('，') : standing(numbers, unitOf(pack));
}

const promotedFrom = (pack: RulePack): Level => pack.promote?.[0]?.from ?? 'warn';
const unitOf = (pack: RulePack) => (pack.calendar === 'workday' ? '个工作日' : '天');

/** How an issue stands when no rule speaks. */
function standing({ remaining, planned, actual, lag, closed }: Numbers, unit: string): string {
  if (closed) return '已销号';
  const parts: string[] = [];
  if (remaining !== null) parts.push(remaining >= 0 ? `距时限还有 ${remaining} ${unit}` : `超期 ${-remaining} ${unit}`);
  if (planned !== null && actual !== null) parts.push(`应完成 ${plain(planned)}%，现报 ${plain(actual)}%`);
  if (lag !== null && lag <= 0) parts.push('不落后');
  return parts.length > 0 ? parts.join('，') : '没有触发任何规则';
}

/** The parts of a predicate that hold, each in words; `term` and `not` are conditions, not reasons. */
function phrases(predicate: Predicate, facts: Facts, numbers: Numbers, unit: string): string[] {
  if ('all' in predicate) return predicate.all.flatMap((part) => phrases(part, facts, numbers, unit));
  if ('any' in predicate) return predicate.any.flatMap((part) => phrases(part, facts, numbers, unit));
  const phrase = clockPhrase(predicate, numbers, unit) ?? factPhrase(predicate, facts);
  return phrase === null ? [] : [phrase];
}

function clockPhrase(predicate: Predicate, { closed, remaining, lag, planned, actual, ratio, silent }: Numbers, unit: string): string | null {
  if (closed) return null;
  if ('overdue' in predicate && remaining !== null && remaining < 0) return `超期 ${-remaining} ${unit}`;
  if ('remaining' in predicate && remaining !== null && remaining >= 0) {
    return remaining === 0 ? '今天到期' : `距时限还有 ${remaining} ${unit}`;
  }
  if ('lag' in predicate && within(lag, predicate.lag) && lag !== null) {
    return `应完成 ${plain(planned ?? 0)}%，现报 ${plain(actual ?? 0)}%，落后 ${plain(lag)} 个百分点${bound(predicate.lag)}`;
  }
  if ('ratio' in predicate && within(ratio, predicate.ratio) && ratio !== null) {
    return `应完成 ${plain(planned ?? 0)}%，现报 ${plain(actual ?? 0)}%，只完成应完成的 ${plain(ratio * 100)}%`;
  }
  if ('silent' in predicate && within(silent, predicate.silent) && silent !== null) return `已 ${silent} ${unit}没有报告进展`;
  return null;
}

function factPhrase(predicate: Predicate, facts: Facts): string | null {
  if ('returned' in predicate) return within(facts.returned ?? 0, predicate.returned) ? `本轮被退回 ${facts.returned ?? 0} 次` : null;
  if ('missed' in predicate) return `连续 ${missedInARow(facts.periods) ?? 0} 期未完成当期任务`;
  if ('milestoneLate' in predicate) return milestonePhrase(facts, predicate.milestoneLate.kind);
  if ('stageLate' in predicate) return facts.stageLate ? `${STAGE_WORDS[facts.stageLate] ?? facts.stageLate}超过规定时限` : null;
  if ('grade' in predicate) return facts.grade ? `督查评定为“${facts.grade}”` : null;
  if ('forecast' in predicate) return facts.forecast ? `督查预判为“${facts.forecast}”` : null;
  if ('ticketLapsed' in predicate) return `督办单（${predicate.ticketLapsed.is}）到期未办结`;
  if ('score' in predicate) return `得分 ${plain(facts.score ?? 0)}`;
  if ('rank' in predicate) return `排名第 ${facts.rank ?? 0}${facts.of ? `，共 ${facts.of} 个单位` : ''}`;
  if ('rankMove' in predicate) return predicate.rankMove.is === 'up' ? '名次上升' : '名次下降';
  if ('streak' in predicate) return `已连续 ${streakAt(facts.history, predicate.streak.level) ?? 0} 期亮灯`;
  return null;
}

function milestonePhrase(facts: Facts, kind: string): string | null {
  const late = (facts.milestones ?? []).filter((one) => one.kind === kind && !one.done && !one.excused).map(({ monthsLate }) => monthsLate);
  return late.length > 0 ? `节点“${kind}”滞后 ${plain(Math.max(...late))} 个月` : null;
}
