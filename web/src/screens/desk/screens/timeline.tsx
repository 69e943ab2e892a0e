import { Segmented } from 'antd';
import { useState } from 'react';
import type { ScreenLine, ScreenTimelineView } from '@ryg/shared/contract/screens.contract.ts';
import { useTimeline } from '../../../features/screens/screens.queries.ts';
import { dayOf, daysBefore, hoursWords, shareWords } from '../../../features/screens/time-words.ts';
import { Asked } from '../asked.tsx';
import { DayBar } from './day-bar.tsx';
import { StretchTable } from './stretch-table.tsx';

const SPANS = { day: 0, week: 6, month: 29 } as const;
type Span = keyof typeof SPANS;

const HOURS = [0, 6, 12, 18, 24] as const;

/** 时间线: day by day what was shown, and the same as a table. */
export function Timeline({ screen, now }: Readonly<{ screen: ScreenLine; now: string }>) {
  const [span, setSpan] = useState<Span>('week');
  const [look, setLook] = useState<'bars' | 'table'>('bars');
  const today = dayOf(now);
  const timeline = useTimeline(screen.id, { from: daysBefore(today, SPANS[span]), until: today });
  return (
    <section className="dk-card sc-timeline">
      <div className="sc-timeline-head">
        <Segmented<Span>
          aria-label="看多久"
          value={span}
          options={[
            { value: 'day', label: '今天' },
            { value: 'week', label: '近 7 天' },
            { value: 'month', label: '近 30 天' },
          ]}
          onChange={setSpan}
        />
        <Segmented<'bars' | 'table'>
          aria-label="怎样看"
          value={look}
          options={[
            { value: 'bars', label: '条形' },
            { value: 'table', label: '表格' },
          ]}
          onChange={setLook}
        />
      </div>
      <Asked query={timeline}>
        {(view) => (
          <>
            <Sums view={view} />
            {look === 'bars' ? <Bars view={view} screen={screen} now={now} /> : <StretchTable view={view} now={now} />}
          </>
        )}
      </Asked>
    </section>
  );
}

const Sums = ({
  view: { share, shownSeconds, expectedSeconds, interruptions },
}: Readonly<{ view: ScreenTimelineView }>) => (
  <p className="sc-sums">
    <span>
      展示在线 <b className="digits">{shareWords(share)}</b>
    </span>
    <span className="dk-quiet">
      应展示 {hoursWords(expectedSeconds)}，实际 {hoursWords(shownSeconds)}，中断 {interruptions} 次
    </span>
  </p>
);

type BarsProps = Readonly<{ view: ScreenTimelineView; screen: ScreenLine; now: string }>;

function Bars({ view, screen, now }: BarsProps) {
  return (
    <>
      <ol className="sc-days">
        <li aria-hidden className="sc-hours">
          <span />
          <span>
            {HOURS.map((hour) => (
              <i key={hour}>{hour}</i>
            ))}
          </span>
          <span />
        </li>
        {view.days.toReversed().map(({ day, share }) => (
          <li key={day}>
            <span className="sc-day-name">{dayName(day)}</span>
            <DayBar timeline={view} day={day} hours={screen.settings.hours} now={now} />
            <span className="sc-day-share digits">{shareWords(share)}</span>
          </li>
        ))}
      </ol>
      <ul className="sc-legend" aria-label="图例">
        <li data-kind="shown">展示</li>
        <li data-kind="dark">没有画面（黑屏、关屏）</li>
        <li data-kind="gap">中断</li>
        <li data-kind="off">关屏时段</li>
      </ul>
    </>
  );
}

const WEEKDAYS = '日一二三四五六';

/** "6月20日 周三" */
function dayName(day: string): string {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日 周${weekday}`;
}
