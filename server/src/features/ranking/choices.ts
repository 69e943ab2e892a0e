import type { RankingQuery } from '@ryg/shared/contract/ranking.contract.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Line } from '../../live/book.ts';
import type { Choice } from './stage.ts';

export type Choices = Readonly<{ batches: string[]; sources: string[]; categories: string[]; departments: string[] }>;

const byName = new Intl.Collator('zh-CN', { numeric: true });

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values)].flatMap((value) => (value === null || value === '' ? [] : [value])).toSorted(byName.compare);

/** What the ledger knows to filter by. */
export const choicesOf = (lines: readonly Line[]): Choices => ({
  batches: distinct(lines.map(({ issue }) => issue.batch)),
  sources: distinct(lines.map(({ issue }) => issue.source)),
  categories: distinct(lines.map(({ issue }) => issue.category)),
  departments: distinct(lines.flatMap(({ issue }) => issue.leadUnits)),
});

const FILTERS = [
  ['batch', 'batches', '批次'],
  ['source', 'sources', '来源'],
  ['category', 'categories', '分类'],
  ['department', 'departments', '牵头部门'],
] as const;

/** What is asked for, if the ledger has ever heard of it. */
export function choiceOf(query: RankingQuery, choices: Choices): Result<Choice> {
  for (const [name, list, word] of FILTERS) {
    const value = query[name];
    if (value === undefined || choices[list].includes(value)) continue;
    return refuse('NO_SUCH_FILTER', `台账里没有${word}“${value}”；请从${word}的列表中选择，或清除筛选`);
  }
  return accept({
    by: query.by ?? 'town',
    batch: query.batch ?? null,
    source: query.source ?? null,
    category: query.category ?? null,
    department: query.department ?? null,
    fromLedger: query.basis === 'ledger',
  });
}

/** What narrows the table, in words: 批次 第一批. */
export const filterWords = (query: RankingQuery): readonly string[] =>
  FILTERS.flatMap(([name, , word]) => (query[name] === undefined ? [] : [`${word} ${query[name]}`]));
