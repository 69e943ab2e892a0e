import type { IndicatorLine } from '@ryg/shared/contract/indicators.contract.ts';
import { headline } from '../../../features/indicators/bullet.ts';
import { MatrixTable } from '../../../features/indicators/matrix-table.tsx';
import { Lamp } from '../../../features/standing/lamp.tsx';
import { indicatorLampWord } from './lamp-order.ts';

type Props = Readonly<{ items: readonly IndicatorLine[]; onOpen: (id: string) => void }>;

/** The same numbers as a table. */
export function IndicatorSheet({ items, onOpen }: Props) {
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table scrolls, also by keys */}
      <div className="dk-card in-sheet" tabIndex={0} role="region" aria-label="指标表">
        <table>
          <thead>
            <tr>
              <th scope="col">灯</th>
              <th scope="col">指标</th>
              <th scope="col">分组</th>
              <th scope="col">目标</th>
              <th scope="col" className="in-number">
                实际
              </th>
              <th scope="col" className="in-number">
                完成
              </th>
              <th scope="col">时限</th>
              <th scope="col">责任单位</th>
              <th scope="col">已触发的后果</th>
            </tr>
          </thead>
          <tbody>
            {items.map((line) => (
              <SheetRow key={line.id} line={line} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
      {items
        .filter(({ measure }) => measure === 'matrix')
        .map((line) => (
          <section key={line.id} className="dk-card in-group" aria-label={line.name}>
            <h2>{line.name}</h2>
            <MatrixTable line={line} />
          </section>
        ))}
    </>
  );
}

function SheetRow({ line, onOpen }: Readonly<{ line: IndicatorLine; onOpen: (id: string) => void }>) {
  const { id, lamp, name, group, aimWords, due, owner, crossed } = line;
  const { large, small } = headline(line);
  return (
    <tr>
      <td className="in-lamp-cell">
        <Lamp face={lamp} /> {indicatorLampWord(lamp)}
      </td>
      <th scope="row">
        <button type="button" className="in-name" onClick={() => onOpen(id)}>
          {name}
        </button>
      </th>
      <td>{group || '–'}</td>
      <td>{aimWords}</td>
      <td className="in-number">{small}</td>
      <td className="in-number">
        <b>{large}</b>
      </td>
      <td>{due ?? '未定'}</td>
      <td>{owner}</td>
      <td>{crossed.map(({ consequence }) => consequence).join('；') || '–'}</td>
    </tr>
  );
}
