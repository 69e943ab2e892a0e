import { isShared, lampOf } from './board-issue-order.ts';
import type { Board, BoardIssue, RankedTown } from './board.ts';
import { STATE_WORDS, OUTCOME_WORDS } from './issue.ts';
import { lampWord } from './lamp-words.ts';
import { plateWord } from './plate.ts';

export type DataCell = string | number | null;
export const FIELD_KIND_WORDS = { text: '文字', number: '数', day: '日期（年-月-日）', code: '代码' } as const;
export type FieldKind = keyof typeof FIELD_KIND_WORDS;

/** One item of open data: its name for machines, its heading for people, what it means, and where it comes from. */
export type DataField<T> = Readonly<{
  key: string;
  heading: string;
  kind: FieldKind;
  means: string;
  of: (row: T, board: Board) => DataCell;
}>;

/** Which edition a row belongs to, so that a file that was saved still says so. */
const edition = <T>(): readonly DataField<T>[] => [
  { key: 'edition', heading: '期号', kind: 'number', means: '第几次公开', of: (_row, { number }) => number },
  { key: 'asOf', heading: '判灯日期', kind: 'day', means: '灯按这一天判定', of: (_row, { asOf }) => asOf },
];

const townNames = ({ towns }: BoardIssue, { ranking }: Board) =>
  towns.map((code) => ranking.find((town) => town.code === code)?.town ?? code).join('、');

/** What open data says of an issue: nothing that does not stand on the public board. */
export const ISSUE_FIELDS: readonly DataField<BoardIssue>[] = [
  ...edition<BoardIssue>(),
  { key: 'id', heading: '问题编号', kind: 'code', means: '问题在公示里的编号', of: ({ id }) => id },
  {
    key: 'title',
    heading: '公示标题',
    kind: 'text',
    means: '公开的说法；没有放行标题的写类别，正在核对的写“内容核对中”',
    of: ({ publicTitle }) => publicTitle,
  },
  { key: 'category', heading: '类别', kind: 'text', means: '问题的类别', of: ({ category }) => category },
  {
    key: 'townCodes',
    heading: '镇代码',
    kind: 'code',
    means: '涉及的镇的区划代码，几个镇用“、”隔开；空的是县直',
    of: ({ towns }) => towns.join('、'),
  },
  { key: 'towns', heading: '镇', kind: 'text', means: '涉及的镇，几个镇用“、”隔开', of: townNames },
  {
    key: 'shared',
    heading: '几镇共有',
    kind: 'text',
    means: '是：在每个镇都计一次，全县合计只计一次',
    of: (issue) => (isShared(issue) ? '是' : '否'),
  },
  { key: 'leadUnit', heading: '牵头单位', kind: 'text', means: '牵头整改的单位', of: ({ leadUnit }) => leadUnit },
  {
    key: 'lamp',
    heading: '灯',
    kind: 'text',
    means: '已改好、按进度、预警、超期或严重滞后、暂不亮灯之一',
    of: (issue) => lampWord(lampOf(issue)),
  },
  { key: 'reason', heading: '理由', kind: 'text', means: '为什么是这盏灯，带数字', of: ({ reason }) => reason },
  { key: 'rule', heading: '规则', kind: 'code', means: '判灯用到的规则的代号', of: ({ rule }) => rule },
  { key: 'state', heading: '环节', kind: 'text', means: '办到哪一步', of: ({ state }) => STATE_WORDS[state] },
  {
    key: 'outcome',
    heading: '结果',
    kind: 'text',
    means: '结束的问题怎样结束；只有“完成”算改好',
    of: ({ outcome }) => (outcome === null ? null : OUTCOME_WORDS[outcome]),
  },
  { key: 'start', heading: '开始日期', kind: 'day', means: '开始整改的日期', of: ({ start }) => start },
  {
    key: 'deadline',
    heading: '时限',
    kind: 'day',
    means: '现在的时限，批准的延期已算在内；空的是没有明确时限',
    of: ({ deadline }) => deadline,
  },
  {
    key: 'originalDeadline',
    heading: '原定时限',
    kind: 'day',
    means: '最初的时限，从不改写',
    of: ({ originalDeadline }) => originalDeadline,
  },
  {
    key: 'extensions',
    heading: '延期次数',
    kind: 'number',
    means: '批准过几次延期',
    of: ({ extensions }) => extensions,
  },
  {
    key: 'daysLeft',
    heading: '距时限天数',
    kind: 'number',
    means: '正数是还剩几天，负数是超期几天；已改好或没有时限的为空',
    of: ({ daysLeft }) => daysLeft,
  },
  { key: 'closedOn', heading: '销号日期', kind: 'day', means: '改好并销号的日期', of: ({ closedOn }) => closedOn },
  {
    key: 'closedLate',
    heading: '销号超期天数',
    kind: 'number',
    means: '销号晚于时限几天；按期的为空',
    of: ({ closedLate }) => closedLate,
  },
];

/** What open data says of a town. */
export const TOWN_FIELDS: readonly DataField<RankedTown>[] = [
  ...edition<RankedTown>(),
  { key: 'code', heading: '镇代码', kind: 'code', means: '区划代码', of: ({ code }) => code },
  { key: 'town', heading: '镇', kind: 'text', means: '镇的名称', of: ({ town }) => town },
  {
    key: 'rank',
    heading: '名次',
    kind: 'number',
    means: '并列的名次相同；空的是样本不足或没有问题',
    of: ({ rank }) => rank,
  },
  { key: 'tied', heading: '并列', kind: 'text', means: '是否与别的镇并列', of: ({ tied }) => (tied ? '是' : '否') },
  {
    key: 'rankChange',
    heading: '较上期',
    kind: 'number',
    means: '比上一期上升（正）或下降（负）几名；空的是无法比较',
    of: ({ rankChange }) => rankChange,
  },
  {
    key: 'plate',
    heading: '牌',
    kind: 'text',
    means: '有一盏红灯为红牌，否则有黄灯为黄牌，否则为绿牌；没有问题的为空',
    of: ({ plate }) => (plate === null ? null : plateWord(plate)),
  },
  { key: 'issues', heading: '问题', kind: 'number', means: '问题数；几镇共有的计入每个镇', of: ({ total }) => total },
  { key: 'closed', heading: '已改好', kind: 'number', means: '改好并销号的', of: ({ closed }) => closed },
  { key: 'green', heading: '按进度', kind: 'number', means: '没改好、跟得上进度的', of: ({ green }) => green },
  { key: 'yellow', heading: '预警', kind: 'number', means: '快到时限或进度落后的', of: ({ yellow }) => yellow },
  { key: 'red', heading: '超期或严重滞后', kind: 'number', means: '超期或进度严重落后的', of: ({ red }) => red },
  { key: 'none', heading: '暂不亮灯', kind: 'number', means: '不评灯的', of: ({ none }) => none },
  {
    key: 'closureRate',
    heading: '改好率',
    kind: 'number',
    means: '已改好除以问题数，0 到 1；没有问题的为空',
    of: ({ closureRate }) => closureRate,
  },
  {
    key: 'redShare',
    heading: '红灯占比',
    kind: 'number',
    means: '超期或严重滞后的除以问题数，0 到 1；没有问题的为空',
    of: ({ redShare }) => redShare,
  },
  {
    key: 'overdueDays',
    heading: '累计超期天数',
    kind: 'number',
    means: '没改好的问题超期天数之和',
    of: ({ overdueDays }) => overdueDays,
  },
  {
    key: 'reported',
    heading: '本期报进展',
    kind: 'text',
    means: '有没改好的问题、本期一件也没有报进展的为“未报”',
    of: ({ reported }) => (reported ? '已报' : '未报'),
  },
];

/** Under which terms the data may be used, in one line. */
export const licenceOf = ({ publisher, number }: Pick<Board, 'publisher' | 'number'>): string =>
  `可以自由使用、复制和改编（CC BY 4.0），须注明来源“${publisher}，第 ${number} 期”`;

/** What a file of open data is, in one line above its headings. */
export const editionLine = (board: Board): string =>
  [
    `${board.county.name}问题整改`,
    `第 ${board.number} 期`,
    `按 ${board.asOf} 判灯`,
    ...(board.demo ? ['演示数据'] : []),
    licenceOf(board),
  ].join('　');
