import type { Deadline } from './deadline.ts';
import type { IssueFacts } from './entry.ts';
import { ALL_TOWNS, STATE_WORDS, type IssueState, type Measure } from './issue.ts';

/** A cell of an issue's line: a descriptive fact, or one of the three that move the light. */
export type LedgerField = keyof IssueFacts | 'deadline' | 'progress' | 'state';

export const FIELD_WORDS: Readonly<Record<LedgerField, string>> = {
  no: '编号',
  title: '问题',
  publicTitleDraft: '公示标题',
  source: '问题来源',
  category: '问题类别',
  measures: '整改措施',
  towns: '涉及镇',
  sponsorLeaders: '包抓领导',
  leadUnits: '牵头单位',
  coopUnits: '配合单位',
  responsible: '责任人',
  start: '开始日期',
  deadline: '整改时限',
  progress: '整改进度',
  state: '整改状态',
};

/** A deadline as a clerk writes it; read again it is the same one. */
export function deadlineText({ kind, on }: Deadline): string | null {
  if (kind === 'staged') return `${on ?? ''}前，并长期坚持`;
  if (kind === 'longTerm') return '长期坚持';
  if (kind === 'immediate') return '立行立改';
  return on;
}

export const townsText = (towns: readonly string[]): string | null =>
  towns.includes(ALL_TOWNS) ? '各镇' : namesText(towns);

export const namesText = (names: readonly string[]): string | null => names.join('、') || null;

export const progressText = (progress: number | null): string | null => (progress === null ? null : `${progress}%`);

export const stateText = (state: IssueState, closedOn: string | null): string =>
  closedOn === null ? STATE_WORDS[state] : `${STATE_WORDS[state]}（${closedOn}）`;

const NUMBERED = /^(?:[（(]?[\d一二三四五六七八九十]+[)）]?[.．、,，)）]|[①-⑳])/u;

/** Measures one a line, numbered where there are several, so that they come apart again when they are read. */
export function measuresText(measures: readonly Measure[]): string | null {
  const lines = measures.map(({ text }) => text.replace(/\s+/gu, ' ').trim()).filter((line) => line !== '');
  if (lines.length < 2 || lines.every((line) => NUMBERED.test(line))) return lines.join('\n') || null;
  return lines.map((line, index) => `${index + 1}.${line}`).join('\n');
}

/** The words of a measure without the number it has in its list. */
export const withoutNumber = (text: string): string => text.trim().replace(NUMBERED, '').trim();

/** A descriptive fact in words, null when it says nothing. */
export function factText<K extends keyof IssueFacts>(field: K, value: IssueFacts[K]): string | null {
  if (value === null || typeof value === 'string') return value;
  if (field === 'measures') return measuresText(value as IssueFacts['measures']);
  return field === 'towns' ? townsText(value as readonly string[]) : namesText(value as readonly string[]);
}
