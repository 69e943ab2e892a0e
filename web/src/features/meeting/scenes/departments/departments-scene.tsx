import type { Scene, SceneProps } from '../../scene.ts';
import { Lamp } from '../lamp.tsx';
import { Nothing } from '../nothing.tsx';
import { departmentPages, departmentParts, type Department } from './department-pages.ts';
import './departments.css';

/** M6: one row of lamps for each lead department, all to the same measure. */
function Departments({ agenda, page }: SceneProps) {
  const rows = departmentParts(agenda)[page] ?? [];
  if (rows.length === 0)
    return <Nothing what="台账里还没有牵头部门" meaning="交办问题时填上牵头单位，这里就按部门列出。" />;
  return (
    <table className="md-departments">
      <thead>
        <tr>
          <th scope="col">部门</th>
          <th scope="col">灯（每盏一个问题）</th>
          <th scope="col">红灯</th>
          <th scope="col">黄灯</th>
          <th scope="col">已改好</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <Row key={one.name} of={one} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ of: { name, lamps, tally } }: Readonly<{ of: Department }>) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <p className="md-department-lamps" aria-hidden>
          {lamps.map(({ id, lamp }) => (
            <Lamp key={id} face={lamp} />
          ))}
        </p>
      </td>
      <Count of={tally.red} lamp="red" />
      <Count of={tally.yellow} lamp="yellow" />
      <td className="digits">
        <b>{tally.closed}</b>/{tally.issues}
      </td>
    </tr>
  );
}

/** A figure that is not there stays quiet, so that the eye finds the ones that are. */
const Count = ({ of, lamp }: Readonly<{ of: number; lamp: 'red' | 'yellow' }>) => (
  <td className="digits" data-lamp={of > 0 ? lamp : undefined}>
    {of > 0 ? <b>{of}</b> : '–'}
  </td>
);

export const departmentsScene: Scene = {
  id: 'departments',
  number: 'M6',
  title: '各部门牵头情况',
  pages: departmentPages,
  Picture: Departments,
};
