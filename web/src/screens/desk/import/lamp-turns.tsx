import type { UploadView } from '@ryg/shared/contract/exchange.contract.ts';
import { lampWord } from '../../../design/lamp-words.ts';
import { Lamp } from '../../../features/standing/lamp.tsx';
import { LongList } from './long-list.tsx';

type Face = UploadView['flips'][number]['to'];

const Faced = ({ face }: Readonly<{ face: Face | null }>) =>
  face === null ? (
    <span className="dk-quiet">新增</span>
  ) : (
    <span className="im-face">
      <Lamp face={face} /> {lampWord(face)}
    </span>
  );

/** Lights that would be others, each with its sentence. */
export function LampTurns({ flips }: Pick<UploadView, 'flips'>) {
  return (
    <LongList
      items={flips}
      line={({ id, no, title, from, to, reason }) => (
        <li key={id}>
          <p className="im-row-head">
            <b>{no === null ? title : `${no}号 ${title}`}</b>
          </p>
          <p className="im-turn">
            <Faced face={from} /> → <Faced face={to} /> <span className="dk-quiet">{reason}</span>
          </p>
        </li>
      )}
    />
  );
}

const PLATES = { red: '红牌', yellow: '黄牌', green: '绿牌' } as const;
const rankWords = (rank: number | null) => (rank === null ? '不排名' : `第 ${rank} 名`);
const plateWords = (plate: keyof typeof PLATES | null) => (plate === null ? '无牌' : PLATES[plate]);

/** Towns whose rank or plate would be another. */
export function RankMoves({ moves }: Pick<UploadView, 'moves'>) {
  return (
    <LongList
      items={moves}
      line={({ town, from, to, plateFrom, plateTo }) => (
        <li key={town} className="im-move">
          <b>{town}</b>
          <span>{from === to ? rankWords(to) : `${rankWords(from)} → ${rankWords(to)}`}</span>
          <span>
            {plateFrom === plateTo ? plateWords(plateTo) : `${plateWords(plateFrom)} → ${plateWords(plateTo)}`}
          </span>
        </li>
      )}
    />
  );
}
