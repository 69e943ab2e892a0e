import { memo, useMemo, useState } from 'react';
import type { Board } from '@ryg/shared/domain/board.ts';
import type { ScreenSettings } from '@ryg/shared/domain/screen.ts';
import { serverNow } from '../../../api/now.ts';
import { cssVariables } from '../../../design/css-variables.ts';
import { IN_CONTACT } from '../../../features/plaza/freshness.ts';
import type { Hold } from '../../../features/plaza/held-slot.ts';
import { Plaza } from '../../../features/plaza/plaza.tsx';
import { sceneClock } from '../../../features/plaza/scene-clock.ts';
import { useIsPhone } from '../surroundings.ts';
import './wall-preview.css';

const WIDEST = 560;
const HIGHEST = 460;
const PHONE_MARGIN = 64;

type WallProps = Readonly<{ board: Board; settings: ScreenSettings; hold: Hold }>;

function Wall({ board, settings, hold }: WallProps) {
  const { feed } = settings;
  const isPhone = useIsPhone();
  const [startedAt] = useState(serverNow);
  const clock = useMemo(() => sceneClock({}, startedAt), [startedAt]);
  const room = isPhone ? window.innerWidth - PHONE_MARGIN : WIDEST;
  const show = useMemo(() => ({ ...settings, notices: [] }), [settings]);
  const scale = Math.min(room / feed.width, HIGHEST / feed.height);
  const wall = cssVariables({
    '--wall-width': `${feed.width}px`,
    '--wall-height': `${feed.height}px`,
    '--scale': scale,
  });
  return (
    <div className="sc-wall" style={wall} aria-hidden>
      <div className="sc-wall-sheet">
        <Plaza board={board} hold={hold} clock={clock} contact={IN_CONTACT} settings={show} size={feed} />
      </div>
    </div>
  );
}

const drawnFrom = ({ settings: { feed, scenes, english, motion }, hold }: WallProps): string =>
  JSON.stringify([feed, scenes, english, motion, hold]);

/** The wall's own scenes in a frame that fits the page; drawn anew only when something of it changes. */
export const SmallWall = memo(
  Wall,
  (before, after) => before.board === after.board && drawnFrom(before) === drawnFrom(after),
);
