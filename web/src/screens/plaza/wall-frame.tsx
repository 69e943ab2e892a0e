import type { ReactNode } from 'react';
import type { ScreenFeed } from '@ryg/shared/domain/screen.ts';
import type { WallSize } from '../../features/plaza/surroundings.ts';

export type Frame = Readonly<{ size: WallSize | undefined; style: React.CSSProperties | undefined }>;

const WHOLE: Frame = { size: undefined, style: undefined };

/**
 * Where on the page the wall's picture lies: a window of it that the processor cuts out, dot by dot, or the whole page
 * drawn as for the wall's own dots and enlarged, because the processor makes it small again.
 */
export function frameOf(feed: ScreenFeed | null, page: WallSize): Frame {
  if (feed === null || feed.mode === 'custom') return WHOLE;
  const { mode, width, height, x, y } = feed;
  const size = { width, height };
  if (mode === 'crop') return { size, style: { ...size, left: x, top: y } };
  return {
    size,
    style: { ...size, left: 0, top: 0, transform: `scale(${page.width / width}, ${page.height / height})` },
  };
}

export function WallFrame({ frame, children }: Readonly<{ frame: Frame; children: ReactNode }>) {
  return (
    <div className="wall-frame" style={frame.style}>
      {children}
    </div>
  );
}
