/** A kind of problem as it recurs from town to town; `problem` names the village by {村}. */
export type ProblemKind = Readonly<{
  key: string;
  category: string;
  /** 公示标题: at most 14 characters. */
  publicTitle: string;
  problem: string;
  measures: readonly string[];
  leadUnit: string;
  coopUnit: string;
}>;

/** Kinds of one aspect share who leads and who helps: `[key, publicTitle, problem, first measure, second measure]`. */
export type KindLine = readonly [key: string, publicTitle: string, problem: string, first: string, second: string];

export const kindsOf =
  (category: string, leadUnit: string, coopUnit: string) =>
  (...lines: readonly KindLine[]): readonly ProblemKind[] =>
    lines.map(([key, publicTitle, problem, first, second]) => ({
      key,
      category,
      publicTitle,
      problem,
      measures: [first, second],
      leadUnit,
      coopUnit,
    }));
