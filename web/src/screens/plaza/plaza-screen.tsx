import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { serverNow, useServerTime } from '../../api/now.ts';
import { CalmScreen } from '../../design/calm-screen.tsx';
import type { Feed } from '../../features/board/feed/feed.ts';
import { useContactAge, useFeed } from '../../features/board/feed/feed.queries.ts';
import { stageOfAge } from '../../features/plaza/freshness.ts';
import { Plaza } from '../../features/plaza/plaza.tsx';
import { sceneClock } from '../../features/plaza/scene-clock.ts';
import { useKioskCare } from './kiosk-care.ts';
import './plaza-screen.css';

/** The electronic screen on the square. It never blanks and never spins: old facts with their age beat none. */
export function PlazaScreen() {
  const search = useSearch({ from: '/plaza' });
  const feed = useFeed();
  const contact = useContactAge();
  const [startedAt] = useState(serverNow);
  const clock = useMemo(() => sceneClock(search, startedAt), [search, startedAt]);
  useKioskCare(feed.buildId, contact.minutes);
  const { board } = feed;
  const isOver = useServerTime((now) => Boolean(board) && stageOfAge(board!, contact, clock(now)) === 'blank');

  if (board === null) return <CalmScreen word="公示内容已撤下，正在核对" />;
  if (!board) return <CalmScreen word={waitingWord(feed)} />;
  if (isOver) return <CalmScreen word={`${board.county.name} · 本期公示已到期，等待更新`} />;
  return <Plaza board={board} hold={search} clock={clock} contact={contact} />;
}

/** A wall that has nothing to show yet says what it waits for: the office, the wire, or somebody who pairs it. */
function waitingWord({ trouble }: Feed): string {
  switch (trouble) {
    case 'unpublished':
      return '公示内容尚未发布，发布后自动显示';
    case 'unreachable':
      return '还没有收到公示内容，正在重试 …';
    case 'stranger':
      return '服务器的签名已更换，请在办公室重新配对这块屏';
    case 'broken':
      return '收到的内容未通过签名核对，正在重试 …';
    default:
      return '正在连接 …';
  }
}
