import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { NoAnswer } from '../../api/call.ts';
import { lastHeardAt, serverNow, useServerTime } from '../../api/now.ts';
import { CalmScreen } from '../../design/calm-screen.tsx';
import { useBoard } from '../../features/board/board.queries.ts';
import { useVersionWatch } from '../../features/board/version-watch.ts';
import { TestCard } from '../../features/plaza/covers/test-card.tsx';
import { Plaza } from '../../features/plaza/plaza.tsx';
import { sceneClock } from '../../features/plaza/scene-clock.ts';
import { useKioskCare } from './kiosk-care.ts';
import './plaza-screen.css';

const MINUTE = 60_000;

/** The electronic screen on the square. It never blanks and never spins: old facts with their age beat none. */
export function PlazaScreen() {
  const search = useSearch({ from: '/plaza' });
  const { data: board, error, errorUpdateCount } = useBoard();
  const [startedAt] = useState(serverNow);
  const clock = useMemo(() => sceneClock(search, startedAt), [search, startedAt]);
  const minutesSilent = useServerTime((now) => Math.max(0, Math.floor((now - (lastHeardAt() ?? now)) / MINUTE)));
  useKioskCare(board?.buildId ?? null, minutesSilent);
  useVersionWatch('always');

  if (search.card === 'test') return <TestCard />;
  if (board === null) return <CalmScreen word="公示内容已撤下，正在核对" />;
  if (!board) return <CalmScreen word={waitingWord(error, errorUpdateCount)} />;
  return <Plaza board={board} hold={search} clock={clock} minutesSilent={minutesSilent} />;
}

/** A wall that has nothing to show yet says which of the two it waits for: the office, or the wire. */
function waitingWord(error: Error | null, failures: number): string {
  if (error instanceof NoAnswer && error.code === 'NOT_PUBLISHED') return '公示内容尚未发布，发布后自动显示';
  return failures > 1 ? '还没有收到公示内容，正在重试 …' : '正在连接 …';
}
