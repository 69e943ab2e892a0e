import type { ReactNode } from 'react';
import { NoAnswer } from '../../api/call.ts';
import type { AsOfBoard } from '@ryg/shared/domain/as-of.ts';
import { parseCalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { useVersionWatch } from '../../features/board/version-watch.ts';
import { useAsOfBoard } from '../../features/timemachine/as-of-board.queries.ts';
import { adviceOf, titleOf } from './no-board-words.ts';
import { WithdrawnPage } from './withdrawn-page.tsx';
import './with-board.css';

type Props = Readonly<{
  day: string;
  /** The same page today. */
  today: string;
  children: (board: AsOfBoard, waiting: boolean) => ReactNode;
}>;

/** Waits for the board of a day. A day that cannot be shown is refused in the server's words, with the way back. */
export function BoardOfDay({ day, ...page }: Props) {
  if (parseCalendarDay(day) !== null) return <KnownDay day={day} {...page} />;
  const advice = `日历上没有“${day}”这一天；日期要写成 2018-05-09 这样`;
  return <NoDay title="看不到这一天" advice={advice} today={page.today} />;
}

function KnownDay({ day, today, children }: Props) {
  const { data, error, isPlaceholderData } = useAsOfBoard(day);
  useVersionWatch();
  if (error instanceof NoAnswer && error.code === 'WITHDRAWN') return <WithdrawnPage />;
  if (data && !isRefusal(error)) return children(data, isPlaceholderData);
  if (!error) return <NoDay title="正在取这一天的内容…" />;
  const [title, advice] = wordsFor(error);
  return <NoDay title={title} advice={advice} today={today} />;
}

function NoDay({ title, advice, today }: Readonly<{ title: string; advice?: string; today?: string }>) {
  return (
    <main className="light-page no-board" aria-live="polite">
      <h1 className="no-board-title">{title}</h1>
      {advice && <p>{advice}</p>}
      {today && (
        <p>
          <a href={today}>回到今天</a>
        </p>
      )}
    </main>
  );
}

const BAD_REQUEST = 400;
const TOO_MANY = 429;
const BROKEN = 500;

/** The day itself is the trouble, not the wire. */
const isRefusal = (error: Error | null): error is NoAnswer =>
  error instanceof NoAnswer && error.status >= BAD_REQUEST && error.status < BROKEN && error.status !== TOO_MANY;

const wordsFor = (error: Error): readonly [string, string] =>
  isRefusal(error) && error.sentence !== null
    ? ['看不到这一天', error.sentence]
    : [titleOf(error), error instanceof NoAnswer && error.sentence !== null ? error.sentence : adviceOf(error)];
