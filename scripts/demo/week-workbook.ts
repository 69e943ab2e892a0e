import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { writeXlsx } from 'hucre';
import { COUNTY, COUNTY_SPONSOR, SPONSORS } from './county.ts';
import type { PlannedFinding } from './findings.ts';
import { lineOfDay } from './line-of-day.ts';
import type { PlannedIssue } from './plan.ts';
import { CENTRED, DAY, PERCENT } from './sheet-style.ts';
import { serialOf, tableSheet, type TableColumn } from './table-sheet.ts';
import { inWords } from './weeks.ts';

const ISSUE_COLUMNS: readonly TableColumn[] = [
  { heading: '编号', width: 6, style: CENTRED },
  { heading: '存在问题', width: 38 },
  { heading: '公示标题', width: 18 },
  { heading: '问题来源', width: 12, style: CENTRED },
  { heading: '类别', width: 10, style: CENTRED },
  { heading: '整改措施', width: 34 },
  { heading: '涉及镇', width: 13, style: CENTRED },
  { heading: '包抓领导', width: 11, style: CENTRED },
  { heading: '牵头单位', width: 13, style: CENTRED },
  { heading: '配合单位', width: 15, style: CENTRED },
  { heading: '责任人', width: 10, style: CENTRED },
  { heading: '交办时间', width: 12, style: DAY },
  { heading: '整改时限', width: 18, style: CENTRED },
  { heading: '完成进度', width: 9, style: PERCENT },
  { heading: '整改状态', width: 12, style: CENTRED },
  { heading: '销号时间', width: 12, style: DAY },
  { heading: '备注', width: 26 },
];

const FINDING_COLUMNS: readonly TableColumn[] = [
  { heading: '编号', width: 9, style: CENTRED },
  { heading: '转办问题', width: 64 },
  { heading: '来源', width: 16, style: CENTRED },
  { heading: '所在镇', width: 22, style: CENTRED },
  { heading: '处置情况', width: 14, style: CENTRED },
  { heading: '对应整改编号', width: 14, style: CENTRED },
];

type Row = readonly (string | number | null)[];

/** The workbook of one Wednesday: the whole ledger as of that day, and the findings behind it. */
export function weekWorkbook(
  sheet: CalendarDay,
  issues: readonly PlannedIssue[],
  findings: readonly PlannedFinding[],
): Promise<Uint8Array> {
  const frame = {
    left: `填报单位：${COUNTY.publisher}（演示）`,
    right: `填报日期：${inWords(sheet)}`,
    footer: '填表人：经办员甲　　审核人：审核员乙　　（演示数据，内容均为虚构）',
  };
  const made = new Date(`${sheet}T09:00:00Z`);
  return writeXlsx({
    sheets: [
      tableSheet({
        ...frame,
        name: '整改台账',
        title: '宁陕县脱贫攻坚反馈问题整改台账（演示数据）',
        columns: ISSUE_COLUMNS,
        rows: issues.flatMap((issue) => issueRow(issue, sheet)),
      }),
      tableSheet({
        ...frame,
        name: '转办问题',
        title: '宁陕县脱贫攻坚转办问题清单（演示数据）',
        columns: FINDING_COLUMNS,
        rows: findings.flatMap((finding) => findingRow(finding, sheet)),
      }),
    ],
    defaultFont: { name: '宋体', size: 10 },
    properties: {
      title: '整改台账（演示数据）',
      creator: `${COUNTY.publisher}（演示）`,
      created: made,
      modified: made,
    },
  });
}

function issueRow(issue: PlannedIssue, sheet: CalendarDay): Row[] {
  const line = lineOfDay(issue, sheet);
  if (!line) return [];
  const { kind, towns, village } = issue;
  const place = towns.length === 0 ? '' : towns.length === 1 ? `${towns[0] ?? ''}${village}` : village;
  return [
    [
      issue.no,
      kind.problem.includes('{村}') ? kind.problem.replace('{村}', place) : `${towns[0] ?? ''}${kind.problem}`,
      kind.publicTitle,
      issue.source,
      kind.category,
      kind.measures.map((measure, index) => `${index + 1}.${measure}`).join('\n'),
      towns.length === 0 ? '县直' : towns.join('、'),
      SPONSORS[towns[0] ?? ''] ?? COUNTY_SPONSOR,
      kind.leadUnit,
      [kind.coopUnit, ...towns].join('、'),
      issue.responsible,
      serialOf(line.start),
      line.deadline,
      line.percent / 100,
      line.state,
      serialOf(line.closedOn),
      line.note,
    ],
  ];
}

function findingRow(
  { no, title, source, town, disposition, issueNos, listedIn, settledIn }: PlannedFinding,
  sheet: CalendarDay,
): Row[] {
  if (sheet < listedIn) return [];
  const settled = sheet >= settledIn;
  return [
    [
      no,
      title,
      source,
      town,
      settled ? disposition : null,
      settled && issueNos.length > 0 ? issueNos.join('、') : null,
    ],
  ];
}
