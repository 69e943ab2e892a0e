import type { Deadline } from './deadline.ts';
import type { LedgerIssue } from './entry.ts';
import { ALL_TOWNS, OUTCOME_WORDS, STATE_WORDS, type Measure } from './issue.ts';
import { measureProgress } from './measure.ts';

/** One fact that is another now, both times in words; an empty text means there was or is none. */
export type FieldChange = Readonly<{ field: string; before: string; after: string }>;

type Field = Readonly<{ key: keyof LedgerIssue; name: string; words: (issue: LedgerIssue) => string }>;

const list = (names: readonly string[]) => names.map((name) => (name === ALL_TOWNS ? '各镇' : name)).join('、');

/** A deadline in words: its day, or how it binds. */
function deadlineWords({ kind, on, raw }: Deadline): string {
  if (kind === 'staged') return `${on ?? ''}前，并长期坚持`;
  if (kind === 'longTerm') return '长期坚持';
  if (kind === 'immediate') return on ? `立行立改（${on}）` : '立行立改';
  return on ?? (raw || '待明确');
}

function measureWords(measure: Measure, position: number): string {
  const progress = measureProgress(measure);
  const { text, owner, deadline } = measure;
  const notes = [owner, deadline, progress === null ? undefined : `${Math.round(progress * 10) / 10}%`];
  const said = notes.filter((note) => note !== undefined).join('，');
  return `${position + 1}. ${text}${said ? `（${said}）` : ''}`;
}

/** Every fact a person of the office would look at, in the order in which a form shows them. */
export const ISSUE_FIELDS: readonly Field[] = [
  { key: 'no', name: '编号', words: ({ no }) => no ?? '' },
  { key: 'title', name: '问题', words: ({ title }) => title },
  { key: 'publicTitleDraft', name: '拟公示标题', words: ({ publicTitleDraft }) => publicTitleDraft ?? '' },
  { key: 'publicTitle', name: '公示标题', words: ({ publicTitle }) => publicTitle ?? '' },
  { key: 'source', name: '问题来源', words: ({ source }) => source ?? '' },
  { key: 'category', name: '问题类别', words: ({ category }) => category ?? '' },
  { key: 'measures', name: '整改措施', words: ({ measures }) => measures.map(measureWords).join('\n') },
  { key: 'towns', name: '涉及镇', words: ({ towns }) => list(towns) },
  { key: 'sponsorLeaders', name: '包抓领导', words: ({ sponsorLeaders }) => list(sponsorLeaders) },
  { key: 'leadUnits', name: '牵头单位', words: ({ leadUnits }) => list(leadUnits) },
  { key: 'coopUnits', name: '配合单位', words: ({ coopUnits }) => list(coopUnits) },
  { key: 'responsible', name: '责任人', words: ({ responsible }) => list(responsible) },
  { key: 'start', name: '开始日期', words: ({ start }) => start ?? '' },
  { key: 'deadline', name: '整改时限', words: ({ deadline }) => deadlineWords(deadline) },
  { key: 'progress', name: '整改进度', words: ({ progress }) => (progress === null ? '' : `${progress}%`) },
  { key: 'state', name: '整改状态', words: ({ state }) => STATE_WORDS[state] },
  { key: 'closedOn', name: '销号日期', words: ({ closedOn }) => closedOn ?? '' },
  { key: 'outcome', name: '销号结果', words: ({ outcome }) => (outcome ? OUTCOME_WORDS[outcome] : '') },
  { key: 'cycle', name: '整改轮次', words: ({ cycle }) => `第 ${cycle} 轮` },
  { key: 'statement', name: '说明', words: ({ statement }) => statement?.text ?? '' },
];

/** What differs between an issue before and after an entry; against null every fact that says something. */
export function changesBetween(before: LedgerIssue | null, after: LedgerIssue | null): readonly FieldChange[] {
  return ISSUE_FIELDS.flatMap(({ name, words }) => {
    const was = before ? words(before) : '';
    const is = after ? words(after) : '';
    return was === is ? [] : [{ field: name, before: was, after: is }];
  });
}

/** Facts of these keys that are no longer what they were: what an edit based on the older one would overwrite. */
export function movedFields(
  older: LedgerIssue,
  newer: LedgerIssue,
  keys: readonly string[],
): readonly (FieldChange & Readonly<{ key: string }>)[] {
  return ISSUE_FIELDS.flatMap(({ key, name, words }) => {
    const isSame = !keys.includes(key) || words(older) === words(newer);
    return isSame ? [] : [{ key, field: name, before: words(older), after: words(newer) }];
  });
}
