import { monthDay } from '../../../../design/day-words.ts';
import type { Scene, SceneProps } from '../../scene.ts';
import { Lamp } from '../lamp.tsx';
import { Nothing } from '../nothing.tsx';
import { townsInShort } from '../part-words.ts';
import { stuckPages, stuckParts, type StuckLine } from './stuck-pages.ts';
import '../rows.css';
import './stuck.css';

/** M7: what nobody has reported on for more than ten days. */
function Stuck({ agenda, page, chosen, ask }: SceneProps) {
  const lines = stuckParts(agenda)[page] ?? [];
  if (lines.length === 0)
    return <Nothing what="没有超过十天未报进展的问题" meaning="未改好的问题十天内都有报告，这一页可以跳过。" />;
  return (
    <table className="md-rows md-stuck">
      <thead>
        <tr>
          <th scope="col" className="md-row-right">
            未报天数
          </th>
          <th scope="col">问题</th>
          <th scope="col">属地</th>
          <th scope="col">牵头</th>
          <th scope="col" className="md-row-right">
            上次报告
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} isChosen={line.id === chosen} choose={() => ask.choose(line.id)} />
        ))}
      </tbody>
    </table>
  );
}

type LineProps = Readonly<{ line: StuckLine; isChosen: boolean; choose: () => void }>;

function Line({ line, isChosen, choose }: LineProps) {
  const { lamp, shared, title, towns, leadUnit, lastReport, silentDays } = line;
  return (
    <tr data-chosen={isChosen || undefined} onClick={choose}>
      <td className="md-row-right">
        {silentDays === null ? '—' : <b className="digits md-silent">{silentDays}</b>} {silentDays !== null && '天'}
      </td>
      <th scope="row" className="md-row-title">
        <Lamp face={lamp} shared={shared} />
        <span>{title}</span>
      </th>
      <td className="md-row-towns">{townsInShort(towns)}</td>
      <td className="md-row-lead md-row-muted">{leadUnit ?? '未明确牵头'}</td>
      <td className="md-row-right">{lastReport === null ? '从未报告' : monthDay(lastReport)}</td>
    </tr>
  );
}

export const stuckScene: Scene = {
  id: 'stuck',
  number: 'M7',
  title: '超过十天未报进展',
  pages: stuckPages,
  Picture: Stuck,
};
