import type { Suggest } from './fields.ts';

/** Values a form may suggest. */
export type Choices = Readonly<Record<Suggest, readonly string[]> & { towns: readonly string[] }>;

/** Facts of an issue as the office calls them, for telling what somebody else changed. */
const FACT_WORDS: Readonly<Record<string, string>> = {
  title: '问题',
  no: '编号',
  source: '来源',
  category: '类别',
  towns: '责任镇',
  sponsorLeaders: '包抓领导',
  sponsorLeader: '包抓领导',
  leadUnits: '牵头单位',
  leadUnit: '牵头单位',
  coopUnits: '配合单位',
  responsible: '责任人',
  start: '开始日期',
  deadline: '整改时限',
  measures: '整改措施',
  progress: '进度',
  state: '状态',
};

export const factWord = (field: string): string => FACT_WORDS[field] ?? field;

/** Fields of a form that hold what the server calls by another name. */
const FORM_FIELDS: Readonly<Record<string, string>> = { sponsorLeaders: 'sponsorLeader', leadUnits: 'leadUnit' };
export const formFieldsOf = (field: string): readonly string[] => [field, ...[FORM_FIELDS[field] ?? []].flat()];
