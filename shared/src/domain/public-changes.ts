import { canonicalJson } from './canonical-json.ts';
import { OUTCOME_WORDS, STATE_WORDS, type Issue } from './issue.ts';

/** One thing the public will read otherwise than before, in words. */
export type PublicChange = Readonly<{ issue: string; what: string; before: string; after: string }>;

type Aspect = Readonly<{ what: string; words: (issue: Issue) => string }>;

const NONE = '无';

/** In the order in which people ask. */
const ASPECTS: readonly Aspect[] = [
  { what: '公示标题', words: ({ publicTitle }) => publicTitle ?? '（只显示类别）' },
  { what: '说明', words: ({ statement }) => statement?.text ?? NONE },
  {
    what: '步骤',
    words: ({ state, outcome }) =>
      outcome ? `${STATE_WORDS[state]}（${OUTCOME_WORDS[outcome]}）` : STATE_WORDS[state],
  },
  { what: '完成日期', words: ({ closedOn }) => closedOn ?? NONE },
  { what: '进度', words: ({ progress }) => (progress === null ? '不明' : `${progress}%`) },
  { what: '时限', words: ({ deadline }) => deadline.on ?? NONE },
  { what: '类别', words: ({ category }) => category ?? NONE },
  { what: '牵头单位', words: ({ leadUnits }) => leadUnits[0] ?? NONE },
  { what: '涉及镇办', words: ({ towns }) => towns.join('、') || NONE },
];

/** Whether the public would learn anything new of an issue; both as a release keeps them. */
const isSamePublicly = (a: Issue, b: Issue): boolean => canonicalJson(a) === canonicalJson(b);

/** Ids of issues that are not what the last release says of them. Both lists as a release keeps them. */
export function issuesBehind(released: readonly Issue[], now: readonly Issue[]): readonly string[] {
  const before = new Map(released.map((issue) => [issue.id, issue]));
  const changed = now.filter((issue) => {
    const old = before.get(issue.id);
    before.delete(issue.id);
    return !old || !isSamePublicly(old, issue);
  });
  return [...changed.map(({ id }) => id), ...before.keys()];
}

/** What differs between two releases, in words, issue by issue. */
export function publicChanges(released: readonly Issue[], now: readonly Issue[]): readonly PublicChange[] {
  const before = new Map(released.map((issue) => [issue.id, issue]));
  const after = new Map(now.map((issue) => [issue.id, issue]));
  return issuesBehind(released, now).flatMap((id) => changesOf(id, before.get(id), after.get(id)));
}

function changesOf(issue: string, before: Issue | undefined, after: Issue | undefined): readonly PublicChange[] {
  if (!before || !after) {
    const words = (one: Issue | undefined) => (one ? (one.publicTitle ?? one.category ?? '整改问题') : NONE);
    return [{ issue, what: before ? '不再公开' : '新增', before: words(before), after: words(after) }];
  }
  const changes = ASPECTS.flatMap(({ what, words }) => {
    const [old, fresh] = [words(before), words(after)];
    return old === fresh ? [] : [{ issue, what, before: old, after: fresh }];
  });
  // A report that repeats the figure moves only the day of the last report.
  return changes.length > 0
    ? changes
    : [{ issue, what: '最近报送', before: before.lastReport ?? NONE, after: after.lastReport ?? NONE }];
}
