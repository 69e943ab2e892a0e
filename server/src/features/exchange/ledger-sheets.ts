import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { DISPOSITION_WORDS, type Finding } from '@ryg/shared/domain/finding.ts';
import { STATE_WORDS, type Measure } from '@ryg/shared/domain/issue.ts';
import { deadlineText, measuresText, namesText, progressText, townsText } from '@ryg/shared/domain/ledger-words.ts';
import { measureProgress } from '@ryg/shared/domain/measure.ts';
import type { Table } from '../../documents/table.ts';

type Column<T> = Readonly<{ heading: string; width: number; cell: (thing: T) => string | number | null }>;

/** 问题清单: read again it says nothing new, so every heading is one the reader knows. */
const ISSUES: readonly Column<LedgerIssue>[] = [
  { heading: '编号', width: 8, cell: ({ no }) => no },
  { heading: '问题', width: 44, cell: ({ title }) => title },
  { heading: '公示标题', width: 22, cell: ({ publicTitleDraft }) => publicTitleDraft },
  { heading: '问题来源', width: 14, cell: ({ source }) => source },
  { heading: '问题类别', width: 12, cell: ({ category }) => category },
  { heading: '整改措施', width: 44, cell: ({ measures }) => measuresText(measures) },
  { heading: '涉及镇', width: 16, cell: ({ towns }) => townsText(towns) },
  { heading: '包抓领导', width: 12, cell: ({ sponsorLeaders }) => namesText(sponsorLeaders) },
  { heading: '牵头单位', width: 16, cell: ({ leadUnits }) => namesText(leadUnits) },
  { heading: '配合单位', width: 20, cell: ({ coopUnits }) => namesText(coopUnits) },
  { heading: '责任人', width: 12, cell: ({ responsible }) => namesText(responsible) },
  { heading: '开始日期', width: 12, cell: ({ start }) => start },
  { heading: '整改时限', width: 22, cell: ({ deadline }) => deadlineText(deadline) },
  { heading: '整改进度', width: 10, cell: ({ progress }) => progressText(progress) },
  // What was reported earlier is not reported again by being printed.
  { heading: '进度报告日', width: 12, cell: ({ lastReport }) => lastReport },
  { heading: '整改状态', width: 14, cell: ({ state }) => STATE_WORDS[state] },
  { heading: '销号日期', width: 12, cell: ({ closedOn }) => closedOn },
];

type Task = Readonly<{ issue: LedgerIssue; measure: Measure; position: number }>;

/** 任务清单: a line for each measure. */
const TASKS: readonly Column<Task>[] = [
  { heading: '问题编号', width: 10, cell: ({ issue }) => issue.no },
  { heading: '问题', width: 36, cell: ({ issue }) => issue.title },
  { heading: '任务序号', width: 10, cell: ({ position }) => position + 1 },
  { heading: '整改措施', width: 44, cell: ({ measure }) => measure.text },
  { heading: '任务责任人', width: 14, cell: ({ measure, issue }) => measure.owner ?? namesText(issue.responsible) },
  { heading: '牵头单位', width: 16, cell: ({ issue }) => namesText(issue.leadUnits) },
  { heading: '涉及镇', width: 16, cell: ({ issue }) => townsText(issue.towns) },
  { heading: '任务时限', width: 14, cell: ({ measure, issue }) => measure.deadline ?? deadlineText(issue.deadline) },
  { heading: '权重', width: 8, cell: ({ measure }) => measure.weight ?? null },
  { heading: '目标数量', width: 12, cell: ({ measure }) => amount(measure.target, measure.unit) },
  { heading: '已完成数量', width: 12, cell: ({ measure }) => amount(measure.actual, measure.unit) },
  { heading: '任务进度', width: 10, cell: ({ measure }) => rounded(measureProgress(measure)) },
  { heading: '整改状态', width: 14, cell: ({ issue }) => STATE_WORDS[issue.state] },
];

const amount = (number: number | undefined, unit = '') => (number === undefined ? null : `${number}${unit}`);
const rounded = (percent: number | null) => (percent === null ? null : `${Math.round(percent * 10) / 10}%`);

/** 责任清单: who answers for what. */
const DUTIES: readonly Column<LedgerIssue>[] = [
  { heading: '包抓领导', width: 14, cell: ({ sponsorLeaders }) => namesText(sponsorLeaders) },
  { heading: '牵头单位', width: 18, cell: ({ leadUnits }) => namesText(leadUnits) },
  { heading: '配合单位', width: 22, cell: ({ coopUnits }) => namesText(coopUnits) },
  { heading: '责任人', width: 14, cell: ({ responsible }) => namesText(responsible) },
  { heading: '涉及镇', width: 16, cell: ({ towns }) => townsText(towns) },
  { heading: '问题编号', width: 10, cell: ({ no }) => no },
  { heading: '问题', width: 44, cell: ({ title }) => title },
  { heading: '整改时限', width: 22, cell: ({ deadline }) => deadlineText(deadline) },
  { heading: '整改状态', width: 14, cell: ({ state }) => STATE_WORDS[state] },
];

const FINDINGS: readonly Column<Finding>[] = [
  { heading: '转办问题编号', width: 14, cell: ({ no }) => no },
  { heading: '转办问题', width: 44, cell: ({ title }) => title },
  { heading: '问题来源', width: 14, cell: ({ source }) => source },
  { heading: '处置', width: 12, cell: ({ disposition }) => disposition && DISPOSITION_WORDS[disposition] },
  { heading: '对应整改问题编号', width: 18, cell: ({ issueNos }) => namesText(issueNos) },
  { heading: '处置理由', width: 30, cell: ({ reason }) => reason ?? null },
];

export const issuesSheet = (above: readonly string[], issues: readonly LedgerIssue[]): Table =>
  tableOf('整改台账', above, ISSUES, issues);

export const tasksSheet = (above: readonly string[], issues: readonly LedgerIssue[]): Table =>
  tableOf('任务清单', above, TASKS, issues.flatMap(tasksOf));

/** Sorted by who answers, so that one leader's matters stand together. */
export const dutiesSheet = (above: readonly string[], issues: readonly LedgerIssue[]): Table =>
  tableOf(
    '责任清单',
    above,
    DUTIES,
    issues.toSorted((a, b) => byName.compare(answering(a), answering(b))),
  );

export const findingsSheet = (findings: readonly Finding[]): Table => tableOf('转办问题', [], FINDINGS, findings);

const byName = new Intl.Collator('zh-CN');
const answering = ({ sponsorLeaders, leadUnits }: LedgerIssue) => [...sponsorLeaders, '', ...leadUnits].join('|');

const tasksOf = (issue: LedgerIssue): readonly Task[] =>
  issue.measures.map((measure, position) => ({ issue, measure, position }));

function tableOf<T>(
  name: string,
  above: readonly string[],
  columns: readonly Column<T>[],
  things: readonly T[],
): Table {
  return {
    name,
    above,
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rows: things.map((thing) => columns.map(({ cell }) => cell(thing))),
  };
}
