import { useEffect, useReducer, useState } from 'react';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { askedNow, useServerTime } from '../../../api/now.ts';
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
    const now = askedNow();
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
    if (isOn) happen({ type: 'town', town, now: askedNow() });
  }, [isOn, town]);
  const marks = (agenda.stamp.demo ? 1 : 0) + (agenda.mode === 'now' ? 2 : 0);
  return isOn ? <Figures timer={timer} marks={marks} /> : null;
}

/** The town of the chosen line, else of the page, by its full name. */
function townOf({ ranking }: Agenda, { items, town }: ScenePage, chosen: string | null): string | null {
  const name = items.find(({ id }) => id === chosen)?.town ?? town;
  return ranking.rows.find((row) => row.town === name || row.code === name)?.town ?? null;
}

/** `marks`: what stands at the right of the head and stays to be seen, 演示数据 and 现在. */
function Figures({ timer, marks }: Readonly<{ timer: TownTimer; marks: number }>) {
  // The page's own clock: setting the right time by the server must not give or take a speaker a minute.
  useServerTime(() => Math.floor(askedNow() / 250), 'beat');
  const { figures, word, state } = lookOf(timer, askedNow());
  return (
    <div
      className="mw-timer"
      data-state={state}
      data-marks={marks}
      role="timer"
      aria-label={`${timer.town ?? ''}${word} ${figures}`}
    >
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
