import type { Column, RowContext } from './columns.tsx';

type Props<Row> = Readonly<{
  title: string;
  /** What narrowed it, of which day, how many. */
  notes: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  context: RowContext;
}>;

/** The list as it goes on paper: every row that was read, drawn whole, seen only by the printer. */
export function PrintSheet<Row extends Readonly<{ key: string }>>({
  title,
  notes,
  rows,
  columns,
  context,
}: Props<Row>) {
  return (
    <section className="iw-paper" aria-hidden>
      <h1>{title}</h1>
      <p>{notes}</p>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, title: name }) => (
              <th key={key}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map(({ key, show, print = show }) => (
                <td key={key}>{print(row, context)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
