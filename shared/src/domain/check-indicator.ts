import type { CalendarDay } from './calendar-day.ts';
import { cellKey, figureOf, hasReached, type IndicatorState } from './indicator-state.ts';
import { withUnit } from './indicator-words.ts';
import {
  isInPercent,
  targetUnit,
  THRESHOLD_WORDS,
  type Figure,
  type Indicator,
  type IndicatorReport,
  type MatrixFigure,
} from './indicator.ts';
import { refuse, type Refusal, type Result } from './refusal.ts';

type Check = (indicator: Indicator) => Refusal | null;

const no = (code: string, message: string): Refusal => ({ code, message });

const targetCheck: Check = ({ name, direction, target, measure, unit }) => {
  if (!Number.isFinite(target) || target < 0) return no('TARGET_NEGATIVE', `“${name}”的目标小于 0；请填不小于 0 的数`);
  if (target === 0 && direction === 'atLeast')
    return no('TARGET_ZERO', `“${name}”的目标是 0，算不出完成率；要压到 0 请把方向改为“不高于”`);
  if ((isInPercent({ measure }) || unit === '%') && target > 100)
    return no('TARGET_OVER_100', `“${name}”的目标超过 100%；请填 0 到 100 之间的数`);
  return null;
};

const daysCheck: Check = ({ name, start, due }) =>
  start !== null && due !== null && start > due
    ? no('DUE_BEFORE_START', `“${name}”的时限 ${due} 早于开始 ${start}；请核对两个日期`)
    : null;

const baselineCheck: Check = ({ name, direction, target, baseline }) => {
  if (baseline === null) return null;
  const isBeyond = direction === 'atLeast' ? baseline >= target : baseline <= target;
  return isBeyond
    ? no('BASELINE_BEYOND', `“${name}”的起点 ${baseline} 已经达到目标 ${target}；请核对起点，或把起点留空`)
    : null;
};

const thresholdsCheck: Check = (indicator) => {
  const { name, direction, target, thresholds } = indicator;
  const unit = targetUnit(indicator);
  const wrong = thresholds.find(({ at }) => (direction === 'atLeast' ? at > target : at < target));
  if (wrong) {
    const side = direction === 'atLeast' ? '高于' : '低于';
    return no(
      'THRESHOLD_SIDE',
      `“${name}”的${THRESHOLD_WORDS[wrong.level]} ${withUnit(wrong.at, unit)} ${side}目标 ${withUnit(target, unit)}；达标的数不应触线，请改线或改目标`,
    );
  }
  const [yellow, red] = (['warn', 'alarm'] as const).map((level) => thresholds.filter((one) => one.level === level));
  if (thresholds.length > new Set(thresholds.map(({ level }) => level)).size)
    return no('THRESHOLD_TWICE', `“${name}”同一颜色的线写了两条；黄线、红线各一条`);
  const [warn, alarm] = [yellow?.[0], red?.[0]];
  const isMixed = warn && alarm && (direction === 'atLeast' ? alarm.at >= warn.at : alarm.at <= warn.at);
  return isMixed ? no('THRESHOLD_ORDER', `“${name}”的红线应比黄线离目标更远；请核对两条线`) : null;
};

const matrixCheck: Check = ({ name, measure, rows, standards }) => {
  if (measure !== 'matrix')
    return rows.length + standards.length === 0
      ? null
      : no('NO_MATRIX', `“${name}”不是逐村逐项的指标，不能带行和标准；请改口径或删去它们`);
  if (rows.length === 0 || standards.length === 0)
    return no('MATRIX_EMPTY', `“${name}”要逐村逐项考核，请至少填一行（镇或村）和一项标准`);
  const twice = repeated(rows.map((row) => row.name)) ?? repeated(standards);
  return twice === null ? null : no('MATRIX_TWICE', `“${name}”里“${twice}”写了两次；请删去一个`);
};

const repeated = (names: readonly string[]): string | null =>
  names.find((name, at) => names.indexOf(name) !== at) ?? null;

const CHECKS: readonly Check[] = [targetCheck, daysCheck, baselineCheck, thresholdsCheck, matrixCheck];

/** Why this cannot be an indicator, or null. */
export function indicatorMisfit(indicator: Indicator): Refusal | null {
  for (const check of CHECKS) {
    const refusal = check(indicator);
    if (refusal) return refusal;
  }
  return null;
}

/** Why an indicator that has reports cannot be changed into this one, or null: its old figures would say something else. */
export function editMisfit(before: IndicatorState, after: Indicator): Refusal | null {
  if (before.reports.length === 0) return null;
  const { measure, unit, name } = before.indicator;
  if (measure === after.measure && unit === after.unit) return null;
  return no('MEASURE_FIXED', `“${name}”已有报数，口径和单位不能再改；请撤销它，另建一个指标`);
}

/** Why a report cannot be taken, or null. */
export function reportMisfit(
  state: IndicatorState,
  report: IndicatorReport,
  on: CalendarDay,
  today: CalendarDay,
): Refusal | null {
  const { indicator } = state;
  const { name } = indicator;
  if (on > today) return no('REPORT_IN_FUTURE', `报数日期 ${on} 还没有到；请填今天（${today}）或以前的日期`);
  if (indicator.measure === 'matrix') return cellsMisfit(indicator, report);
  const { figure, cells } = report;
  if (cells.length > 0 || figure === null)
    return no('FIGURE_MISSING', `“${name}”要报一个数；请填写${isInPercent(indicator) ? '分子和分母' : '实际数'}`);
  return figureMisfit(indicator, figure);
}

function figureMisfit(indicator: Indicator, { value, of }: Figure): Refusal | null {
  const { name, measure } = indicator;
  if (value < 0) return no('VALUE_NEGATIVE', `“${name}”报的数小于 0；数量不能是负数，请核对`);
  if (measure === 'amount')
    return of === null ? null : no('WHOLE_UNWANTED', `“${name}”只报一个数，不需要分母；请删去分母`);
  if (of === null || of <= 0)
    return no(
      'WHOLE_MISSING',
      `“${name}”按百分比考核，请同时填写${measure === 'sampled' ? '抽查总数' : '分母'}（大于 0）`,
    );
  if (measure === 'sampled' && !(Number.isInteger(value) && Number.isInteger(of)))
    return no('SAMPLE_NOT_WHOLE', `“${name}”的抽查数和合格数都应是整数；请核对 ${value}/${of}`);
  if (value > of && (measure !== 'share' || indicator.direction === 'atMost'))
    return no('PART_OVER_WHOLE', `“${name}”报的 ${value}/${of} 分子大于分母；请核对是否填反了`);
  return null;
}

function cellsMisfit(indicator: Indicator, { cells, figure }: IndicatorReport): Refusal | null {
  const { name } = indicator;
  if (figure !== null || cells.length === 0)
    return no('CELLS_MISSING', `“${name}”逐村逐项考核；请至少填一格的达标数和总数`);
  const twice = repeated(cells.map(cellKey));
  if (twice !== null) return no('CELL_TWICE', `同一次报数里“${twice.replace('\n', ' · ')}”填了两次；请删去一个`);
  return cells.map((cell) => cellMisfit(indicator, cell)).find((refusal) => refusal !== null) ?? null;
}

function cellMisfit({ name, rows, standards }: Indicator, { row, standard, value, of }: MatrixFigure): Refusal | null {
  if (!rows.some((one) => one.name === row)) return no('NO_SUCH_ROW', `“${name}”里没有“${row}”这一行；请刷新后再填`);
  if (!standards.includes(standard))
    return no('NO_SUCH_STANDARD', `“${name}”里没有“${standard}”这项标准；请刷新后再填`);
  if (value < 0 || of <= 0 || value > of)
    return no(
      'PART_OVER_WHOLE',
      `“${row} · ${standard}”报的 ${value}/${of} 不成立；达标数应在 0 和总数之间，总数大于 0`,
    );
  return null;
}

/** Whether somebody may say that the target is reached: it is, it is not said already, and others reported it. */
export function confirmMisfit(state: IndicatorState, account: string): Result<null> {
  const { name } = state.indicator;
  if (state.confirmed) return refuse('ALREADY_DONE', `“${name}”已于 ${state.confirmed.on} 确认达标，不需要再确认`);
  if (!hasReached(state))
    return refuse(
      'TARGET_NOT_REACHED',
      figureOf(state) === null
        ? `“${name}”还没有报数，不能确认达标；请先报数`
        : `“${name}”还没有达到目标，不能确认；请核对最近一次报数`,
    );
  if (state.reports.at(-1)?.by === account)
    return refuse('SAME_PERSON', `“${name}”最近一次报数就是您填的；报数和确认须由两个人办，请请另一位同志确认`);
  return { ok: true, value: null };
}
