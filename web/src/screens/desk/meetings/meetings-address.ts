import { PERIOD_KINDS } from '@ryg/shared/domain/period.ts';
import type { MeetingKind } from '@ryg/shared/domain/meeting/agenda-value.ts';

export const MEETINGS_HREF = '/desk/meetings';
export const TEMPLATES_HREF = '/desk/meetings/templates';
export const EXPLAINING_HREF = '/desk/explaining';

export const MEETING_KINDS: readonly MeetingKind[] = PERIOD_KINDS.filter((kind) => kind !== 'custom');
export const MEETING_KIND_WORDS: Readonly<Record<MeetingKind, string>> = {
  week: '周调度会',
  month: '月调度会',
  quarter: '季调度会',
};

/** Where the meetings of a kind are listed. */
export const kindHref = (kind: MeetingKind): string =>
  kind === 'week' ? MEETINGS_HREF : `${MEETINGS_HREF}?kind=${kind}`;

/** Where the office prepares a meeting and keeps what came of it. */
export const meetingHref = (key: string): string => `${MEETINGS_HREF}/${encodeURIComponent(key)}`;

/** Where the meeting itself is shown, outside the desk. */
export const roomHref = (key: string): string => `/meeting/${encodeURIComponent(key)}`;

export const explainingHref = (key: string): string => `${EXPLAINING_HREF}?meeting=${encodeURIComponent(key)}`;

/** Which kind of meeting an address asks for; the weekly one unless it says another. */
export function kindOf(search: string): MeetingKind {
  const asked = new URLSearchParams(search).get('kind');
  return MEETING_KINDS.find((kind) => kind === asked) ?? 'week';
}

/** Which meeting the explaining page is asked about, null for the next one. */
export const meetingOf = (search: string): string | null => new URLSearchParams(search).get('meeting');
