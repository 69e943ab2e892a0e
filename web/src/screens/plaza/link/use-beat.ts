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

/** Tells the office every half minute what is painted, from the painting itself. */
export function useBeat(source: Source): void {
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });
  useEffect(() => onPaint((frames) => void say(latest.current, frames)), []);
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
