import { useState } from 'react';
import type { Agenda, SpotCheck } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { monthDay } from '../../../../design/day-words.ts';
import type { Scene, SceneProps } from '../../scene.ts';
import { Lamp } from '../lamp.tsx';
import { Nothing } from '../nothing.tsx';
import { townsInShort } from '../part-words.ts';
import { closedPages, closedParts, type ClosedLine } from './closed-pages.ts';
import { SpotCheckPanel } from './spot-check.tsx';
import '../rows.css';
import './closed.css';

/** M8: what was closed since the snapshot before, and which of it somebody will go and look at. */
function Closed({ agenda, page, chosen, ask }: SceneProps) {
  const [fresh, setFresh] = useState<SpotCheck | null>(null);
  const lines = closedParts(agenda)[page] ?? [];
  const check = agenda.closed.spotCheck ?? fresh;
  if (lines.length === 0)
    return <Nothing what={`${sinceWords(agenda)}没有新改好的问题`} meaning="没有可以抽查的，这一页可以跳过。" />;
  const drawn = new Set(check?.drawn);
  return (
    <div className="md-closed">
      {page === 0 && (
        <SpotCheckPanel
          agenda={agenda}
          check={check}
          isFresh={fresh !== null}
          onDrawn={(drawnNow) => {
            setFresh(drawnNow);
            void ask.again();
          }}
        />
      )}
      <table className="md-rows">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">问题</th>
            <th scope="col">属地</th>
            <th scope="col">牵头</th>
            <th scope="col">改好</th>
          </tr>
        </thead>
        <tbody data-drawing={fresh !== null || undefined}>
          {lines.map((line) => (
            <Line
              key={line.id}
              line={line}
              isDrawn={drawn.has(line.id)}
              isChosen={line.id === chosen}
              choose={() => ask.choose(line.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const sinceWords = ({ before }: Agenda): string => (before ? `自${before.title}以来` : '这一期');

type LineProps = Readonly<{ line: ClosedLine; isDrawn: boolean; isChosen: boolean; choose: () => void }>;

function Line({ line, isDrawn, isChosen, choose }: LineProps) {
  const { lamp, shared, title, towns, leadUnit, closedOn, closedLate } = line;
  return (
    <tr data-chosen={isChosen || undefined} data-drawn={isDrawn || undefined} onClick={choose}>
      <th scope="row" className="md-row-title">
        <Lamp face={lamp} shared={shared} />
        <span>
          {title}
          {isDrawn && <span className="md-drawn">抽查</span>}
        </span>
      </th>
      <td className="md-row-towns">{townsInShort(towns)}</td>
      <td className="md-row-lead md-row-muted">{leadUnit ?? '未明确牵头'}</td>
      <td className="md-row-right">
        {closedOn !== null && monthDay(closedOn)}
        {closedLate !== null && closedLate > 0 && <span className="md-closed-late">　超期 {closedLate} 天</span>}
      </td>
    </tr>
  );
}

export const closedScene: Scene = {
  id: 'closed',
  number: 'M8',
  title: '新改好的问题',
  pages: closedPages,
  Picture: Closed,
  keys: [{ keys: 'C', meaning: '抽查：输入会场报的数' }],
};
