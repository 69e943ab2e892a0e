import type { IssueLine } from '@ryg/shared/contract/issues.contract.ts';
import type { Measure } from '@ryg/shared/domain/issue.ts';

/** A line of 任务清单: one measure of one issue; an issue without measures is one task as a whole. */
export type TaskRow = Readonly<{ key: string; line: IssueLine; measure: Measure | null; number: number | null }>;

export function taskRows(lines: readonly IssueLine[]): readonly TaskRow[] {
  return lines.flatMap((line): readonly TaskRow[] => {
    if (line.measures.length === 0) return [{ key: line.id, line, measure: null, number: null }];
    return line.measures.map((measure, at) => ({ key: `${line.id}-${at}`, line, measure, number: at + 1 }));
  });
}
