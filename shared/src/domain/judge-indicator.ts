import { daysBetween, type CalendarDay } from './calendar-day.ts';
import type { Facts } from './facts.ts';
import { crossed, progressTo, sampledBand, standingOf } from './indicator-figures.ts';
import { cellKey, figureOf, hasReached, latestCells, type IndicatorState } from './indicator-state.ts';
import { crossedWords, figureWords, percentWords, withUnit } from './indicator-words.ts';
import { targetUnit, type Figure, type Indicator, type Threshold } from './indicator.ts';
import type { Interval } from './interval.ts';
import type { Lamp } from './judge-issue.ts';
import { judge, type Judgement } from './light.ts';
import { WORDS } from './reason-words.ts';
import { lightOf, severity, type Level, type Light, type RulePack } from './rule-pack.ts';
import { countCalendarDays, type DayCounter } from './working-days.ts';

/** What an indicator shows on a day. */
export type IndicatorVerdict = Readonly<{
  lamp: Lamp;
  light: Light;
  level: Level | null;
  /** The pack's rule; `threshold` when a line of its own is graver; `not-judged` without day and line. */
  rule: string;
  reason: string;
  figure: Figure | null;
  /** Part and whole with the percentage computed from them. */
  figureWords: string;
  /** In the terms of the target. */
  standing: number | null;
  progress: number | null;
  /** Where it should stand today by its days, in the terms of the target; null when no days say so. */
  planned: number | null;
  reached: boolean;
  band: Interval | null;
  /** Lines that are crossed, the gravest last, each with its named consequence. */
  crossed: readonly (Threshold & Readonly<{ words: string }>)[];
  /** Said when the sample is too small to tell on which side of a line the truth is. */
  caution: string | null;
  daysLeft: number | null;
}>;

type Day = Readonly<{ pack: RulePack; today: CalendarDay; workingDays?: DayCounter }>;

/** The light of an indicator: the pack judges days and pace, its own lines judge the value, and the graver one shows. */
export function judgeIndicator(state: IndicatorState, day: Day): IndicatorVerdict {
  const { indicator, confirmed } = state;
  const figure = figureOf(state);
  // A matrix aims at all of its cells, however high each has to be.
  const aim = indicator.measure === 'matrix' ? { ...indicator, target: 100, baseline: null } : indicator;
  const standing = standingOf(aim, figure);
  const progress = progressTo(aim, standing);
  const lines = crossed(indicator, standing);
  const said = matrixOr(indicator, figure);
  const gravest = lines.at(-1) ?? null;
  const closed = confirmed !== null && confirmed.on <= day.today;
  const ruled = closed || indicator.due !== null ? judgement(state, progress, day) : null;
  const told = { said, way: onTheWay(progress, standing, aim) };
  const shown = closed ? settled(state, ruled, said) : graver(indicator, ruled, gravest, told, day.pack);
  return {
    ...shown,
    figure,
    figureWords: said,
    standing,
    progress,
    planned: closed ? null : plannedStanding(aim, ruled),
    reached: hasReached(state),
    band: sampledBand(indicator, figure),
    crossed: lines.map((line) => ({ ...line, words: crossedWords(indicator, line) })),
    caution: cautionOf(indicator, figure),
    daysLeft: closed || !indicator.due ? null : daysBetween(day.today, indicator.due),
  };
}

/** A rate that holds at all times has no pace of its own: only amounts, cells and what falls from a known start have. */
function plannedStanding(aim: Indicator, ruled: Judgement | null): number | null {
  const planned = ruled?.numbers.planned ?? null;
  const from = aim.baseline ?? (aim.measure === 'amount' || aim.measure === 'matrix' ? 0 : null);
  if (planned === null || from === null || (aim.direction === 'atMost' && aim.baseline === null)) return null;
  return from + ((aim.target - from) * planned) / 100;
}

/** The pack speaks of progress; where that is not the percentage just said, it is said what it is. */
function onTheWay(progress: number | null, standing: number | null, { measure, direction, target }: Indicator): string {
  if (progress === null || standing === null || (measure === 'amount' && direction === 'atLeast')) return '';
  const isSaid = direction === 'atLeast' && target === 100;
  return isSaid ? '' : `；相当于完成目标的 ${percentWords(progress)}`;
}

function matrixOr(indicator: Indicator, figure: Figure | null): string {
  if (indicator.measure !== 'matrix' || !figure || figure.of === null) return figureWords(indicator, figure);
  return `${figure.value}/${figure.of} 项达标，${percentWords((figure.value / figure.of) * 100)}`;
}

function judgement(
  { indicator, reports, confirmed, setOn }: IndicatorState,
  progress: number | null,
  { pack, today, workingDays = countCalendarDays }: Day,
): Judgement {
  const facts: Facts = {
    asOf: today,
    start: indicator.start,
    due: indicator.due,
    closedOn: confirmed?.on ?? null,
    state: confirmed ? 'closed' : 'rectifying',
    actual: progress,
    lastReport: reports.at(-1)?.on ?? indicator.start ?? setOn,
  };
  return judge(pack, facts, workingDays);
}

type Shown = Pick<IndicatorVerdict, 'lamp' | 'light' | 'level' | 'rule' | 'reason'>;

function settled({ confirmed }: IndicatorState, ruled: Judgement | null, said: string): Shown {
  const reason = `已达标：${said}；${confirmed?.on ?? ''} 经整改办确认`;
  return { lamp: 'closed', light: 'green', level: ruled?.level ?? 'settled', rule: ruled?.rule ?? 'closed', reason };
}

function graver(
  indicator: Indicator,
  ruled: Judgement | null,
  line: Threshold | null,
  { said, way }: Readonly<{ said: string; way: string }>,
  pack: RulePack,
): Shown {
  if (line && (!ruled || severity(line.level) > severity(ruled.level))) {
    const light = lightOf(line.level);
    const rest = ruled ? `${way}；${withoutLight(ruled.reason)}` : '';
    const reason = `${wordOf(pack, line.level)}：${said}，${crossedWords(indicator, line)}${rest}`;
    return { lamp: light, light, level: line.level, rule: 'threshold', reason };
  }
  if (!ruled) {
    const reason = `暂不亮灯：${said}；没有定时限`;
    return { lamp: 'none', light: 'none', level: null, rule: 'not-judged', reason };
  }
  const { light, level, rule } = ruled;
  const over = line ? `，${crossedWords(indicator, line)}` : '';
  const reason = `${wordOf(pack, level)}：${said}${over}${way}；${withoutLight(ruled.reason)}`;
  return { lamp: light, light, level, rule, reason };
}

const wordOf = (pack: RulePack, level: Level): string => pack.display[level]?.word || WORDS.zh.light[lightOf(level)];
const withoutLight = (reason: string): string => reason.slice(reason.indexOf('：') + 1);

function cautionOf(indicator: Indicator, figure: Figure | null): string | null {
  const band = sampledBand(indicator, figure);
  if (!band) return null;
  const bounds = [indicator.target, ...indicator.thresholds.map(({ at }) => at)];
  const unsure = bounds.filter((at) => band.low < at && at < band.high);
  if (unsure.length === 0) return null;
  const words = [...new Set(unsure)].map((at) => withUnit(at, targetUnit(indicator))).join('、');
  return `样本偏小，还不能断定真实水平在 ${words} 的哪一边；建议加大抽样再下结论`;
}

/** A cell of a matrix on a day. */
export type CellVerdict = Readonly<{
  row: string;
  standard: string;
  figure: Figure | null;
  percent: number | null;
  lamp: Lamp;
  reason: string;
  on: CalendarDay | null;
}>;

/** Every cell of a matrix, row by row. A cell that reached the standard is done; the others are judged by the pack. */
export function judgeCells(state: IndicatorState, day: Day): readonly CellVerdict[] {
  const { indicator, setOn } = state;
  const cells = latestCells(state);
  return indicator.rows.flatMap(({ name: row }) =>
    indicator.standards.map((standard) => {
      const cell = cells.get(cellKey({ row, standard })) ?? null;
      const figure = cell && { value: cell.value, of: cell.of };
      const percent = standingOf(indicator, figure);
      const progress = progressTo({ ...indicator, baseline: null }, percent);
      const on = cell?.on ?? null;
      const said = figureWords({ ...indicator, thresholds: [] }, figure);
      const place = { row, standard, figure, percent, on };
      if (progress === 100) return { ...place, lamp: 'closed' as const, reason: `已达标：${said}` };
      if (!indicator.due) return { ...place, lamp: 'none' as const, reason: `暂不亮灯：${said}；没有定时限` };
      const { start, due } = indicator;
      const lastReport = on ?? start ?? setOn;
      const facts: Facts = { asOf: day.today, start, due, state: 'rectifying', actual: progress, lastReport };
      const ruled = judge(day.pack, facts, day.workingDays ?? countCalendarDays);
      const reason = `${wordOf(day.pack, ruled.level)}：${said}；${withoutLight(ruled.reason)}`;
      return { ...place, lamp: ruled.light, reason };
    }),
  );
}
