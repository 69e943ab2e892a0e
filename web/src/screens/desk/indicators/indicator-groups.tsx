import type { IndicatorLine } from '@ryg/shared/contract/indicators.contract.ts';
import { BulletGraph } from '../../../features/indicators/bullet-graph.tsx';
import { headline } from '../../../features/indicators/bullet.ts';
import { MatrixTable } from '../../../features/indicators/matrix-table.tsx';
import { Lamp } from '../../../features/standing/lamp.tsx';
import { Consequences } from './consequences.tsx';
import { indicatorLampWord } from './lamp-order.ts';

type Props = Readonly<{ items: readonly IndicatorLine[]; onOpen: (id: string) => void }>;

/** Indicators by group, each with its bullet graph; of a matrix the cells stand below. */
export function IndicatorGroups({ items, onOpen }: Props) {
  const groups = Map.groupBy(items, ({ group }) => group);
  return (
    <>
      {[...groups].map(([group, lines]) => (
        <section key={group} className="dk-card in-group" aria-label={group || '未分组'}>
          <h2>{group || '未分组'}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line.id} data-lamp={line.lamp}>
                <Row line={line} onOpen={onOpen} />
                {line.measure === 'matrix' && <MatrixTable line={line} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Legend />
    </>
  );
}

function Row({ line, onOpen }: Readonly<{ line: IndicatorLine; onOpen: (id: string) => void }>) {
  const { id, name, lamp, owner, due, reason, caution } = line;
  const { large, small } = headline(line);
  return (
    <div className="in-row">
      <Lamp face={lamp} />
      <div className="in-words">
        <button type="button" className="in-name" onClick={() => onOpen(id)}>
          {name}
          <span className="visually-hidden">，{indicatorLampWord(lamp)}，查看和报数</span>
        </button>
        <p className="in-quiet">
          {owner}
          {due && ` · ${due} 到期`}
        </p>
      </div>
      <div className="in-bullet">
        <BulletGraph line={line} />
      </div>
      <p className="in-figure">
        <b>{large}</b>
        <span>{small}</span>
      </p>
      <div className="in-why">
        <p>{reason}</p>
        <Consequences crossed={line.crossed} />
        {caution && <p className="in-quiet">{caution}</p>}
      </div>
    </div>
  );
}

/** What the drawing means, once for all of them. */
function Legend() {
  return (
    <ul className="in-legend" aria-label="图例">
      <li>
        <i data-mark="bar" />
        实际
      </li>
      <li>
        <i data-mark="dot" />
        抽样结果和 95% 置信区间
      </li>
      <li>
        <i data-mark="target" />
        目标
      </li>
      <li>
        <i data-mark="planned" />
        按时间今天应到
      </li>
      <li>
        <i data-mark="red" />
        越过红线
      </li>
      <li>
        <i data-mark="yellow" />
        越过黄线
      </li>
      <li>
        <i data-mark="green" />
        未触线
      </li>
    </ul>
  );
}
