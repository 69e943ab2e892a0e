import { useQuery } from '@tanstack/react-query';
import type { DecisionList, FollowWanted } from '@ryg/shared/contract/decisions.contract.ts';
import type { Explaining, ExplainingIssue, MeetingLine, MeetingList } from '@ryg/shared/contract/meeting.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Agenda, DecisionLine, MeetingHead } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { readOwn } from '../../api/read-own.ts';
import { send } from '../../api/send.ts';

const MEETINGS = '/api/desk/meetings';
const DECISIONS = '/api/desk/decisions';
const addressOf = (key: string) => `${MEETINGS}/${encodeURIComponent(key)}`;

/** Every meeting that was frozen, and those that can be frozen next. */
export const useMeetings = () =>
  useQuery({ queryKey: ['meetings'], queryFn: ({ signal }) => readOwn<MeetingList>(MEETINGS, signal) });

/** The lights of a snapshot that somebody should explain, and what was said of them. */
export const useExplaining = (key: string) =>
  useQuery({
    queryKey: ['meetings', key, 'explaining'],
    queryFn: ({ signal }) => readOwn<Explaining>(`${addressOf(key)}/explaining`, signal),
  });

/** The meeting as it was frozen, which is how the room sees it. */
export const useAgenda = (key: string) =>
  useQuery({
    queryKey: ['meetings', key, 'agenda'],
    queryFn: ({ signal }) => readOwn<Agenda>(`${addressOf(key)}/agenda?mode=frozen`, signal),
  });

export type Freezing = Readonly<{ meetsOn: CalendarDay; reason?: string }>;

export const freeze = (key: string, freezing: Freezing) =>
  send<MeetingLine>('POST', `${addressOf(key)}/freeze`, freezing);

export type Details = Pick<MeetingHead, 'place' | 'chair' | 'recorder' | 'attendees' | 'absent'>;

export const describe = (key: string, { place, chair, recorder, attendees, absent }: Details) =>
  send<MeetingLine>('PUT', `${addressOf(key)}/details`, { place, chair, recorder, attendees, absent });

export const explain = (key: string, issue: string, text: string) =>
  send<ExplainingIssue>('POST', `${addressOf(key)}/explanations`, { issue, text });

/** Every decision of every meeting one may see, and what became of it until today. */
export const useDecisions = () =>
  useQuery({ queryKey: ['decisions'], queryFn: ({ signal }) => readOwn<DecisionList>(DECISIONS, signal) });

/** What became of a decision, as the office finds it between two meetings. */
export const follow = (decision: string, found: FollowWanted) =>
  send<DecisionLine>('POST', `${DECISIONS}/${encodeURIComponent(decision)}/follow`, found);
