import type { ScreenTimelineView } from '@ryg/shared/contract/screens.contract.ts';
import type { ScreenHours } from '@ryg/shared/domain/screen.ts';
import { cssVariables } from '../../../design/css-variables.ts';
import { dayParts, offHours } from '../../../features/screens/day-strip.ts';
import { dayOf, whenWords } from '../../../features/screens/time-words.ts';
import './day-bar.css';

type Props = Readonly<{
  timeline: Pick<ScreenTimelineView, 'stretches' | 'gaps'>;
  day: string;
  hours: ScreenHours | null;
  now: string;
}>;

const KIND_WORDS = { shown: '展示', dark: '没有画面', gap: '中断' } as const;
const DAY_MS = 86_400_000;

const place = (start: number, length: number) => cssVariables({ '--start': start, '--length': length });

/** One day from midnight to midnight: off hours grey, shown blue, dark by order black, interrupted red and raised. */
export function DayBar({ timeline, day, hours, now }: Props) {
  const parts = dayParts(timeline, day);
  const passed = dayOf(now) === day ? (Date.parse(now) - Date.parse(`${day}T00:00:00+08:00`)) / DAY_MS : null;
  const gaps = parts.filter(({ kind }) => kind === 'gap');
  const label =
    gaps.length === 0
      ? '没有中断'
      : `中断 ${gaps.length} 次：${gaps.map(({ from, until }) => `${whenWords(from, now)} 至 ${whenWords(until, now)}`).join('，')}`;
  return (
    <div className="sc-bar" role="img" aria-label={label}>
      {offHours(hours).map(({ start, length }) => (
        <span key={start} className="sc-bar-off" style={place(start, length)} title="关屏时段" />
      ))}
      {parts.map(({ kind, start, length, from, until }) => (
        <span
          key={`${kind} ${from}`}
          className={`sc-bar-${kind}`}
          style={place(start, length)}
          title={`${KIND_WORDS[kind]} ${whenWords(from, now)}–${whenWords(until, now)}`}
        />
      ))}
      {passed !== null && <span className="sc-bar-now" style={place(passed, 0)} />}
    </div>
  );
}
