import { daysBetween } from '@ryg/shared/domain/calendar-day.ts';
import { nextChangeWords } from '@ryg/shared/domain/forecast.ts';
import type { RankedRow } from '@ryg/shared/domain/ranking.ts';
import type { CheckedLedger, CheckedRow } from './check-ledger.ts';
import { textTable } from './text-table.ts';

const FIELD_WORDS: Readonly<Record<string, string>> = {
  no: '编号',
  title: '问题',
  publicTitle: '公示标题',
  source: '来源',
  category: '类别',
  measure: '措施',
  town: '镇',
  sponsorLeader: '包抓领导',
  leadUnit: '牵头单位',
  units: '责任单位',
  coopUnit: '配合单位',
  responsible: '责任人',
  start: '开始',
  deadline: '时限',
  closedOn: '完成日期',
  progress: '进度',
  state: '状态',
  done: '已完成',
  doing: '正在整改',
  notStarted: '未启动',
};
const LAMP_WORDS = {
  closed: '✓ 已销号',
  red: '■ 红灯',
  yellow: '▲ 黄灯',
  green: '○ 绿灯',
  none: '· 暂不亮灯',
} as const;

/** What a person reads: what was understood, what was not taken, every light with its sentence, the ranking. */
export function asText(file: string, checked: CheckedLedger): string[] {
  return [
    ...understood(file, checked),
    ...refusals(checked),
    ...lights(checked),
    ...totals(checked),
    ...rankingLines(checked),
  ];
}

function understood(file: string, { reading, asOf, pack }: CheckedLedger): string[] {
  const { sheet, headerRows, columns, reportUnit, reportDate, notices } = reading;
  const pairs = Object.entries(columns).map(([field, heading]) => {
    const word = FIELD_WORDS[field] ?? field;
    return word === heading ? heading : `${word}←${heading}`;
  });
  return [
    `文件：${file}  工作表：${sheet}  表头：第${headerRows.join('、')}行`,
    `填报单位：${reportUnit ?? '未写'}  填报日期：${reportDate ?? '未写'}`,
    `截至：${asOf}  规则：${pack.name}（${pack.id} 第${pack.version}版）`,
    `认出的列：${pairs.join('  ')}`,
    ...notices.map((notice) => `注意：${notice}`),
  ];
}

function refusals({ reading: { rejected, skipped } }: CheckedLedger): string[] {
  const where = (sheet: string, row: number | '*') => (row === '*' ? `工作表“${sheet}”` : `第${row}行`);
  return [
    ...section(
      `没有导入 ${rejected.length} 行`,
      rejected.map(({ message }) => message),
    ),
    ...section(
      `跳过 ${skipped.length} 行`,
      skipped.map(({ sheet, row, why }) => `${where(sheet, row)}：${why}`),
    ),
  ];
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

function lights({ rows, asOf }: CheckedLedger): string[] {
  return section(
    `逐条亮灯 ${rows.length} 条`,
    rows.flatMap((one) => lightLines(one, asOf)),
  );
}

function lightLines({ row, verdict }: CheckedRow, asOf: CheckedLedger['asOf']): string[] {
  const change = verdict.nextChange;
  const ahead = nextChangeWords(change, change ? daysBetween(asOf, change.on) : 0);
  const head = `${LAMP_WORDS[verdict.lamp]}  ${row.no ?? `第${row.row}行`} ${row.title}`;
  const reason = `    ${verdict.reason}${ahead ? `；${ahead}` : ''}`;
  return [head, reason, ...row.flags.map(({ message }) => `    提示：${message}`)];
}

function totals({ totals: { issues, closed, closedLate, red, yellow, green, none } }: CheckedLedger): string[] {
  return [
    '',
    `合计 ${issues} 条：已销号 ${closed}（其中超期 ${closedLate}） 红 ${red}  黄 ${yellow}  绿 ${green}  暂不亮灯 ${none}`,
  ];
}

const share = (value: number | null) => (value === null ? '—' : `${(value * 100).toFixed(1)}%`);

function rankWord({ rank, tied, total }: RankedRow): string {
  if (rank !== null) return tied ? `${rank} 并列` : String(rank);
  return total === 0 ? '本期无问题' : '样本不足';
}

function rankingLines({ ranking }: CheckedLedger): string[] {
  if (ranking.length === 0) return [];
  const head = ['名次', '镇', '总数', '已销号', '红', '黄', '绿', '暂不亮灯', '红灯占比', '改好率'];
  const rows = ranking.map((row) => [
    rankWord(row),
    row.town,
    ...[row.total, row.closed, row.red, row.yellow, row.green, row.none].map(String),
    `${row.red}/${row.total} ${share(row.redShare)}`,
    `${row.closed}/${row.total} ${share(row.closureRate)}`,
  ]);
  return section('各镇排行（先比红灯占比，再比改好率）', textTable([head, ...rows], new Set([2, 3, 4, 5, 6, 7, 8, 9])));
}
