import { useEffect, useMemo, useRef, useState } from 'react';
import { serverNow } from '../../../api/now.ts';
import { countyTime } from '../../../design/clock-text.ts';
import { raiseAlarm } from '../../../features/board/feed/alarms.ts';
import type { Watcher } from '../../../features/plaza/plaza.tsx';
import { createKeeper, KEEPER_TICK_MS, type Keeper } from './keeper.ts';
import { standUnattended } from './unattended.ts';

type Kept = Readonly<{
  watcher: Watcher;
  /** Another one draws the show anew. */
  generation: number;
  isUnsafe: boolean;
  on: Keeper['on'];
}>;

/** Somebody who never sleeps, for a wall nobody looks after. */
export function useKeeper(serverBuild: string | null, isHeard: boolean): Kept {
  const [generation, setGeneration] = useState(0);
  const [isUnsafe, setUnsafe] = useState(false);
  const heard = useRef({ serverBuild, isHeard });
  const [keeper] = useState(() => createKeeper(() => setGeneration((before) => before + 1)));

  useEffect(() => {
    heard.current = { serverBuild, isHeard };
  }, [serverBuild, isHeard]);

  useEffect(() => {
    const stops = [keeper.start(), standUnattended(keeper.onError)];
    const timer = setInterval(() => {
      keeper.tick({ ...heard.current, hour: countyTime(serverNow()).hour });
      setUnsafe(keeper.isUnsafe());
    }, KEEPER_TICK_MS);
    return () => {
      clearInterval(timer);
      for (const stop of stops) stop();
    };
  }, [keeper]);

  const watcher = useMemo(
    (): Watcher => ({
      onPicture: (on) => keeper.onPicture(on, { ...heard.current, hour: countyTime(serverNow()).hour }),
      onBroken: (scene, error) => raiseAlarm('SCENE_BROKEN', `${scene}: ${String(error)}`),
    }),
    [keeper],
  );
  return { watcher, generation, isUnsafe, on: keeper.on };
}
