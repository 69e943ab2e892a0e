import { dayOfMonth, daysBetween, monthOf, yearOf, type CalendarDay } from './calendar-day.ts';
import type { Ghost } from './deadline-debt.ts';
import { nextChangeWords } from './forecast.ts';
import type { RulePack } from './rule-pack.ts';
import type { Bound, Check, CheckUnit } from './rule-check.ts';
import type { Way } from './way-to-green.ts';
import type { WhyLit } from './why-lit.ts';
import { COMMAND_WORDS } from './workflow/command.ts';

const plain = (value: number) => String(Math.round(value * 100) / 100);

/** 6月20日, with the year where it is not that of `today`. */
export function dayWords(day: CalendarDay, today: CalendarDay): string {
  const year = yearOf(day) === yearOf(today) ? '' : `${yearOf(day)}年`;
  return `${year}${monthOf(day)}月${dayOfMonth(day)}日`;
}

const CHECK_WORDS: Readonly<Record<Check['key'], string>> = {
  remaining: '距时限',
  overdue: '超期',
  term: '整改期限',
  lag: '落后',
  ratio: '完成占应完成',
  silent: '没有报进展',
  returned: '本轮被退回',
  missed: '连续未完成',
  streak: '此前连续亮灯',
  score: '得分',
  milestone: '节点滞后',
};

const BOUND_WORDS: Readonly<Record<Bound['kind'], string>> = {
  over: '超过',
  reached: '达到',
  under: '不足',
  upTo: '不超过',
};

const unitWords = (unit: CheckUnit, calendar: RulePack['calendar']): string =>
  unit === 'days'
    ? { workday: '个工作日', calendar: '天' }[calendar]
    : { points: '个百分点', percent: '%', times: '次', periods: '期', score: '分', months: '个月' }[unit];

/** One number against its bound: 落后 · 35 个百分点 · 超过 30 · 已触发. */
export type CheckRow = Readonly<{ label: string; value: string; bound: string; gap: string }>;

/** A check in the four parts a table has columns for. */
export function checkRow(check: Check, calendar: RulePack['calendar']): CheckRow {
  const unit = unitWords(check.unit, calendar);
  const of = (value: number) => (unit === '%' ? `${plain(value)}%` : `${plain(value)} ${unit}`);
  return {
    label: CHECK_WORDS[check.key],
    value: valueOf(check, of),
    // The unit stands with the number; said thrice it would hide the figures.
    bound: check.bound ? `${BOUND_WORDS[check.bound.kind]} ${plain(check.bound.value)}` : '不限',
    gap: gapOf(check),
  };
}

type Say = (value: number) => string;

function valueOf({ key, value }: Check, of: Say): string {
  if (value === null) return '不详';
  if (key === 'overdue' && value <= 0) return '未超期';
  if (key === 'remaining' && value < 0) return '已过时限';
  return key === 'lag' && value < 0 ? `超前 ${of(-value)}` : of(value);
}

function gapOf({ holds, value, distance, bound }: Check): string {
  if (holds) return '符合';
  if (value === null) return '无法判断';
  if (distance === null || !bound) return '不会触发';
  // To stand exactly on a bound that must be passed is still not to pass it.
  if (distance === 0) return bound.kind === 'over' ? '再多一点即触发' : '再少一点即触发';
  return `还差 ${plain(distance)}`;
}

/** What turns it green, one sentence a way; the first is the easiest. */
export function wayWords(way: Way, asOf: CalendarDay): string {
  switch (way.kind) {
    case 'wait':
      return `不用办理，${dayWords(way.on, asOf)}自动转绿`;
    case 'report':
      return `${byWords(way.by, asOf)}报进展，达到 ${plain(way.progress)}%，当天转绿${heldWords(way.until, asOf)}`;
    case 'confirm':
      return '整改办确认上次亮灯的问题已经改好，当天转绿';
    case 'close':
      return way.by === null ? '办结销号，当天转绿' : `办结销号，当天转绿；最迟${dayWords(way.by, asOf)}，再晚转红`;
  }
}

const byWords = (by: CalendarDay, asOf: CalendarDay) => (by === asOf ? '今天' : `最迟${dayWords(by, asOf)}`);

const heldWords = (until: CalendarDay | null, asOf: CalendarDay) =>
  until === null ? '' : `，不再报则绿到${dayWords(until, asOf)}`;

/** What turns it green, when nothing of the kind would. */
export function noWayWords({ light, lamp, level }: Pick<WhyLit, 'light' | 'lamp' | 'level'>): string {
  if (lamp === 'closed') return '已经销号，灯色不再变化';
  if (level === null) return '目前不判灯：定下时限、恢复整改或到复查日后再判';
  return light === 'green' ? '现在就是绿灯，按计划报进展即可保持' : '报进展和销号都不改变这盏灯，要等下一次评定';
}

/** 报进展：金川镇、县水利局（责任人 张三）; null when nobody's turn it is. */
export function whoWords({ who, responsible }: Pick<WhyLit, 'who' | 'responsible'>): string | null {
  if (!who) return null;
  const names = who.parties.flatMap(({ names: own }) => own).join('、');
  const works = who.parties.some(({ party }) => party === 'town' || party === 'lead');
  const people = works && responsible.length > 0 ? `（责任人 ${responsible.join('、')}）` : '';
  return `${COMMAND_WORDS[who.command]}：${names}${people}`;
}

type Extended = Pick<WhyLit, 'asOf' | 'light'>;

/** 若没有延期（原定 5月30日），现在是红灯：超期 21 天. */
export function ghostWords(ghost: Ghost, { asOf, light }: Extended): string {
  const original = `若没有延期（原定${dayWords(ghost.deadline, asOf)}）`;
  return ghost.light === light ? `${original}，灯色一样：${ghost.reason}` : `${original}，现在是${ghost.reason}`;
}

/** 比最初的时限拖欠 21 天. */
export function debtWords(debt: number | null): string {
  if (debt === null) return '最初没有定下日期，不算拖欠天数';
  return debt === 0 ? '没有超过最初的时限' : `已超过最初的时限 ${debt} 天`;
}

/** 明日转红 · 6月21日. */
export function changeWords({ nextChange, asOf }: Pick<WhyLit, 'nextChange' | 'asOf'>): string | null {
  const words = nextChangeWords(nextChange, nextChange ? daysBetween(asOf, nextChange.on) : 0);
  return nextChange && words ? `${words}（${dayWords(nextChange.on, asOf)}）` : null;
}
