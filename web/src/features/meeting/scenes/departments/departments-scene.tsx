import type { Scene, SceneProps } from '../../scene.ts';
import { Lamp } from '../lamp.tsx';
import { Nothing } from '../nothing.tsx';
import { departmentPages, departmentParts, type Department } from './department-pages.ts';
import './departments.css';

/** M6: one row of lamps for each lead department, all to the same measure. */
function Departments({ agenda, page }: SceneProps) {
  const columns = departmentParts(agenda)[page] ?? [];
  if (columns.length === 0)
    return <Nothing what="台账里还没有牵头部门" meaning="交办问题时填上牵头单位，这里就按部门列出。" />;
  return (
    <div className="md-departments">
      {columns.map((column) => (
        <ul key={column[0]?.name}>
          {column.map((one) => (
            <Row key={one.name} of={one} />
          ))}
        </ul>
      ))}
    </div>
  );
}

function Row({ of: { name, lamps, tally } }: Readonly<{ of: Department }>) {
  return (
    <li>
      <h2>{name}</h2>
      <p className="md-department-figures">
        {tally.red > 0 && (
          <span data-lamp="red">
            红 <b className="digits">{tally.red}</b>
          </span>
        )}
        {tally.yellow > 0 && (
          <span data-lamp="yellow">
            黄 <b className="digits">{tally.yellow}</b>
          </span>
        )}
        <span>
          改好 <b className="digits">{tally.closed}</b>
          <i className="digits">/{tally.issues}</i>
        </span>
      </p>
      <p className="md-department-lamps" aria-hidden>
        {lamps.map(({ id, lamp }) => (
          <Lamp key={id} face={lamp} />
        ))}
      </p>
    </li>
  );
}

export const departmentsScene: Scene = {
  id: 'departments',
  number: 'M6',
  title: '各部门牵头情况',
  pages: departmentPages,
  Picture: Departments,
};
