import { useQuery } from '@tanstack/react-query';
import type { Explaining, ExplainingIssue, MeetingLine, MeetingList } from '@ryg/shared/contract/meeting.contract.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Agenda, MeetingHead } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { FollowUp } from '@ryg/shared/domain/meeting/meeting-fact.ts';
import { readOwn } from '../../api/read-own.ts';
import { send } from '../../api/send.ts';

const MEETINGS = '/api/desk/meetings';
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

/** The meeting as the room sees it: as it was frozen, or with what the ledger says now. */
export const useAgenda = (key: string, mode: Agenda['mode']) =>
  useQuery({
    queryKey: ['meetings', key, 'agenda', mode],
    queryFn: ({ signal }) => readOwn<Agenda>(`${addressOf(key)}/agenda?mode=${mode}`, signal),
  });

export type Freezing = Readonly<{ meetsOn: CalendarDay; reason?: string }>;

export const freeze = (key: string, freezing: Freezing) =>
  send<MeetingLine>('POST', `${addressOf(key)}/freeze`, freezing);

export type Details = Pick<MeetingHead, 'place' | 'chair' | 'recorder' | 'attendees' | 'absent'>;

export const describe = (key: string, { place, chair, recorder, attendees, absent }: Details) =>
  send<MeetingLine>('PUT', `${addressOf(key)}/details`, { place, chair, recorder, attendees, absent });

export const explain = (key: string, issue: string, text: string) =>
  send<ExplainingIssue>('POST', `${addressOf(key)}/explanations`, { issue, text });

export type Following = Readonly<{ outcome: FollowUp; due: CalendarDay | null; note: string }>;

/** What became of a decision; `key` names the meeting that finds it. */
export const follow = (key: string, decision: string, following: Following) =>
  send('POST', `${addressOf(key)}/decisions/${encodeURIComponent(decision)}/follow`, following);
