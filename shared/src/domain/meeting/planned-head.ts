import { spanWords, type Period } from '../period.ts';
import type { MeetingHead, MeetingKind } from './agenda-value.ts';
import { meetingTitle } from './meeting-head.ts';

/** The head of a meeting that nobody froze yet: its period and the days it would get, and nothing of who sits there. */
export const plannedHead = (
  { key, kind, from, to }: Period & Readonly<{ kind: MeetingKind }>,
  days: Pick<MeetingHead, 'meetsOn' | 'explainUntil'>,
): MeetingHead => ({
  key,
  kind,
  title: meetingTitle(key),
  span: spanWords(from, to),
  from,
  to,
  ...days,
  place: '',
  chair: '',
  recorder: '',
  attendees: [],
  absent: [],
  refrozen: null,
});
