import { useState, type KeyboardEvent } from 'react';
import type { Agenda, AgendaRow } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { Layer, LayerProps } from '../scene.ts';
import { rankingPageOf } from '../scenes/ranking/ranking-pages.ts';
import { redPagesOfTown } from '../scenes/reds/red-pages.ts';
import './layers.css';

const MOST_SHOWN = 8;

/** Towns whose name has all the typed characters in their order; the ranking's order is kept. */
export function townsNamed({ ranking }: Agenda, typed: string): readonly AgendaRow[] {
  const wanted = [...typed.trim()];
  return ranking.rows.filter(({ town }) => {
    let from = 0;
    return wanted.every((letter) => (from = town.indexOf(letter, from) + 1) > 0);
  });
}

/** A town by some characters of its name: its line in the ranking, or with Shift its first red issue. */
function FindTown({ agenda, ask, close }: LayerProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = townsNamed(agenda, typed);
  const shown = found.slice(0, MOST_SHOWN);
  const go = (row: AgendaRow | undefined, toRed: boolean) => {
    if (!row) return;
    const [red] = toRed ? redPagesOfTown(agenda, row.town) : [];
    ask.turnTo(red ?? rankingPageOf(agenda, row.code));
    ask.choose(row.code);
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') go(shown[at], event.shiftKey);
    else if (event.key === 'ArrowDown') setAt(Math.min(shown.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else return;
    event.preventDefault();
  };
  return (
    <dialog open className="md-layer" aria-label="找镇">
      <div className="md-card md-find">
        <label>
          找镇
          {/* Opened by a key, it must hear the next one. */}
          <input
            autoFocus
            value={typed}
            placeholder="镇名里的一两个字"
            role="combobox"
            aria-expanded="true"
            aria-controls="md-found"
            aria-activedescendant={shown[at] ? `md-found-${shown[at].code}` : undefined}
            onChange={(event) => {
              setTyped(event.target.value.replace(/^[/、]/u, ''));
              setAt(0);
            }}
            onKeyDown={press}
          />
        </label>
        <Found rows={shown} at={at} />
        <p>
          {found.length === 0
            ? '没有这个名字的镇，请换一两个字再找'
            : '回车到排名中的这一行，Shift+回车到它的第一件红灯'}
          {found.length > MOST_SHOWN && `；另有 ${found.length - MOST_SHOWN} 个镇，请再输入一个字`}
        </p>
      </div>
    </dialog>
  );
}

function Found({ rows, at }: Readonly<{ rows: readonly AgendaRow[]; at: number }>) {
  return (
    <div id="md-found" className="md-found" role="listbox" aria-label="找到的镇">
      {rows.map((row, index) => (
        <div key={row.code} id={`md-found-${row.code}`} role="option" aria-selected={index === at} tabIndex={-1}>
          <span>{row.town}</span>
          <span>{row.rank === null ? '不排名' : `第 ${row.rank} 名`}</span>
          <span>{row.red > 0 ? `红灯 ${row.red} 件` : '没有红灯'}</span>
        </div>
      ))}
    </div>
  );
}

export const findTownLayer: Layer = {
  id: 'find',
  key: '/',
  meaning: '找镇',
  holdsKeys: true,
  lives: 'whileOpen',
  Picture: FindTown,
};
