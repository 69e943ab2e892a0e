const WIDE = /[\p{Script=Han}\u3000-\u303F\u3040-\u30FF\uAC00-\uD7AF\uFF01-\uFF60\uFFE0-\uFFE6“”‘’…—·]/u;

/** Columns a text takes on a terminal: Chinese characters and their punctuation take two. */
function displayWidth(text: string): number {
  return [...text].reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0);
}

/** Rows as lines with columns aligned; `right` names the columns whose values end together. */
export function textTable(rows: readonly (readonly string[])[], right: ReadonlySet<number>): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((text, column) => (widths[column] = Math.max(widths[column] ?? 0, displayWidth(text))));
  return rows.map((row) =>
    row
      .map((text, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - displayWidth(text));
        return right.has(column) ? gap + text : text + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}
