import { useEffect, useRef } from 'react';
import type { ScreenCover, ScreenStage } from '@ryg/shared/domain/screen-beat.ts';
import { alarmsNow, clearAlarm } from '../../../features/board/feed/alarms.ts';
import type { Feed } from '../../../features/board/feed/feed.ts';
import { clockReport } from '../../../features/board/feed/feed.queries.ts';
import type { WhatIsOn } from '../../../features/plaza/what-is-on.ts';
import { ownBuild } from '../care/worker-link.ts';
import { beatOf, onPaint } from './beat.ts';
import type { ScreenLink } from './screen-link.ts';

type Source = Readonly<{
  feed: Feed;
  link: ScreenLink;
  on: () => WhatIsOn | null;
  stage: ScreenStage;
  cover: ScreenCover;
}>;

/** What changes by order: said at once. The scenes of the loop come and go without. */
const orderedPicture = ({ cover, on }: Source): string =>
  cover === 'held' ? `held ${on()?.scene} ${on()?.town}` : cover;

/** Tells the office every half minute what is painted, from the painting itself; at once when an order is carried out. */
export function useBeat(source: Source): void {
  const latest = useRef(source);
  const told = useRef<string | null>(null);
  useEffect(() => {
    latest.current = source;
  });
  useEffect(
    () =>
      onPaint(
        (frames) => {
          told.current = orderedPicture(latest.current);
          void say(latest.current, frames);
        },
        () => told.current !== null && told.current !== orderedPicture(latest.current),
      ),
    [],
  );
}

async function say({ feed, link, on, stage, cover }: Source, frames: number): Promise<void> {
  if (!link.isPaired) return;
  const alarms = alarmsNow();
  const shown = document.querySelector<HTMLElement>('.wall')?.innerText ?? '';
  const isShow = cover === 'none' || cover === 'held';
  const picture = isShow && feed.board ? on() : null;
  const beat = beatOf(
    {
      on: picture,
      board: feed.etag,
      build: ownBuild() ?? 'unbuilt',
      ...clockReport(),
      stage,
      cover: cover === 'none' && picture?.scene === 'notice' ? 'notice' : cover,
      alarms,
    },
    frames,
    shown,
  );
  // What the office has heard is not told twice; a trouble that lasts is raised again.
  if (await link.beat(beat)) for (const { code } of alarms) clearAlarm(code);
}
