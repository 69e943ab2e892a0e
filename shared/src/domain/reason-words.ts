import type { CalendarDay } from './calendar-day.ts';
import type { Light } from './rule-pack.ts';

export type Language = 'zh' | 'en';
export type DayUnit = 'day' | 'workday';

/** One thing that speaks for a light, with its numbers; percent and percentage points are 0–100. */
export type Part =
  | Readonly<{ key: 'closed'; on: CalendarDay | null }>
  | Readonly<{ key: 'promoted'; times: number }>
  | Readonly<{ key: 'returned' | 'missed' | 'streak'; times: number }>
  | Readonly<{ key: 'caughtUp' | 'unconfirmed' | 'notBehind' | 'silentRules' }>
  | Readonly<{ key: 'remaining' | 'overdue' | 'silent'; days: number }>
  | Readonly<{ key: 'progress'; planned: number; actual: number }>
  | Readonly<{
      key: 'lag';
      planned: number;
      actual: number;
      lag: number;
      bound: Readonly<{ kind: 'over' | 'reached' | 'under' | 'upTo'; value: number }> | null;
    }>
  | Readonly<{ key: 'ratio'; planned: number; actual: number; ratio: number }>
  | Readonly<{ key: 'milestone'; kind: string; months: number }>
  | Readonly<{ key: 'stageLate'; stage: string }>
  | Readonly<{ key: 'grade'; grade: string }>
  | Readonly<{ key: 'forecast'; forecast: string }>
  | Readonly<{ key: 'ticketLapsed'; colour: string }>
  | Readonly<{ key: 'score'; score: number }>
  | Readonly<{ key: 'rank'; rank: number; of: number | null }>
  | Readonly<{ key: 'rankMove'; up: boolean }>;

type Words = Readonly<{
  light: Readonly<Record<Light, string>>;
  sentence: (light: string, parts: readonly string[]) => string;
  part: (part: Part, unit: DayUnit) => string;
}>;

/** A number as people write it: at most two decimals, no trailing zeros. */
const plain = (value: number) => String(Math.round(value * 100) / 100);

const STAGES_ZH: Readonly<Record<string, string>> = {
  acknowledge: '签收',
  plan: '报送方案',
  report: '反馈进展',
  review: '审核',
};
const BOUNDS_ZH = { over: '超过', reached: '达到', under: '不足', upTo: '不超过' } as const;

function partZh(part: Part, unit: DayUnit): string {
  const days = (count: number) => `${count} ${unit === 'workday' ? '个工作日' : '天'}`;
  switch (part.key) {
    case 'closed':
      return part.on ? `已于 ${part.on} 销号` : '已销号';
    case 'promoted':
      return `连续 ${part.times} 期亮灯，按规则升级`;
    case 'caughtUp':
      return '上期未完成，本期已补上';
    case 'unconfirmed':
      return '上次亮灯尚未确认整改，确认前保持';
    case 'notBehind':
      return '不落后';
    case 'silentRules':
      return '没有触发任何规则';
    case 'remaining':
      return part.days === 0 ? '今天到期' : `距时限还有 ${days(part.days)}`;
    case 'overdue':
      return `超期 ${days(part.days)}`;
    case 'silent':
      return `已 ${days(part.days)}没有报告进展`;
    case 'progress':
      return `应完成 ${plain(part.planned)}%，现报 ${plain(part.actual)}%`;
    case 'lag': {
      const bound = part.bound ? `，${BOUNDS_ZH[part.bound.kind]} ${plain(part.bound.value)}` : '';
      return `应完成 ${plain(part.planned)}%，现报 ${plain(part.actual)}%，落后 ${plain(part.lag)} 个百分点${bound}`;
    }
    case 'ratio':
      return `应完成 ${plain(part.planned)}%，现报 ${plain(part.actual)}%，只完成应完成的 ${plain(part.ratio * 100)}%`;
    default:
      return assessmentZh(part);
  }
}

type Assessment = Exclude<
  Part,
  {
    key:
      | 'closed'
      | 'promoted'
      | 'caughtUp'
      | 'unconfirmed'
      | 'notBehind'
      | 'silentRules'
      | 'remaining'
      | 'overdue'
      | 'silent'
      | 'progress'
      | 'lag'
      | 'ratio';
  }
>;

function assessmentZh(part: Assessment): string {
  switch (part.key) {
    case 'returned':
      return `本轮被退回 ${part.times} 次`;
    case 'missed':
      return `连续 ${part.times} 期未完成当期任务`;
    case 'streak':
      return `已连续 ${part.times} 期亮灯`;
    case 'milestone':
      return `节点“${part.kind}”滞后 ${plain(part.months)} 个月`;
    case 'stageLate':
      return `${STAGES_ZH[part.stage] ?? part.stage}超过规定时限`;
    case 'grade':
      return `督查评定为“${part.grade}”`;
    case 'forecast':
      return `督查预判为“${part.forecast}”`;
    case 'ticketLapsed':
      return `督办单（${part.colour}）到期未办结`;
    case 'score':
      return `得分 ${plain(part.score)}`;
    case 'rank':
      return `排名第 ${part.rank}${part.of ? `，共 ${part.of} 个单位` : ''}`;
    case 'rankMove':
      return part.up ? '名次上升' : '名次下降';
  }
}

const BOUNDS_EN = { over: 'more than', reached: 'at least', under: 'less than', upTo: 'up to' } as const;

function partEn(part: Part, unit: DayUnit): string {
  const days = (count: number) => `${count} ${unit === 'workday' ? 'working ' : ''}day${count === 1 ? '' : 's'}`;
  switch (part.key) {
    case 'closed':
      return part.on ? `closed on ${part.on}` : 'closed';
    case 'promoted':
      return `${part.times} evaluations in a row, raised by rule`;
    case 'caughtUp':
      return 'missed last period, made up since';
    case 'unconfirmed':
      return 'kept until the office confirms';
    case 'notBehind':
      return 'not behind plan';
    case 'silentRules':
      return 'no rule applies';
    case 'remaining':
      return part.days === 0 ? 'due today' : `due in ${days(part.days)}`;
    case 'overdue':
      return `${days(part.days)} overdue`;
    case 'silent':
      return `no report for ${days(part.days)}`;
    case 'progress':
      return `${plain(part.planned)}% planned, ${plain(part.actual)}% done`;
    case 'lag': {
      const bound = part.bound ? ` (${BOUNDS_EN[part.bound.kind]} ${plain(part.bound.value)})` : '';
      return `${plain(part.planned)}% planned, ${plain(part.actual)}% done, ${plain(part.lag)} points behind${bound}`;
    }
    case 'ratio':
      return `${plain(part.planned)}% planned, ${plain(part.actual)}% done, ${plain(part.ratio * 100)}% of plan`;
    default:
      return assessmentEn(part);
  }
}

function assessmentEn(part: Assessment): string {
  switch (part.key) {
    case 'returned':
      return `returned ${part.times} times in this round`;
    case 'missed':
      return `${part.times} period targets missed in a row`;
    case 'streak':
      return `${part.times} evaluations in a row`;
    case 'milestone':
      return `milestone "${part.kind}" ${plain(part.months)} months late`;
    case 'stageLate':
      return `stage "${part.stage}" past its time`;
    case 'grade':
      return `graded "${part.grade}" by inspection`;
    case 'forecast':
      return `forecast "${part.forecast}" by inspection`;
    case 'ticketLapsed':
      return `supervision sheet (${part.colour}) lapsed`;
    case 'score':
      return `score ${plain(part.score)}`;
    case 'rank':
      return `rank ${part.rank}${part.of ? ` of ${part.of}` : ''}`;
    case 'rankMove':
      return part.up ? 'moved up' : 'moved down';
  }
}

export const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    light: { red: '红灯', yellow: '黄灯', green: '绿灯', none: '暂不亮灯' },
    sentence: (light, parts) => `${light}：${parts.join('，')}`,
    part: partZh,
  },
  en: {
    light: { red: 'Red', yellow: 'Yellow', green: 'Green', none: 'No light' },
    sentence: (light, parts) => `${light}: ${parts.join(', ')}`,
    part: partEn,
  },
};
