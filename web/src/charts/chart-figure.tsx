import { useId, useState, type ReactNode } from 'react';
import { TableTwin, type ChartTable } from './chart-table.tsx';
import { Drawing, type Draw } from './drawing.tsx';
import './chart-figure.css';

type Props = Readonly<{
  title: string;
  /** Written by hand: what the chart says to somebody who hears it. */
  description: string;
  /** Keep it the same function while the data is the same. */
  draw: Draw;
  height: number;
  table: ChartTable;
  /** A line under the chart: how it is counted. */
  note?: ReactNode;
}>;

/** A chart with its title, its description and the table it was drawn from; 图/表 turns from one to the other. */
export function ChartFigure({ title, description, draw, height, table, note }: Props) {
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <figure className="cf" aria-labelledby={id}>
      <div className="cf-head">
        <h3 id={id}>{title}</h3>
        <fieldset className="cf-turn">
          <legend className="visually-hidden">{title}的显示方式</legend>
          <button type="button" aria-pressed={!isTable} onClick={() => setTable(false)}>
            图
          </button>
          <button type="button" aria-pressed={isTable} onClick={() => setTable(true)}>
            表
          </button>
        </fieldset>
      </div>
      {isTable ? (
        <TableTwin caption={title} table={table} />
      ) : (
        <Drawing draw={draw} height={height} description={description} />
      )}
      {note && <figcaption>{note}</figcaption>}
    </figure>
  );
}
