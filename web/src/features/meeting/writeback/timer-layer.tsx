import { useEffect, useReducer, useState } from 'react';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { serverNow, useServerTime } from '../../../api/now.ts';
import type { Layer, LayerProps, ScenePage } from '../scene.ts';
import { useSceneKeys } from '../scene-keys.ts';
import { happenToTimer, lookOf, newTimer, type TownTimer } from './town-timer.ts';
import './timer.css';

/** T: speaking time of a town in the corner. The next town, in the ranking or on the red pages, begins anew. */
function Timer({ agenda, here, chosen }: LayerProps) {
  const [timer, happen] = useReducer(happenToTimer, 3, newTimer);
  const [isOn, setOn] = useState(false);
  const town = townOf(agenda, here, chosen);
  useSceneKeys((key) => {
    const now = serverNow();
    if (key.toLowerCase() === 't') {
      if (!isOn) happen({ type: 'start', town, now });
      setOn(!isOn);
      return true;
    }
    if (!isOn) return false;
    if (key === '+' || key === '=') happen({ type: 'longer', minutes: 1, now });
    else if (key === '-') happen({ type: 'longer', minutes: -1, now });
    else if (key.toLowerCase() === 'k') happen({ type: timer.since === null ? 'resume' : 'pause', now });
    else return false;
    return true;
  });
  useEffect(() => {
    if (isOn) happen({ type: 'town', town, now: serverNow() });
  }, [isOn, town]);
  return isOn ? <Figures timer={timer} /> : null;
}

/** The town of the chosen line, else of the page, by its full name. */
function townOf({ ranking }: Agenda, { items, town }: ScenePage, chosen: string | null): string | null {
  const name = items.find(({ id }) => id === chosen)?.town ?? town;
  return ranking.rows.find((row) => row.town === name || row.code === name)?.town ?? null;
}

function Figures({ timer }: Readonly<{ timer: TownTimer }>) {
  useServerTime((now) => Math.floor(now / 1_000));
  const { figures, word, state } = lookOf(timer, serverNow());
  return (
    <div className="mw-timer" data-state={state} role="timer" aria-label={`${timer.town ?? ''}${word} ${figures}`}>
      <p>
        {timer.town && <span>{timer.town}</span>}
        <span>{word}</span>
      </p>
      <p className="digits">{figures}</p>
    </div>
  );
}

export const timerLayer: Layer = {
  id: 'timer',
  key: 't',
  meaning: '发言计时；+ − 加减一分钟，K 暂停',
  holdsKeys: false,
  lives: 'always',
  Picture: Timer,
};
