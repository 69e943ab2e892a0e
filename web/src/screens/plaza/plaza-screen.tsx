import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { isOnAt } from '@ryg/shared/domain/screen-hours.ts';
import { serverNow, useServerTime } from '../../api/now.ts';
import { CalmScreen } from '../../design/calm-screen.tsx';
import type { Feed } from '../../features/board/feed/feed.ts';
import { useContactAge, useFeed } from '../../features/board/feed/feed.queries.ts';
import { ClosedPlaza } from '../../features/plaza/scenes/closed/closed-plaza.tsx';
import { TestCard } from '../../features/plaza/covers/test-card.tsx';
import { stageOfAge } from '../../features/plaza/freshness.ts';
import { sceneClock } from '../../features/plaza/scene-clock.ts';
import { useWindowSize } from '../../features/plaza/surroundings.ts';
import { useKeeper } from './care/use-keeper.ts';
import { coverOf } from './link/orders.ts';
import { PairingView } from './link/pairing-view.tsx';
import { useScreenLink } from './link/screen-link.ts';
import { useBeat } from './link/use-beat.ts';
import { Show } from './show.tsx';
import { frameOf, WallFrame } from './wall-frame.tsx';
import './plaza-screen.css';

// Most walls never show another day: they need not carry what draws it.
const PastPlaza = lazy(async () => ({ default: (await import('./past-plaza.tsx')).PastPlaza }));

/** The wall of today, or in a browser of another day. */
export function PlazaScreen() {
  const search = useSearch({ from: '/plaza' });
  if (search.asOf === undefined) return <LivePlaza />;
  return (
    <Suspense fallback={null}>
      <PastPlaza day={search.asOf} search={search} today={<LivePlaza />} />
    </Suspense>
  );
}

/** The electronic screen on the square. It never spins and asks nobody who they are: old facts with their age beat none. */
function LivePlaza() {
  const search = useSearch({ from: '/plaza' });
  const feed = useFeed();
  const contact = useContactAge();
  const link = useScreenLink();
  const [startedAt] = useState(serverNow);
  const clock = useMemo(() => sceneClock(search, startedAt), [search, startedAt]);
  const keeper = useKeeper(feed.buildId, contact.minutes === 0 && contact.isKnown && feed.trouble !== 'unreachable');
  const { board } = feed;
  const { settings } = link.orders;
  const stage = useServerTime((now) => (board ? stageOfAge(board, contact, clock(now)) : 'fresh'));
  const isOff = useServerTime((now) => !isOnAt(settings?.hours ?? null, clock(now)));
  const cover = coverOf(link.orders, isOff, board === null);
  const frame = frameOf(settings?.feed ?? null, useWindowSize());
  useBeat({ feed, link, on: keeper.on, stage, cover });

  const calm = <CalmScreen word={calmWord(feed)} />;
  const asksToPair = search.pair === true || (board === undefined && !link.isPaired && feed.trouble === 'unpublished');
  const picture = () => {
    if (cover === 'black' || cover === 'off') return <div className="wall wall-dark" />;
    if (cover === 'testCard' || search.card === 'test')
      return <TestCard name={settings?.name ?? ''} size={frame.size} />;
    if (asksToPair) return <PairingView size={frame.size} otherwise={calm} />;
    if (board === null) return <ClosedPlaza county={null} word={calmWord(feed)} size={frame.size} />;
    if (!board) return calm;
    if (stage === 'blank')
      return <ClosedPlaza county={board.county.name} word="本期公示已到期，等待更新" size={frame.size} />;
    const { generation } = keeper;
    return <Show key={generation} {...{ board, search, clock, contact, keeper, frame }} orders={link.orders} />;
  };
  return <WallFrame frame={frame}>{picture()}</WallFrame>;
}

/** A wall that has nothing to show says what it waits for: the office, the wire, or somebody who pairs it. */
function calmWord({ board, trouble }: Feed): string {
  if (board === null) return '公示内容已撤下，正在核对';
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
