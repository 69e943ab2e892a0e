type Cell = string | number | null;

/** A chart's numbers as a table; the first cell of a row names it. */
export type ChartTable = Readonly<{
  columns: readonly Readonly<{ name: string; isNumber?: boolean }>[];
  rows: readonly (readonly Cell[])[];
}>;

/** The twin of a chart: what it shows, number by number. */
export function TableTwin({ caption, table }: Readonly<{ caption: string; table: ChartTable }>) {
  const { columns, rows } = table;
  const side = (at: number) => (columns[at]?.isNumber ? 'cf-number' : undefined);
  return (
    // A wide table scrolls in its box, and whoever has only keys must be able to stand in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="cf-table" tabIndex={0} role="region" aria-label={`${caption}，表`}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name }, at) => (
              <th key={name} scope="col" className={side(at)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={String(name)}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]?.name} className={side(at + 1)}>
                  {cell ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
