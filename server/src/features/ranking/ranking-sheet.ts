import type { Ranking } from '@ryg/shared/contract/ranking.contract.ts';
import { MOVEMENT_KINDS, MOVEMENT_WORDS } from '@ryg/shared/domain/movement-words.ts';
import { periodWords } from '@ryg/shared/domain/period.ts';
import { PROGRESS_SENTENCE } from '@ryg/shared/domain/progress-rank.ts';
import { footingWords } from '@ryg/shared/domain/ranking-footing.ts';
import { percent } from '@ryg/shared/domain/ranking-why-words.ts';
import { RANKING_KEYS_SENTENCE } from '@ryg/shared/domain/ranking.ts';
import { UNIT_WORDS, type SupervisedRow } from '@ryg/shared/domain/supervised-ranking.ts';
import type { Cell, Table } from '../../documents/table.ts';

const PLATES = { red: '红牌', yellow: '黄牌', green: '绿牌' } as const;

type Apart = Ranking['table']['apart'];
type Column = Readonly<{
  heading: string;
  width: number;
  cell: (row: SupervisedRow) => Cell;
  /** What stands in the row of issues that belong to no single unit. */
  apart?: (apart: Apart) => Cell;
}>;

const share = (value: number | null): Cell => (value === null ? '' : percent(value));
const points = (value: number | null): Cell => (value === null ? '' : Math.round(value * 1_000) / 10);

const rankCell = ({ rank, total }: SupervisedRow): Cell => rank ?? (total === 0 ? '本期无问题' : '样本不足');
const NO_PROGRESS = { unknown: '期初没有记录', small: '样本不足', full: '期初已全部改好' } as const;
const APART_WORDS = { town: '多镇 / 县直', department: '多部门 / 未定', leader: '多位 / 未定' } as const;

const unitColumns = ({ by }: Pick<Ranking, 'by'>): readonly Column[] => [
  { heading: '名次', width: 12, cell: rankCell, apart: () => '不排名' },
  { heading: '并列', width: 6, cell: ({ tied }) => (tied ? '并列' : '') },
  { heading: '较上期', width: 8, cell: ({ rankChange }) => rankChange },
  { heading: '牌', width: 6, cell: ({ plate }) => (plate ? PLATES[plate] : '') },
  {
    heading: by === 'town' ? '乡镇' : UNIT_WORDS[by],
    width: 18,
    cell: ({ town }) => town,
    apart: () => APART_WORDS[by],
  },
  { heading: '问题', width: 8, cell: ({ total }) => total, apart: ({ total }) => total },
  { heading: '其中共有', width: 10, cell: ({ shared }) => shared },
  ...(by === 'department' ? [{ heading: '协办', width: 8, cell: ({ helps }: SupervisedRow) => helps }] : []),
];

const levelColumns = ({ minIssues }: Pick<Ranking, 'minIssues'>): readonly Column[] => [
  { heading: '已改好', width: 8, cell: ({ closed }) => closed, apart: ({ closed }) => closed },
  { heading: '改好率', width: 8, cell: ({ closureRate, total }) => (total < minIssues ? '' : share(closureRate)) },
  { heading: '按进度', width: 8, cell: ({ green }) => green },
  { heading: '预警', width: 8, cell: ({ yellow }) => yellow },
  { heading: '超期或滞后', width: 12, cell: ({ red }) => red },
  { heading: '暂不亮灯', width: 10, cell: ({ none }) => none },
  { heading: '红灯占比', width: 10, cell: ({ redShare }) => share(redShare) },
  { heading: '累计超期天数', width: 14, cell: ({ overdueDays }) => overdueDays },
  { heading: '待核验', width: 8, cell: ({ awaiting }) => awaiting, apart: ({ awaiting }) => awaiting },
];

const PERIOD_COLUMNS: readonly Column[] = [
  { heading: '本期报送', width: 10, cell: ({ reported, total }) => (total === 0 ? '' : reported ? '已报' : '未报') },
  {
    heading: '进步名次',
    width: 16,
    cell: ({ progress }) => progress.rank ?? (progress.because ? NO_PROGRESS[progress.because] : ''),
  },
  { heading: '红灯占比变化（百分点）', width: 22, cell: ({ progress }) => points(progress.redShare) },
  { heading: '改好率变化（百分点）', width: 20, cell: ({ progress }) => points(progress.closureRate) },
  ...MOVEMENT_KINDS.map((kind) => ({
    heading: `本期${MOVEMENT_WORDS[kind]}`,
    width: 10,
    cell: ({ movement }: SupervisedRow) => movement && movement[kind].length,
  })),
];

/** The table of the page for a spreadsheet, with the sentences that stand around it. */
export function rankingSheet(county: string, ranking: Ranking, filters: readonly string[]): Table {
  const { by, period, footing, table, beside, pack, minIssues } = ranking;
  const columns = [...unitColumns(ranking), ...levelColumns(ranking), ...PERIOD_COLUMNS];
  const apart = columns.map((column) => column.apart?.(table.apart) ?? '');
  return {
    name: `${UNIT_WORDS[by]}排名`,
    above: [
      `${county}${UNIT_WORDS[by]}排名　${periodWords(period)}`,
      footingWords(footing, period, beside.isRunning),
      `${RANKING_KEYS_SENTENCE}；少于 ${minIssues} 件不排名；规则：${pack.name}（第 ${pack.version} 版）`,
      PROGRESS_SENTENCE,
      ...(filters.length > 0 ? [`只计：${filters.join('，')}`] : []),
      ...beside.errata.map(({ on, text }) => `更正（${on}，不改写名次）：${text}`),
    ],
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rows: [...table.rows.map((row) => columns.map(({ cell }) => cell(row))), ...(table.apart.total > 0 ? [apart] : [])],
  };
}
