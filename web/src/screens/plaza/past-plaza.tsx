import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { chineseDay, type AsOfBoard } from '@ryg/shared/domain/as-of.ts';
import { parseCalendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { NoAnswer } from '../../api/call.ts';
import { serverNow } from '../../api/now.ts';
import { CalmScreen } from '../../design/calm-screen.tsx';
import { clockText } from '../../design/clock-text.ts';
import { recall } from '../../features/board/feed/kept-feed.ts';
import { useVersionWatch } from '../../features/board/version-watch.ts';
import { IN_CONTACT } from '../../features/plaza/freshness.ts';
import { Plaza } from '../../features/plaza/plaza.tsx';
import { sceneClock } from '../../features/plaza/scene-clock.ts';
import { useWindowSize } from '../../features/plaza/surroundings.ts';
import { useAsOfBoard } from '../../features/timemachine/as-of-board.queries.ts';
import { weekWords } from '../../features/timemachine/days.ts';
import type { PlazaSearch } from './plaza-search.ts';
import { WallFrame, type Frame } from './wall-frame.tsx';
import './past-plaza.css';

type Props = Readonly<{
  day: string;
  search: PlazaSearch;
  /** What a paired screen shows, whatever its address. */ today: ReactNode;
}>;

/**
 * The wall as it stood on another day, for whoever looks at it in a browser. A screen that is paired with the office never
 * shows one, and nothing of it is kept: with the next start a wall shows what is true today.
 */
export function PastPlaza({ day, search, today }: Props) {
  const isPaired = useIsPaired();
  if (isPaired === null) return null;
  if (isPaired) return today;
  const known = parseCalendarDay(day);
  if (known === null) return <CalmScreen word={`日历上没有“${day}”这一天，日期要写成 2018-05-09 这样`} />;
  return <WallOfDay day={known} search={search} />;
}

/** Null until the store was read. */
function useIsPaired(): boolean | null {
  const [isPaired, setPaired] = useState<boolean | null>(null);
  useEffect(() => void recall('screen').then((screen) => setPaired(screen !== null)), []);
  return isPaired;
}

function WallOfDay({ day, search }: Readonly<{ day: CalendarDay; search: PlazaSearch }>) {
  const { data, error } = useAsOfBoard(day);
  useVersionWatch();
  const [startedAt] = useState(serverNow);
  // That day, at this hour.
  const clock = useMemo(
    () => sceneClock({ at: `${day}T${clockText(startedAt)}:00+08:00`, speed: 1 }, startedAt),
    [day, startedAt],
  );
  const { width, height } = useWindowSize();
  const band = bandOf(height);
  const size = { width, height: height - band };
  const frame: Frame = { size, style: { ...size, left: 0, top: band } };
  if (!data || (error instanceof NoAnswer && error.code === 'WITHDRAWN')) return <CalmScreen word={calmWord(error)} />;
  const { timeMachine, ...board } = data;
  return (
    <>
      <Band seen={timeMachine} height={band} />
      <WallFrame frame={frame}>
        <Plaza board={board} hold={search} clock={clock} contact={IN_CONTACT} size={size} />
      </WallFrame>
    </>
  );
}

const LOWEST_BAND = 28;
const BAND_SHARE = 0.042;
const bandOf = (height: number) => Math.max(LOWEST_BAND, Math.round(height * BAND_SHARE));

const WORDS = { past: '历史画面', today: '今天的画面', forecast: '推算画面' } as const;

/** Quiet, and on every scene: no photograph of this wall passes for today's. */
function Band({ seen, height }: Readonly<{ seen: AsOfBoard['timeMachine']; height: number }>) {
  const { kind, asked } = seen;
  const said = { past: '，非今日', today: '', forecast: '，按现在的情况推算' }[kind];
  return (
    <header className="past-band" role="status" style={{ height }}>
      <b>{WORDS[kind]}</b>
      <span>
        {chineseDay(asked)}
        <span className="past-week"> {weekWords(asked)}</span>
        {said}
      </span>
      {kind !== 'today' && <a href="/plaza">回到今天</a>}
    </header>
  );
}

function calmWord(error: Error | null): string {
  if (!error) return '正在取这一天的内容 …';
  if (!(error instanceof NoAnswer)) return '连不上服务器，正在重试 …';
  return error.code === 'WITHDRAWN' ? '公示内容已撤下，正在核对' : (error.sentence ?? '取不到这一天的内容，正在重试 …');
}
