import { describe, expect, it } from 'vitest';
import { fieldScores, type Field } from '@ryg/shared/domain/ledger-sheet/headings.ts';

/** Headings as real offices write them. */
const HEADINGS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  no: ['序号', '编号', '问题编号', '序 号', '整改编号'],
  title: [
    '存在问题',
    '反馈问题',
    '问题描述',
    '具体问题',
    '问题',
    '存在的问题',
    '存在的主要问题',
    '问题内容',
    '整改问题',
    '督办事项',
    '发现问题',
    '具体表现',
  ],
  publicTitle: ['公示标题', '公开标题'],
  source: ['问题来源', '来源', '交办来源', '反馈单位', '来源文件', '问题出处'],
  category: ['问题类别', '类别', '方面', '问题类型', '涉及领域', '涉及方面', '类型'],
  measure: ['整改措施', '工作措施', '具体措施', '整改任务', '工作举措', '整改要求', '整改具体措施'],
  town: [
    '涉及镇',
    '责任镇',
    '镇',
    '所在镇',
    '乡镇',
    '镇（街道）',
    '涉及乡镇',
    '所属乡镇',
    '属地',
    '镇街',
    '涉及镇村',
    '镇名',
  ],
  sponsorLeader: [
    '包抓领导',
    '县级领导',
    '牵头领导',
    '责任领导',
    '县级责任领导',
    '包抓县级领导',
    '县级包抓领导',
    '联系领导',
    '分管领导',
    '包案领导',
  ],
  leadUnit: ['牵头单位', '主办单位', '牵头部门', '主责单位', '牵头责任单位'],
  units: ['责任单位', '责任部门', '整改责任单位', '承办单位', '整改单位'],
  coopUnit: ['配合单位', '协办单位', '配合部门', '协助单位'],
  responsible: ['责任人', '具体责任人', '负责人', '经办人', '整改责任人'],
  start: ['交办时间', '开始时间', '交办日期', '下达时间', '计划开工'],
  deadline: [
    '整改时限',
    '完成时限',
    '办结时限',
    '时限',
    '整改期限',
    '办结时间',
    '计划完成时间',
    '要求完成时间',
    '时间节点',
    '完成期限',
    '截止时间',
    '限期',
  ],
  closedOn: ['完成日期', '办结日期', '销号日期', '实际完成时间', '实际办结日期', '销号时间', '完成时间'],
  progress: [
    '整改进度',
    '进展',
    '完成率',
    '办理情况',
    '整改进展',
    '进展情况',
    '进度',
    '当前进度（%）',
    '工作进展',
    '完成情况',
    '整改进展情况',
    '目前进展',
    '进展情况及成效',
  ],
  state: [
    '整改情况',
    '状态',
    '整改状态',
    '是否完成',
    '销号情况',
    '是否销号',
    '办结情况',
    '是否整改到位（√/×）',
    '处置情况',
  ],
};

const best = (heading: string) => [...fieldScores([heading])].toSorted((a, b) => b[1] - a[1])[0]?.[0];

describe.each(Object.entries(HEADINGS))('%s', (field, headings) => {
  it.each(headings)('%s', (heading) => expect(best(heading)).toBe(field));
});

it.each(['备注', '联系电话', '整改目标', '佐证材料', '__proto__', 'constructor', '验收人'])(
  '%s is no field',
  (heading) => {
    expect(fieldScores([heading]).size).toBe(0);
  },
);
