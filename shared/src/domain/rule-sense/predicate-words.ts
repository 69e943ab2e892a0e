import { ISSUE_STATES, STATE_WORDS } from '../issue.ts';
import { lightOf, type Level, type Predicate, type Range } from '../rule-pack.ts';
import { plainNumber, rangeWords } from './range-words.ts';

/** The keys of a condition in the words of the office, for lists to choose from and for messages. */
export const KEY_WORDS = {
  all: '同时满足',
  any: '满足其一',
  not: '不满足',
  always: '任何情况',
  state: '整改状态',
  remaining: '距时限',
  overdue: '超期',
  term: '整改期限',
  lag: '落后计划',
  ratio: '完成比例',
  silent: '未报进展',
  returned: '退回次数',
  missed: '连续未完成',
  score: '得分',
  milestoneLate: '节点滞后',
  stageLate: '环节超时',
  forecast: '督查预判',
  grade: '督查评定',
  ticketLapsed: '督办单到期',
  rank: '名次',
  rankMove: '名次升降',
  streak: '连续亮灯',
} as const;

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  settled: '已了结',
  normal: '正常',
  warn: '提醒',
  alarm: '警告',
  critical: '严重',
};

export const LAMP_WORDS = { red: '红灯', yellow: '黄灯', green: '绿灯', none: '暂不亮灯' } as const;

const STAGES: Readonly<Record<string, string>> = {
  acknowledge: '签收',
  plan: '报送方案',
  report: '反馈进展',
  review: '审核',
};

type DayWord = '天' | '个工作日';

/** A condition as a clause that stands behind "…的问题" or alone: "进度落后计划超过 30 个百分点". */
export function conditionWords(predicate: Predicate, day: DayWord): string {
  if ('all' in predicate) return joined(predicate.all, day, '，并且', '没有条件');
  if ('any' in predicate) return joined(predicate.any, day, '，或者', '不可能的情况');
  if ('not' in predicate) return `不属于“${conditionWords(predicate.not, day)}”`;
  if ('always' in predicate) return '其余所有情况';
  return clockWords(predicate, day) ?? countWords(predicate) ?? assessedWords(predicate);
}

function joined(parts: readonly Predicate[], day: DayWord, between: string, none: string): string {
  if (parts.length === 0) return none;
  // A choice inside a list of conditions is kept together by brackets.
  const words = parts.map((part) =>
    parts.length > 1 && ('all' in part || 'any' in part)
      ? `（${conditionWords(part, day)}）`
      : conditionWords(part, day),
  );
  return words.join(between);
}

/** A range behind what it measures; a figure stands apart from the characters before it. */
function said(what: string, range: Range, unit: string): string {
  const words = rangeWords(range, unit);
  return /^[-\d]/u.test(words) ? `${what} ${words}` : `${what}${words}`;
}

function clockWords(predicate: Predicate, day: DayWord): string | null {
  if ('remaining' in predicate) return remainingWords(predicate.remaining, day);
  if ('overdue' in predicate) return overdueWords(predicate.overdue, day);
  if ('term' in predicate) return said('整改期限在', predicate.term, day);
  if ('silent' in predicate) return `${said('已有', predicate.silent, day)}没有报告进展`;
  if ('lag' in predicate)
    return isJustMoreThanNone(predicate.lag) ? '进度落后于计划' : said('进度落后计划', predicate.lag, '个百分点');
  return 'ratio' in predicate ? `完成量占应完成量的比例${shareWords(predicate.ratio)}` : null;
}

const isOnly = (range: Range, key: keyof Range, value: number) =>
  range[key] === value && Object.keys(range).length === 1;
const isJustMoreThanNone = (range: Range) => isOnly(range, 'gt', 0);

function remainingWords(range: Range, day: DayWord): string {
  if (isOnly(range, 'lte', 0)) return '今天到期';
  const today = range.gt === undefined && range.gte === undefined ? '（含到期当天）' : '';
  return `${said('距时限', range, day)}${today}`;
}

function overdueWords(range: Range, day: DayWord): string {
  return isOnly(range, 'gte', 1) || isJustMoreThanNone(range) ? '已经超过时限' : said('超期', range, day);
}

/** A share is kept as a fraction and said in percent. */
function shareWords(range: Range): string {
  const percent = Object.fromEntries(Object.entries(range).map(([key, bound]) => [key, bound * 100])) as Range;
  return rangeWords(percent, '%').replaceAll(' %', '%');
}

function countWords(predicate: Predicate): string | null {
  if ('returned' in predicate) return said('本轮销号申请被退回', predicate.returned, '次');
  if ('missed' in predicate) return said('当期任务连续未完成', predicate.missed, '期');
  if ('score' in predicate) return said('得分', predicate.score, '分');
  if ('streak' in predicate)
    return said(
      `已连续记为${LAMP_WORDS[lightOf(predicate.streak.level)]}（${LEVEL_WORDS[predicate.streak.level]}）或更重`,
      predicate.streak.times,
      '次',
    );
  if ('milestoneLate' in predicate)
    return said(`节点“${predicate.milestoneLate.kind}”滞后`, predicate.milestoneLate.months, '个月');
  return null;
}

/** A state in the words of the office; one the product does not know is said as it was written. */
export const stateWord = (state: string): string => {
  const known = ISSUE_STATES.find((one) => one === state);
  return known ? STATE_WORDS[known] : state;
};

function assessedWords(predicate: Predicate): string {
  if ('state' in predicate)
    return `整改状态为${predicate.state.in.map((one) => `“${stateWord(one)}”`).join('或') || '（空）'}`;
  if ('stageLate' in predicate) return `${STAGES[predicate.stageLate.is] ?? predicate.stageLate.is}环节超过规定时限`;
  if ('forecast' in predicate) return `督查预判为“${predicate.forecast.is}”`;
  if ('grade' in predicate) return `督查评定为“${predicate.grade.is}”`;
  if ('ticketLapsed' in predicate) return `上一张“${predicate.ticketLapsed.is}”督办单到期未办结`;
  if ('rankMove' in predicate) return predicate.rankMove.is === 'up' ? '名次上升' : '名次下降';
  if ('rank' in predicate)
    return 'top' in predicate.rank
      ? `排在前 ${plainNumber(predicate.rank.top)} 名`
      : `排在后 ${plainNumber(predicate.rank.bottom)} 名`;
  return '';
}
