import { foldText } from './clean-text.ts';
import { ownColumns, type Grid } from './ledger-sheet/grid.ts';

/** The columns of a sheet of indicators as we write them; an exported sheet can be imported again. */
export const INDICATOR_HEADINGS = {
  group: '分组',
  name: '指标名称',
  measure: '口径',
  unit: '单位',
  direction: '方向',
  target: '目标',
  actual: '实际',
  of: '分母',
  baseline: '起点',
  start: '开始',
  due: '时限',
  owner: '责任单位',
  responsible: '责任人',
  warn: '黄线',
  warnConsequence: '黄线后果',
  alarm: '红线',
  alarmConsequence: '红线后果',
  on: '报数日期',
  note: '备注',
  source: '来源',
} as const;
export type IndicatorColumn = keyof typeof INDICATOR_HEADINGS;

/** How else clerks call them. */
const ALIASES: Readonly<Record<IndicatorColumn, readonly string[]>> = {
  group: ['类别', '大类', '指标类别', '分类'],
  name: ['指标', '名称', '指标内容', '项目名称', '项目', '考核指标'],
  measure: ['考核口径', '口径类型'],
  unit: ['计量单位'],
  direction: ['考核方向', '指标方向'],
  target: ['目标值', '计划', '计划数', '任务数', '目标任务', '年度目标'],
  actual: ['实际值', '实际数', '完成', '完成数', '完成情况', '已完成', '实际完成', '现状', '合格数'],
  of: ['总数', '抽查数', '样本', '样本数', '样本量', '应达数'],
  baseline: ['基数', '基期', '起点值'],
  start: ['开始日期', '开始时间', '启动时间', '起始'],
  due: ['完成时限', '整改时限', '截止', '截止日期', '完成时间', '期限'],
  owner: ['牵头单位', '责任部门', '负责单位', '主管部门'],
  responsible: ['负责人', '联系人'],
  warn: ['预警线', '黄线值'],
  warnConsequence: ['黄线措施', '预警后果'],
  alarm: ['红线值', '底线'],
  alarmConsequence: ['红线措施', '后果'],
  on: ['统计日期', '填报日期', '截至日期'],
  note: ['说明'],
  source: ['依据', '文件依据'],
};

const BY_WORD: ReadonlyMap<string, IndicatorColumn> = new Map(
  (Object.keys(INDICATOR_HEADINGS) as IndicatorColumn[]).flatMap((column) =>
    [INDICATOR_HEADINGS[column], ...ALIASES[column]].map((word) => [word, column] as const),
  ),
);

/** Where the columns are, and the unit that stands in brackets behind the target: 目标（亿元）. */
export type SheetColumns = Readonly<{
  headerRow: number;
  places: ReadonlyMap<IndicatorColumn, number>;
  unitAbove: string;
}>;

const LOOKED_AT = 20;
const BRACKETS = /[（(]([^）)]*)[）)]/u;

/** The first row that names both an indicator and its target, or null. */
export function columnsIn(grid: Grid): SheetColumns | null {
  for (let row = 0; row < Math.min(LOOKED_AT, grid.height); row++) {
    const places = new Map<IndicatorColumn, number>();
    let unitAbove = '';
    for (const place of ownColumns(grid, row)) {
      const heading = foldText(grid.own(row, place).text);
      const column = BY_WORD.get(heading.replace(BRACKETS, ''));
      if (column === undefined || places.has(column)) continue;
      places.set(column, place);
      if (column === 'target') unitAbove = BRACKETS.exec(heading)?.[1] ?? '';
    }
    if (places.has('name') && places.has('target')) return { headerRow: row, places, unitAbove };
  }
  return null;
}
