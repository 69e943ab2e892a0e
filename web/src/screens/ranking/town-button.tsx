type Named = Readonly<{ code: string; town: string }>;

/** Which town the panel speaks of, and how that is changed. */
export type Selection = Readonly<{ code: string | null; select: (code: string, key?: string) => void }>;

const KEYS = ['ArrowUp', 'ArrowDown', 'Home', 'End'];

/** A town's name; its reach is the whole row, and ↑ ↓ go from town to town. */
export function TownButton({ row, selection }: Readonly<{ row: Named; selection: Selection }>) {
  const selected = row.code === selection.code;
  return (
    <button
      type="button"
      className="rk-town"
      data-town={row.code}
      aria-pressed={selected}
      onClick={() => selection.select(row.code)}
      onKeyDown={(event) => {
        if (!KEYS.includes(event.key)) return;
        event.preventDefault();
        selection.select(row.code, event.key);
      }}
    >
      {row.town}
    </button>
  );
}
