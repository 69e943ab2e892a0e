import type { Agenda, AgendaRow } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { percent } from '@ryg/shared/domain/ranking-why-words.ts';
import { cssVariables } from '../../../../design/css-variables.ts';
import { IntervalBar } from '../../../../design/interval-bar.tsx';
import { LAMP_WORDS, lampWord } from '../../../../design/lamp-words.ts';
import { RankMove } from '../../../../design/rank-move.tsx';
import type { Scene, SceneProps } from '../../scene.ts';
import { Lamp } from '../lamp.tsx';
import { Nothing } from '../nothing.tsx';
import { isLong, lampsALine, rankingPages, rankingParts, spokenFor } from './ranking-pages.ts';
import './ranking.css';

/** M3: every town with its lamps, its rate and how little one issue means; the chosen one says why. */
function Ranking({ agenda, page, chosen, ask }: SceneProps) {
  const rows = rankingParts(agenda)[page] ?? [];
  if (rows.length === 0)
    return <Nothing what="还没有可以排名的镇" meaning="台账里登记了镇和问题之后，这一页排出名次。" />;
  const spoken = spokenFor(rows, chosen);
  return (
    <div className="md-ranking" style={cssVariables({ '--per-line': lampsALine(rows) })}>
      <table>
        <thead>
          <tr>
            <th scope="col">名次</th>
            <th scope="col">较上期</th>
            <th scope="col">乡镇</th>
            <th scope="col">灯（每盏一个问题）</th>
            <th scope="col">已改好</th>
            <th scope="col">改好率</th>
            <th scope="col" className="md-axis digits">
              <span>0</span>
              <span>50</span>
              <span>100%</span>
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <Row key={row.code} row={row} isSpoken={row.code === spoken} choose={() => ask.choose(row.code)} />
        ))}
      </table>
      <Legend agenda={agenda} />
    </div>
  );
}

type RowProps = Readonly<{ row: AgendaRow; isSpoken: boolean; choose: () => void }>;

function Row({ row, isSpoken, choose }: RowProps) {
  const { rank, tied, rankChange, town, reported, lamps, closed, total, closureRate, interval } = row;
  return (
    <tbody className="md-town" data-chosen={isSpoken || undefined} data-ranked={rank !== null}>
      <tr data-long={isLong(row) || undefined} onClick={choose}>
        <td className="md-rank">{rank === null ? <span>{apartWords(row)}</span> : <Rank rank={rank} tied={tied} />}</td>
        <td>
          <RankMove change={rankChange} />
        </td>
        <th scope="row" className="md-name">
          {town}
          {!reported && <span className="md-tag">未报</span>}
        </th>
        <td className="md-lamps-cell">
          <span className="visually-hidden">{spokenLamps(row)}</span>
          <span className="md-lamps">
            {lamps.map(({ id, lamp, shared }) => (
              <Lamp key={id} face={lamp} shared={shared} />
            ))}
          </span>
        </td>
        <td className="md-count digits">
          <b>{closed}</b>
          <span>/{total}</span>
        </td>
        <td className="md-rate digits">{rank === null || closureRate === null ? '–' : percent(closureRate)}</td>
        <td className="md-interval">{closureRate !== null && <IntervalBar rate={closureRate} band={interval} />}</td>
      </tr>
      {isSpoken && (
        <tr className="md-why">
          <td colSpan={7}>
            <b>为什么</b>
            {row.why}
          </td>
        </tr>
      )}
    </tbody>
  );
}

const Rank = ({ rank, tied }: Readonly<{ rank: number; tied: boolean }>) => (
  <>
    {tied && <span>并列</span>}
    <b className="digits">{rank}</b>
  </>
);

const apartWords = ({ total, small }: AgendaRow): string => (total === 0 ? '无问题' : small ? '样本不足' : '不排名');

const LAMPS = ['closed', 'green', 'none', 'yellow', 'red'] as const;

const spokenLamps = (row: AgendaRow) =>
  LAMPS.filter((lamp) => row[lamp] > 0)
    .map((lamp) => `${lampWord(lamp)} ${row[lamp]} 件`)
    .join('，') || '没有问题';

function Legend({ agenda: { ranking } }: Readonly<{ agenda: Agenda }>) {
  return (
    <ul className="md-legend">
      {LAMP_WORDS.map(({ lamp, short }) => (
        <li key={lamp}>
          <Lamp face={lamp} />
          {short}
        </li>
      ))}
      <li>
        <Lamp face="closed" shared />
        多镇共有
      </li>
      <li className="md-legend-band">横条：一两件之差的范围</li>
      {ranking.apart.total > 0 && <li>县直等 {ranking.apart.total} 件不排名</li>}
    </ul>
  );
}

export const rankingScene: Scene = {
  id: 'ranking',
  number: 'M3',
  title: '各镇排名',
  pages: rankingPages,
  Picture: Ranking,
  keys: [{ keys: '↑ ↓', meaning: '换一个镇说为什么' }],
};
