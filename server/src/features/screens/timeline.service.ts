import type { ScreenTimelineView } from '@ryg/shared/contract/screens.contract.ts';
import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { shanghaiMs } from '@ryg/shared/domain/screen-hours.ts';
import type { Screen } from '@ryg/shared/domain/screen-roster.ts';
import { timelineOf, type TimelineSource } from '@ryg/shared/domain/screen-timeline.ts';
import type { Screens } from './screens.ts';

/** Hours of a screen as instants. */
export const hoursOf = ({ hours }: Pick<Screen, 'hours'>): TimelineSource['hours'] =>
  hours.map((one) => ({ ...one, from: Date.parse(one.from) }));

const LONGEST_DAYS = 31;
const iso = (ms: number) => new Date(ms).toISOString();

/** What a screen showed on some days, and when it should have and did not. */
export async function screenTimeline(
  { roster, post, wall }: Pick<Screens, 'roster' | 'post' | 'wall'>,
  id: string,
  { from, until }: Readonly<{ from: CalendarDay; until: CalendarDay }>,
): Promise<Result<ScreenTimelineView>> {
  const screen = roster.current().screens.get(id);
  if (!screen) return refuse('NO_SUCH_SCREEN', `没有编号为 ${id} 的屏；请刷新后重新选择`);
  if (until < from || until >= addDays(from, LONGEST_DAYS))
    return refuse('BAD_SPAN', `起止日期不对：请选从前到后、不超过 ${LONGEST_DAYS} 天的一段`);
  const stretches = await post.painted(id, shanghaiMs(from), shanghaiMs(addDays(until, 1)));
  const end = screen.revoked ? Date.parse(screen.revoked.at) : wall.now().getTime();
  const life = { from: Date.parse(screen.since), until: end };
  const { days, gaps, ...whole } = timelineOf({ stretches, hours: hoursOf(screen), life }, from, until);
  return accept({
    ...whole,
    days,
    stretches: stretches.map(({ from: start, until: stop, shown, snapshot, stage, cover }) => ({
      from: iso(start),
      until: iso(stop),
      shown,
      snapshot,
      stage,
      cover,
    })),
    gaps: gaps.map((gap) => ({ from: iso(gap.from), until: iso(gap.until) })),
  });
}
