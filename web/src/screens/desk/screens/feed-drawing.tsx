import type { ScreenFeed } from '@ryg/shared/domain/screen.ts';

/** What the computer sends, and the part of it that reaches the wall, in a box of 150 by 74. */
const DRAWN: Readonly<
  Record<ScreenFeed['mode'], Readonly<{ page: readonly number[]; taken: readonly number[]; wall: readonly number[] }>>
> = {
  crop: { page: [1, 8, 74, 42], taken: [1, 8, 30, 16], wall: [112, 8, 30, 16] },
  scale: { page: [1, 8, 74, 42], taken: [1, 8, 74, 42], wall: [112, 20, 30, 17] },
  custom: { page: [38, 20, 30, 16], taken: [38, 20, 30, 16], wall: [112, 20, 30, 16] },
};

/** How the picture gets from the computer to the wall, drawn small: left the page, right the wall. */
export function FeedDrawing({ mode }: Readonly<{ mode: ScreenFeed['mode'] }>) {
  const { page, taken, wall } = DRAWN[mode];
  const arrow = Number(wall[1]) + Number(wall[3]) / 2;
  return (
    <svg className="sc-feed-drawing" viewBox="0 0 150 74" aria-hidden focusable="false">
      <Box at={page} className="sc-feed-page" />
      <Box at={taken} className="sc-feed-taken" />
      <path d={`M80 ${arrow}h24m-6 -5 6 5-6 5`} className="sc-feed-arrow" />
      <Box at={wall} className="sc-feed-taken" />
      <text x="38" y="68">
        电脑
      </text>
      <text x="127" y="68">
        大屏
      </text>
    </svg>
  );
}

const Box = ({ at: [x, y, width, height], className }: Readonly<{ at: readonly number[]; className: string }>) => (
  <rect x={x} y={y} width={width} height={height} rx="2" className={className} />
);
