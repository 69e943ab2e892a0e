import { STATE_WORDS, type IssueState } from './issue.ts';
import { STAGE_WORDS, type DayUnit } from './reason-words.ts';
import type { Level, Predicate, Range } from './rule-pack.ts';

/** A number as people write it: at most two decimals, no trailing zeros. */
const plain = (value: number) => String(Math.round(value * 100) / 100);

export const DAY_UNIT_WORDS: Readonly<Record<DayUnit, string>> = { day: '天', workday: '个工作日' };

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  settled: '已销号',
  normal: '绿灯',
  warn: '黄灯',
  alarm: '红灯',
  critical: '最高一级',
};

/** "超过 30 个百分点", "10 天及以上", "10 至 30 个百分点". `scale` turns a share into percent. */
function rangeWords({ gt, gte, lt, lte }: Range, unit: string, scale = 1): string {
  const of = (value: number) => `${plain(value * scale)} ${unit}`.trimEnd();
  if (gte !== undefined && lte !== undefined && gt === undefined && lt === undefined) {
    return gte === lte ? `等于 ${of(gte)}` : `${plain(gte * scale)} 至 ${of(lte)}`;
  }
  const parts = [
    ...(gt === undefined ? [] : [`超过 ${of(gt)}`]),
    ...(gte === undefined ? [] : [`${of(gte)}及以上`]),
    ...(lt === undefined ? [] : [`不足 ${of(lt)}`]),
    ...(lte === undefined ? [] : [`不超过 ${of(lte)}`]),
  ];
  return parts.length === 0 ? '任何数值' : parts.join('、');
}

/** When a rule fires, as a clerk would read it: "期限 10 天及以上，且落后超过 30 个百分点". */
export function conditionWords(predicate: Predicate, unit: DayUnit): string {
  if ('all' in predicate) return predicate.all.map((part) => conditionWords(part, unit)).join('，且');
  if ('any' in predicate) return predicate.any.map((part) => conditionWords(part, unit)).join('，或者');
  if ('not' in predicate) return `不属于“${conditionWords(predicate.not, unit)}”`;
  if ('always' in predicate) return '其他情况';
  return numberWords(predicate, DAY_UNIT_WORDS[unit]) ?? judgementWords(predicate);
}

function numberWords(predicate: Predicate, days: string): string | null {
  if ('remaining' in predicate) return `距时限${spaced(rangeWords(predicate.remaining, days))}`;
  if ('overdue' in predicate) return `超期 ${rangeWords(predicate.overdue, days)}`;
  if ('term' in predicate) return `整改期限 ${rangeWords(predicate.term, days)}`;
  if ('lag' in predicate) return `落后${spaced(rangeWords(predicate.lag, '个百分点'))}`;
  if ('ratio' in predicate) return `完成量占应完成的比例${spaced(rangeWords(predicate.ratio, '%', 100))}`;
  if ('silent' in predicate) return `没有报进展 ${rangeWords(predicate.silent, days)}`;
  if ('returned' in predicate) return `本轮销号申请被退回 ${rangeWords(predicate.returned, '次')}`;
  if ('missed' in predicate) return `连续未完成当期任务 ${rangeWords(predicate.missed, '期')}`;
  if ('score' in predicate) return `得分${spaced(rangeWords(predicate.score, '分'))}`;
  if ('milestoneLate' in predicate) {
    const { kind, months } = predicate.milestoneLate;
    return `节点“${kind}”滞后 ${rangeWords(months, '个月')}`;
  }
  return 'streak' in predicate
    ? `此前连续 ${rangeWords(predicate.streak.times, '期')}亮${LEVEL_WORDS[predicate.streak.level]}或更重`
    : null;
}

/** A space only where the words begin with a figure. */
const spaced = (words: string) => (/^\d/u.test(words) ? ` ${words}` : words);

function judgementWords(predicate: Predicate): string {
  if ('state' in predicate) return `状态是${predicate.state.in.map((state) => `“${stateWord(state)}”`).join('、')}`;
  if ('stageLate' in predicate) {
    return `${STAGE_WORDS[predicate.stageLate.is] ?? predicate.stageLate.is}超过规定时限`;
  }
  if ('forecast' in predicate) return `督查预判为“${predicate.forecast.is}”`;
  if ('grade' in predicate) return `督查评定为“${predicate.grade.is}”`;
  if ('ticketLapsed' in predicate) return `督办单（${predicate.ticketLapsed.is}）到期未办结`;
  if ('rankMove' in predicate) return predicate.rankMove.is === 'up' ? '名次上升' : '名次下降';
  if ('rank' in predicate) {
    return 'top' in predicate.rank ? `排名前 ${predicate.rank.top} 名` : `排名后 ${predicate.rank.bottom} 名`;
  }
  return '其他情况';
}

const stateWord = (state: string) => STATE_WORDS[state as IssueState] ?? state;
