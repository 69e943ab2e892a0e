const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The row a key leads to from the one that has the focus; null when the key is none of ours or leads nowhere. */
export function nextRow(key: string, rows: readonly Readonly<{ key: string }>[], from: string | null): number | null {
  if (rows.length === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return rows.length - 1;
  const step = STEPS[key];
  if (step === undefined) return null;
  const at = from === null ? -1 : rows.findIndex((row) => row.key === from);
  if (at < 0) return 0;
  const to = Math.min(Math.max(at + step, 0), rows.length - 1);
  return to === at ? null : to;
}
