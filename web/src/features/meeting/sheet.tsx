import type { ReactNode } from 'react';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { shanghaiTime } from '../../design/day-words.ts';
import type { DeckPage } from './deck-pages.ts';
import { SCENES } from './scene-registry.ts';

type Props = Readonly<{
  agenda: Agenda;
  page: DeckPage;
  number: number;
  of: number;
  /** What the foot says instead of the snapshot: digits being typed, an answer, that the server is away. */
  foot?: ReactNode;
  children: ReactNode;
}>;

/** What every projected page carries: what it is, which snapshot it shows, how old that is, 演示数据, and its number. */
export function Sheet({ agenda, page, number, of, foot, children }: Props) {
  const { scene, subtitle } = page;
  return (
    <section className="md-sheet" data-mode={agenda.mode} aria-label={`第 ${number} 页，共 ${of} 页：${scene.title}`}>
      <header className="md-head">
        <h1>{scene.title}</h1>
        {subtitle && <p className="md-subtitle">{subtitle}</p>}
        <p className="md-marks">
          {agenda.mode === 'now' && <span className="md-now">现在的数，不是定格</span>}
          {agenda.stamp.demo && <span className="md-demo">演示数据</span>}
        </p>
      </header>
      <div className="md-body">{children}</div>
      <footer className="md-foot">
        <p className="md-stamp" role="status">
          {foot ?? stampWords(agenda)}
        </p>
        <Progress scene={scene.id} />
        <p className="md-number digits">
          {number}
          <span> / {of}</span>
        </p>
      </footer>
    </section>
  );
}

/** Which of the ten parts the meeting has come to. */
function Progress({ scene }: Readonly<{ scene: string }>) {
  const at = SCENES.findIndex(({ id }) => id === scene);
  return (
    <ol className="md-progress" aria-hidden>
      {SCENES.map(({ id }, index) => (
        <li key={id} data-part={index < at ? 'done' : index === at ? 'on' : 'ahead'} />
      ))}
    </ol>
  );
}

function stampWords({ head, stamp, mode }: Agenda): string {
  const time = shanghaiTime(stamp.dataTime);
  const name = mode === 'frozen' && stamp.number !== null ? `定格快照第 ${stamp.number} 号` : '现在';
  return `${head.title}　${name}　数据截至 ${time}`;
}
