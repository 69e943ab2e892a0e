import { monthDay } from '../../../../design/day-words.ts';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { Scene, SceneProps } from '../../scene.ts';
import { Lamp } from '../lamp.tsx';
import {
  changeWords,
  figuresOf,
  movesOf,
  moveParts,
  moveWords,
  publicationPages,
  type Move,
} from './publication-pages.ts';
import './publication.css';

/** M10: what would change on the square, what is still missing for it, and whose turn it is. */
function Publication({ agenda, page }: SceneProps) {
  const moves = moveParts(agenda)[page] ?? [];
  return (
    <div className="md-publication">
      <Figures agenda={agenda} />
      <section className="md-moves">
        <h2>
          名次变化 <b className="digits">{movesOf(agenda).length}</b> 个镇
        </h2>
        {moves.length === 0 ? (
          <p className="md-moves-none">
            {agenda.publication.shown === null ? '还没有公示过，没有可比的名次' : '名次都不变'}
          </p>
        ) : (
          <ul>
            {moves.map((move) => (
              <MoveLine key={move.town} move={move} />
            ))}
          </ul>
        )}
      </section>
      <Steps agenda={agenda} />
    </div>
  );
}

function Figures({ agenda: { publication } }: Readonly<{ agenda: Agenda }>) {
  const { shownDay } = publication;
  return (
    <table className="md-figures">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">灯</span>
          </th>
          <th scope="col">{shownDay === null ? '广场现在' : `广场现在（${monthDay(shownDay)}）`}</th>
          <th scope="col">发布以后</th>
          <th scope="col">变化</th>
        </tr>
      </thead>
      <tbody>
        {figuresOf(publication).map((figure) => (
          <tr key={figure.label} data-sum={figure.lamp === null || undefined}>
            <th scope="row">
              {figure.lamp && <Lamp face={figure.lamp} />}
              {figure.label}
            </th>
            <td className="digits">{figure.before ?? '—'}</td>
            <td className="digits md-figure-after">{figure.after}</td>
            <td className="digits">{changeWords(figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MoveLine({ move }: Readonly<{ move: Move }>) {
  return (
    <li>
      <span>{move.town}</span>
      <span className="digits">
        {move.from ?? '—'} → {move.to ?? '—'}
      </span>
      <span>{moveWords(move)}</span>
    </li>
  );
}

/** What the office does next; nothing is published from here, because two people have to. */
function Steps({ agenda: { publication } }: Readonly<{ agenda: Agenda }>) {
  const { withoutWords, waiting } = publication;
  return (
    <ol className="md-steps">
      <li data-open={withoutWords > 0 || undefined}>
        {withoutWords > 0 ? (
          <>
            <b>{withoutWords} 件缺公示用语</b>，发布后只显示类别
          </>
        ) : (
          '公示用语都已写好'
        )}
      </li>
      <li data-open={waiting > 0 || undefined}>
        {waiting > 0 ? (
          <>
            <b>{waiting} 份待第二人审核</b>，先审完再起草
          </>
        ) : (
          '没有待审核的发布'
        )}
      </li>
      <li>
        两人办理：工作台 <a href="/desk/release">发布</a> 页 /desk/release
      </li>
    </ol>
  );
}

export const publicationScene: Scene = {
  id: 'publication',
  number: 'M10',
  title: '会后公示预览',
  pages: publicationPages,
  Picture: Publication,
};
