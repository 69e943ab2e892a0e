import type { PaperKind } from './paper.ts';

/** What stands for everything a paper says between its title and its end. */
export const BODY_FIELD = '正文';
/** The stamp: without it nobody could tell from which snapshot a paper was made. */
export const STAMP_FIELD = '快照';

const COMMON = ['标题', '主送', '县名', '会议', '会期', '会议日期', '落款', STAMP_FIELD, BODY_FIELD];
const SUMS = ['问题数', '红灯数', '黄灯数', '已改好数'];

const OWN: Readonly<Record<PaperKind, readonly string[]>> = {
  minutes: ['地点', '主持', '出席', '缺席', '记录', ...SUMS, '上次议定', '本次议定数', '数据日期'],
  circular: [...SUMS, '反馈时限'],
  workList: ['月份', '问题数'],
  taskSheet: ['镇', '名次', '未销号数', '红灯数', '黄灯数'],
  supervision: ['镇', '编号', '问题', '牵头单位', '时限', '超期', '原因', '困难', '说明', '要求', '反馈时限'],
  reminder: ['单位', '黄灯数', '最近时限'],
  interview: ['单位', '约谈条件', '事由', '连续红灯数', '未兑现数'],
  seatCards: ['镇数'],
};

/** The fields a county's own template of a kind may name, between {{ and }}. */
export const templateFields = (kind: PaperKind): readonly string[] => [...COMMON, ...OWN[kind]];
