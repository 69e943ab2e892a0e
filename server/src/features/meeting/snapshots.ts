import { addDays, daysBetween } from '@ryg/shared/domain/calendar-day.ts';
import { freezingOf, type Meetings } from '@ryg/shared/domain/meeting/meetings.ts';
import { periodOfKey } from '@ryg/shared/domain/period.ts';
import type { DayPage, Past } from '../../live/past.ts';
import type { FrozenMeeting } from './write-once.ts';

/** The snapshot a meeting compares itself with; `meeting` is null when it is only the ledger a period earlier. */
export type Before = Readonly<{ meeting: FrozenMeeting | null; page: DayPage }>;

/** The last meeting of the same kind before this one. */
export function meetingBefore({ meetings }: Meetings, key: string): FrozenMeeting | null {
  const period = periodOfKey(key);
  let found: FrozenMeeting | null = null;
  for (const meeting of meetings.values()) {
    const other = periodOfKey(meeting.key);
    const freezing = freezingOf(meeting);
    if (!period || !other || !freezing || other.kind !== period.kind || other.from >= period.from) continue;
    if (!found || meeting.key > found.meeting.key) found = { meeting, freezing };
  }
  return found;
}

/** A meeting by its key, and the day as of which it is judged. */
type Compared = Readonly<{
  meeting: Pick<FrozenMeeting['meeting'], 'key'>;
  freezing: Pick<FrozenMeeting['freezing'], 'day'>;
}>;

/** The snapshot before; null when the ledger is younger than that. */
export async function snapshotBefore(
  past: Past,
  meetings: Meetings,
  { meeting: { key }, freezing }: Compared,
): Promise<Before | null> {
  const earlier = meetingBefore(meetings, key);
  if (earlier) {
    const page = await past.at(earlier.freezing);
    return page.ok ? { meeting: earlier, page: page.value } : null;
  }
  const period = periodOfKey(key);
  if (!period) return null;
  const page = await past.on(addDays(freezing.day, -(daysBetween(period.from, period.to) + 1)));
  return page.ok ? { meeting: null, page: page.value } : null;
}
