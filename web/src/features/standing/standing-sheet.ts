import { percent } from '@ryg/shared/domain/ranking-why-words.ts';
import { PLATE_WORDS, type Standing, type TownRow } from './standing.ts';

type Cell = string | number | null;

const HEADINGS = [
  '名次',
  '并列',
  '较上期',
  '牌',
  '乡镇',
  '问题',
  '已改好',
  '改好率',
  '按进度',
  '预警',
  '超期或滞后',
  '暂不亮灯',
  '红灯占比',
  '累计超期天数',
  '待核验',
];

/** The table as it is shown, for a spreadsheet. */
export function standingSheet({ rows, county }: Standing): readonly (readonly Cell[])[] {
  const shared = [
    '不排名',
    '',
    '',
    '',
    '多镇/县直',
    county.total,
    county.closed,
    ...Array<Cell>(7).fill(''),
    county.awaiting,
  ];
  return [HEADINGS, ...rows.map(sheetRow), ...(county.total > 0 ? [shared] : [])];
}

function sheetRow(row: TownRow): readonly Cell[] {
  return [
    row.rank ?? rankWords(row),
    row.tied ? '并列' : '',
    row.rankChange,
    row.plate ? PLATE_WORDS[row.plate] : '',
    row.town,
    row.total,
    row.closed,
    row.ranked && row.closureRate !== null ? percent(row.closureRate) : '',
    row.green,
    row.yellow,
    row.red,
    row.none,
    row.redShare === null ? '' : percent(row.redShare),
    row.overdueDays,
    row.awaiting,
  ];
}

/** What stands in place of a rank. */
export const rankWords = ({ total }: Pick<TownRow, 'total'>): string => (total === 0 ? '无问题' : '样本不足');
