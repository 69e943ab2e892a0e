import type { Stores } from '../store/store.ts';
import type { Fold, Held } from './fold.ts';
import type { Discrepancy } from './verify.ts';

/** Where the tables of present state are not what the entries say. */
export async function differingProjections(store: Stores, fold: Fold): Promise<readonly Discrepancy[]> {
  const issueRows = await store.issues.rows();
  const findingRows = await store.findings.rows();
  const releases = await store.snapshots.all();
  return [
    ...differing('问题', fold.issues, issueRows, store.issues.rowOf),
    ...differing('转办问题', fold.findings, findingRows, store.findings.rowOf),
    ...differingMeasures(fold, await store.issues.measures()),
    ...differingReleases(fold, releases),
  ];
}

type Keyed = Readonly<{ key: string; row: unknown }>;

function differing<T>(
  name: string,
  folded: ReadonlyMap<string, Held<T>>,
  stored: readonly Keyed[],
  rowOf: (value: T, seq: number) => unknown,
): Discrepancy[] {
  const rows = new Map(stored.map(({ key, row }) => [key, row]));
  const wrong = [...folded].flatMap(([key, { value, seq }]) => {
    const row = rows.get(key);
    rows.delete(key);
    return sameRow(row, rowOf(value, seq)) ? [] : [{ seq, what: `${name} ${key} 的现状与记录重算的结果不符` }];
  });
  return [...wrong, ...[...rows.keys()].map((key) => ({ seq: null, what: `${name} ${key} 没有任何记录可依据` }))];
}

function differingMeasures(
  { issues }: Fold,
  stored: readonly Readonly<{ issue_id: string; text: string }>[],
): Discrepancy[] {
  const byIssue = Map.groupBy(stored, ({ issue_id }) => issue_id);
  const wrong = [...issues].flatMap(([id, { value, seq }]) => {
    const texts = (byIssue.get(id) ?? []).map(({ text }) => text);
    byIssue.delete(id);
    const isSame = JSON.stringify(texts) === JSON.stringify(value.measures.map(({ text }) => text));
    return isSame ? [] : [{ seq, what: `问题 ${id} 的整改措施与记录重算的结果不符` }];
  });
  return [
    ...wrong,
    ...[...byIssue.keys()].map((id) => ({ seq: null, what: `整改措施所属的问题 ${id} 没有任何记录可依据` })),
  ];
}

function differingReleases({ snapshots }: Fold, stored: readonly Readonly<{ number: number }>[]): Discrepancy[] {
  const byNumber = new Map(stored.map((release) => [release.number, release]));
  const wrong = snapshots.flatMap((expected) => {
    const release = byNumber.get(expected.number);
    byNumber.delete(expected.number);
    return sameRow(release, expected)
      ? []
      : [{ seq: expected.throughSeq, what: `第 ${expected.number} 期公开内容与记录重算的结果不符` }];
  });
  return [
    ...wrong,
    ...[...byNumber.keys()].map((number) => ({ seq: null, what: `第 ${number} 期公开内容没有任何记录可依据` })),
  ];
}

/** Equal whatever the order of their keys. */
function sameRow(a: unknown, b: unknown): boolean {
  return a !== undefined && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
