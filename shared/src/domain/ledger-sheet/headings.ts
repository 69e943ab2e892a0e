import { foldText } from '../clean-text.ts';

/** What a column of a ledger can hold. */
export const FIELDS = [
  'no',
  'title',
  'publicTitle',
  'source',
  'category',
  'measure',
  'town',
  'sponsorLeader',
  'leadUnit',
  'units',
  'coopUnit',
  'responsible',
  'start',
  'deadline',
  'closedOn',
  'progress',
  'reportedOn',
  'state',
  'done',
  'doing',
  'notStarted',
] as const;
export type Field = (typeof FIELDS)[number];

type Synonym = readonly [pattern: RegExp, field: Field, score: number];

/**
 * Headings as offices write them, with how sure they make us. Where one heading could be two things (完成时间), both
 * are listed and the columns that stand beside it decide.
 */
const SYNONYMS: readonly Synonym[] = [
  [/^(?:问题|整改|台账|销号)编号$|^编号$/u, 'no', 100],
  [/^(?:序号|序|顺序号?|no\.?)$/iu, 'no', 90],
  [/^(?:问题序号|台账序号|整改序号|事项编号)$/u, 'no', 85],
  [/^(?:公示|公开|对外)(?:标题|名称|内容|表述)$/u, 'publicTitle', 100],
  [
    /^(?:存在|反馈|整改|具体|反馈的?|需整改|发现|巡察|督查|检查)的?(?:主要|具体)?问题(?:描述|内容|名称|表现)?$/u,
    'title',
    90,
  ],
  [/^问题(?:描述|内容|名称|表述|概述|概况|摘要|标题|清单|事项|具体内容)?$/u, 'title', 88],
  [/^(?:督办|办理|重点|工作|交办|反馈)(?:事项|内容|任务)$|^整改(?:事项|内容)$/u, 'title', 95],
  [/^(?:事项|事项名称|项目名称|整改内容|反馈意见|具体表现|主要问题|问题具体表现)$/u, 'title', 85],
  [
    /^(?:问题|交办|线索|反馈)?来源(?:及?层级)?$|^(?:反馈|交办)(?:单位|部门|渠道|层级)$|^来源文件$|^(?:问题)?出处$|^问题层级$/u,
    'source',
    90,
  ],
  [/^(?:问题|所属|涉及|整改)?(?:类别|类型|分类|方面|领域|大类)$|^涉及(?:领域|方面)$/u, 'category', 90],
  [
    /^(?:整改|工作|具体|推进|落实)?(?:措施|举措)$|^(?:具体)?整改(?:任务|要求|方案|内容及措施|工作措施|具体措施)$|^(?:整改|工作)(?:具体)?(?:措施|举措)(?:及要求)?$/u,
    'measure',
    90,
  ],
  [
    /^(?:涉及|责任|所在|所属|整改|承办|属地|问题所在)?(?:乡?镇|乡镇?|镇街|镇办|乡镇街道|镇街道)(?:名称|街道|办)?$|^(?:涉及|责任)(?:镇村|乡镇\/街道|地区|区域|地点)$|^属地$|^乡?镇名$/u,
    'town',
    90,
  ],
  [/^(?:镇\(街道\)|镇\/街道|镇村|涉及镇村|责任镇村)$/u, 'town', 85],
  [
    /^(?:包抓|县级|县|牵头|联系|挂牌|督办|包案|分管|包联)(?:县级)?(?:责任|包抓|牵头)?(?:领导|县级领导)(?:姓名)?$|^(?:责任|分管)领导$|^包抓(?:县级)?(?:领导|人)$/u,
    'sponsorLeader',
    90,
  ],
  [
    /^(?:牵头|主办|主责|主管|首要责任|主要责任)(?:责任)?(?:单位|部门)$|^责任单位(?:牵头|主办|主责)(?:单位|部门)?$/u,
    'leadUnit',
    100,
  ],
  [
    /^(?:承办|整改|整改责任|责任|落实|具体承办)(?:单位|部门)$|^责任主体$|^责任(?:单位|部门)\(?(?:第一个为牵头)?\)?$/u,
    'units',
    90,
  ],
  [/^(?:配合|协办|协助|协同|参与|责任单位配合|责任单位协办)(?:责任)?(?:单位|部门)?$/u, 'coopUnit', 95],
  [/^(?:具体|直接|整改|第一|单位)?责任人(?:姓名)?$|^(?:具体)?(?:经办人|承办人|负责人|联系人)$/u, 'responsible', 90],
  [
    /^(?:交办|开始|启动|下达|立项|反馈|受理|登记|派单|整改开始|计划开工|计划开始|计划启动|开工|起始)(?:时间|日期)?$/u,
    'start',
    85,
  ],
  [/^.*(?:时限|期限)$/u, 'deadline', 100],
  [
    /^(?:计划|应|要求|拟|预计|限定|约定|目标)(?:整改)?(?:完成|办结|销号)(?:的?时间|日期)?$|^(?:截止|到期|限办)(?:时间|日期|日)$|^(?:完成)?时间节点$|^限期$|^时限要求$/u,
    'deadline',
    95,
  ],
  [/^整改时间$|^(?:规定|要求)(?:完成)?时间$/u, 'deadline', 85],
  [/^办结时间$/u, 'deadline', 70],
  [/^(?:完成|整改完成|销号)时间$/u, 'deadline', 40],
  [
    /^(?:实际|整改)?(?:完成|办结|销号|验收)(?:的?时间|日期)$|^实际(?:完成|办结|销号)$|^(?:完成|办结|销号|核查销号)日期$|^销号时间$/u,
    'closedOn',
    60,
  ],
  [/^实际.*(?:时间|日期)$|^(?:销号|办结|完成)日期$/u, 'closedOn', 90],
  [
    /^(?:当前|整改|工作|办理|完成|总体|目前|现)?(?:进度|进展|完成率|完成比例|完成百分比)(?:情况)?$|^完成率$|^实际进度$/u,
    'progress',
    90,
  ],
  [/^(?:办理|完成|整改进展|工作进展|整改完成|落实)情况$/u, 'progress', 75],
  // Only our own sheets have it: a figure that was reported earlier is not reported again by being printed.
  [/^进度报告日$/u, 'reportedOn', 100],
  [
    /^(?:整改|销号|办理|目前|当前|完成|问题|办结)?状态$|^(?:整改|销号|办结|整改落实)情况$|^(?:是否|已否)(?:已|按期|全部)?(?:完成|销号|整改|办结)(?:整改|到位|完成|销号)?$|^(?:整改|销号|处置|办理|落实)结果$|^处置情况$|^进展状态$/u,
    'state',
    80,
  ],
  [/^(?:已完成|已整改|已销号|完成|已办结)$/u, 'done', 70],
  [/^(?:正在整改|整改中|未完成|进行中|正在推进|在办)$/u, 'doing', 70],
  [/^(?:未整改|未启动|未开始)$/u, 'notStarted', 70],
  // What a heading ends with, for the many that are worded freely: 反馈意见具体问题, 下一步整改措施.
  [/^(?!.*(?:来源|类别|类型|编号|数|对应|未完成|遗留|困难|下一?步)).{1,10}问题(?:描述|内容|表现|情况)?$/u, 'title', 60],
  [/^(?!.*下一?步).{1,8}(?:措施|举措)$/u, 'measure', 60],
  [/^.{1,8}领导$/u, 'sponsorLeader', 55],
  [/^.{0,6}(?:牵头|主办|主责).{0,4}(?:单位|部门)$/u, 'leadUnit', 60],
  [/^.{0,6}(?:配合|协办|协助).{0,4}(?:单位|部门)$/u, 'coopUnit', 60],
  [/^.{0,6}责任(?:单位|部门)$|^单位$/u, 'units', 50],
  [/^.{1,8}(?:进展|进度)(?:情况)?$|^(?:整改)?(?:落实|完成|推进).{0,4}情况$/u, 'progress', 50],
];

/** Headings that a ledger may carry and the reader has no use for: they count as a header's words, not as fields. */
const OTHER_WORDS =
  /^(?:备注|说明|整改目标|目标|责任落实|责任分工|整改责任|联系电话|电话|联系方式|佐证材料|验收(?:人|意见)|签字|整改进展|基本情况|时间要求|整改要求|未完成原因|存在困难|下步打算|村|户数|项目|职务|姓名|牵头|配合|开始|结束|起|止|进展|小计|单位|数量)$/u;

/** What a heading asks for besides its own matter: 责任人及联系电话, 进展情况及成效. */
const BESIDES =
  /(?<=.{2})(?:及|和|与|、)(?:其?(?:联系)?(?:电话|方式)|联系人|职务|成效|成果|存在(?:的)?(?:问题|困难)|佐证(?:材料|资料)?|下一?步(?:打算|计划|工作)?|主要做法|取得(?:的)?成效|备注)$/u;

const bare = (heading: string) =>
  foldText(heading)
    .replace(/\([^)]*\)|[*:：]|\[[^\]]*\]/gu, '')
    .replace(BESIDES, '');

/** Field → how sure, for one heading. `path` is the heading with the group headings above it, outermost first. */
export function fieldScores(path: readonly string[]): ReadonlyMap<Field, number> {
  const scores = new Map<Field, number>();
  const words = path.map(bare).filter((word, index, all) => word !== '' && word !== all[index - 1]);
  const leaf = words.at(-1) ?? '';
  const group = words.at(-2) ?? '';
  note(scores, leaf, 0);
  if (group !== '') note(scores, `${group}${leaf}`, 2);
  if (group !== '' && scores.size === 0 && /^(?:姓名|名称|单位|内容|时间|日期|情况|止|结束|完成)$/u.test(leaf))
    note(scores, group, 5);
  noteRangeEnd(scores, leaf, group);
  if (/^(?:牵头|主办|主责)$/u.test(leaf) && !words.some((word) => word.includes('领导'))) scores.set('leadUnit', 70);
  return scores;
}

/** Under a merged 整改时限 the two halves are its start and its end. */
function noteRangeEnd(scores: Map<Field, number>, leaf: string, group: string): void {
  if (!/(?:时限|期限|时间|起止)/u.test(group)) return;
  if (/^(?:开始|起|自|起始|启动)(?:时间|日期)?$/u.test(leaf)) {
    scores.delete('deadline');
    scores.set('start', 96);
  }
  if (/^(?:结束|止|至|完成|截止|终止)(?:时间|日期)?$/u.test(leaf)) scores.set('deadline', 97);
}

function note(scores: Map<Field, number>, word: string, discount: number): void {
  for (const [pattern, field, score] of SYNONYMS) {
    if (pattern.test(word)) scores.set(field, Math.max(scores.get(field) ?? 0, score - discount));
  }
}

/** Whether a cell reads like a heading at all. */
export function isHeadingWord(text: string): boolean {
  const word = bare(text);
  return word !== '' && word.length <= 14 && (OTHER_WORDS.test(word) || fieldScores([text]).size > 0);
}
