import { useState } from 'react';
import type { Board } from '@ryg/shared/domain/board.ts';
import { EVERYTHING, standingOf, type Standing } from '../../features/standing/standing.ts';
import { KeyList } from './key-list.tsx';
import { useKeys } from './listen-to-keys.ts';
import { actionOf, type Cover, type MeetingAction } from './meeting-keys.ts';
import { meetingPages, pageAt, type MeetingPage } from './meeting-pages.ts';
import { OverviewPage } from './overview-page.tsx';
import { usePrinting } from '../../design/printing.ts';
import { ProjectedRanking } from './projected-ranking.tsx';
import { Sheet } from './sheet.tsx';
import { TownPage } from './town-page.tsx';
import '../../features/standing/light-page.css';
import './meeting.css';
import './projected-ranking.css';
import './overview-page.css';
import './town-page.css';
import './meeting-print.css';

type Props = Readonly<{
  board: Board;
  fresh: boolean;
  page: string;
  town: string | null;
  onShow: (page: string, town: string | null) => void;
}>;

/** The projected pages and whoever turns them. */
export function MeetingShow({ board, fresh, page, town: asked, onShow }: Props) {
  const [cover, setCover] = useState<Cover>('none');
  const printing = usePrinting();
  const standing = standingOf(board, EVERYTHING);
  const pages = meetingPages(standing, board.asOf);
  const at = pageAt(pages, page);
  const town =
    (standing.rows.find(({ code }) => code === asked) ?? standing.rows.findLast(({ rank }) => rank !== null))?.code ??
    null;
  const act = (action: MeetingAction) => {
    if (action.kind === 'cover') setCover(action.cover);
    else if (action.kind === 'fullscreen') void toggleFullscreen();
    else onShow(pages[action.at]?.id ?? 'overview', action.kind === 'town' ? action.code : asked);
  };
  const press = (key: string): boolean => {
    const action = actionOf(key, { pages, at, town, cover });
    if (action) act(action);
    return action !== null;
  };
  useKeys(press);
  return (
    <div className="light-page mt-show">
      {pages.map((one, index) =>
        index === at || printing ? (
          <Sheet key={one.id} board={board} fresh={fresh} title={titleOf(one)} number={index + 1} of={pages.length}>
            <Picture page={one} board={board} standing={standing} town={town} />
          </Sheet>
        ) : null,
      )}
      <button
        type="button"
        className="mt-half"
        data-side="left"
        tabIndex={-1}
        aria-label="上一页"
        onClick={() => press('PageUp')}
      />
      <button
        type="button"
        className="mt-half"
        data-side="right"
        tabIndex={-1}
        aria-label="下一页"
        onClick={() => press('PageDown')}
      />
      {cover === 'keys' && <KeyList onClose={() => setCover('none')} />}
      {cover === 'black' && (
        <button
          type="button"
          className="mt-black"
          aria-label="黑屏，按任意翻页键恢复"
          onClick={() => setCover('none')}
        />
      )}
    </div>
  );
}

type PictureProps = Readonly<{ page: MeetingPage; board: Board; standing: Standing; town: string | null }>;

function Picture({ page, board, standing, town }: PictureProps) {
  switch (page.kind) {
    case 'overview':
      return <OverviewPage board={board} />;
    case 'ranking':
      return <ProjectedRanking rows={page.rows} standing={standing} town={town} />;
    case 'town':
      return <TownPage page={page} board={board} standing={standing} />;
  }
}

function titleOf(page: MeetingPage): string {
  if (page.kind === 'overview') return '全县总览';
  if (page.kind === 'ranking') return '各镇排名';
  return page.row.town;
}

async function toggleFullscreen(): Promise<void> {
  // A browser may forbid it; the meeting goes on in the window.
  await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(
    () => undefined,
  );
}
