import type { Plate, Tally } from '@ryg/shared/domain/board.ts';
import type { Flip, RankMove } from '@ryg/shared/domain/import-preview.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import type { PreviewReport } from '../../features/exchange/preview.service.ts';

const LAMPS: Readonly<Record<Lamp, string>> = {
  closed: '已销号',
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  none: '暂不亮灯',
};
const PLATES: Readonly<Record<NonNullable<Plate>, string>> = { red: '红牌', yellow: '黄牌', green: '绿牌' };

/** What an import would do, for the person who decides whether to do it. */
export function previewLines({
  file,
  on,
  summary,
  before,
  after,
  flips,
  moves,
  rejected,
  notices,
}: PreviewReport): readonly string[] {
  const { created, changed, closed, reopened, extended, requested, conflicts, unchanged, missing } = summary;
  return [
    `试算 ${file}，填报日期 ${on}；台账没有改动`,
    `将新增 ${created} 条，变更 ${changed} 条，不变 ${unchanged} 条；其中销号 ${closed} 条，反弹 ${reopened} 条，延期 ${extended} 条`,
    ...(requested > 0 ? [`文件里报已完成的 ${requested} 条将转为申请销号，待核查`] : []),
    ...(conflicts > 0 ? [`有 ${conflicts} 处与办理结果不一致，将保留台账`] : []),
    ...(missing > 0 ? [`台账里有 ${missing} 条在这份文件中没有出现，将保持原样（缺行不等于销号）`] : []),
    `亮灯：${tallyWords(before)} → ${tallyWords(after)}`,
    flips.length === 0 ? '没有灯会变' : `有 ${flips.length} 盏灯会变：`,
    ...flips.map(flipLine),
    moves.length === 0 ? '各镇名次和牌子不变' : '各镇名次和牌子的变化：',
    ...moves.map(moveLine),
    ...notices.map((notice) => `提示：${notice}`),
    ...(rejected.length > 0
      ? [`有 ${rejected.length} 行不会接收：`, ...rejected.map(({ message }) => `  ${message}`)]
      : []),
    '确认无误后去掉 --preview 再运行一次，才会写入台账',
  ];
}

const tallyWords = ({ closed, red, yellow, green, none }: Tally) =>
  `已销号 ${closed} 红 ${red} 黄 ${yellow} 绿 ${green} 暂不亮灯 ${none}`;

const flipLine = ({ no, id, title, from, to, reason }: Flip) =>
  `  ${no ?? id} ${title}：${from === null ? '新增' : LAMPS[from]} → ${LAMPS[to]}（${reason.replace(/^[^：，]*：/u, '')}）`;

const moveLine = ({ town, from, to, plateFrom, plateTo }: RankMove) =>
  `  ${town}：${placeWords(from, plateFrom)} → ${placeWords(to, plateTo)}`;

const placeWords = (rank: number | null, plate: Plate) =>
  [rank === null ? '不排名' : `第 ${rank} 名`, ...(plate ? [PLATES[plate]] : [])].join(' ');
