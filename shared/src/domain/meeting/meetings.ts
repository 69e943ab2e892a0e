import type { CalendarDay } from '../calendar-day.ts';
import type {
  Decision,
  DecisionFollowed,
  MeetingDetails,
  MeetingFact,
  MeetingFrozen,
  SpotCheckDrawn,
} from './meeting-fact.ts';

/** What the ledger adds to a fact: the day it holds, its place and its hour. */
type Kept = Readonly<{ on: CalendarDay; seq: number; at: string }>;

/** A snapshot (快照): with the ledger it is everything the meeting shows. */
export type Freezing = MeetingFrozen & Kept;

/** 说明 of one unit beside one light. */
export type Explanation = Readonly<{ text: string; unit: string; by: string }> & Kept;

/** A decision and what became of it, oldest follow-up first. */
export type DecisionRecord = Decision & Kept & Readonly<{ followUps: readonly (DecisionFollowed & Kept)[] }>;

export type SpotCheckRecord = SpotCheckDrawn & Kept;

/** Everything the ledger keeps of one meeting. */
export type Meeting = Readonly<{
  key: string;
  /** Newest last; the last one counts. */
  freezings: readonly Freezing[];
  details: MeetingDetails | null;
  /** By issue; of each unit the last one it gave. */
  explanations: ReadonlyMap<string, readonly Explanation[]>;
  /** In the order they were typed. */
  decisions: readonly DecisionRecord[];
  draws: readonly SpotCheckRecord[];
}>;

/** All meetings by their keys, in the order in which the ledger first speaks of them. */
export type Meetings = Readonly<{
  meetings: ReadonlyMap<string, Meeting>;
  /** Number of the newest snapshot, 0 before the first. */
  lastNumber: number;
}>;

export const NO_MEETINGS: Meetings = { meetings: new Map(), lastNumber: 0 };

/** What of an entry counts here. */
export type MeetingEntry = MeetingFact &
  Readonly<{ on: CalendarDay; subject: string | null; seq: number; recordedAt: string }>;

const newMeeting = (key: string): Meeting => ({
  key,
  freezings: [],
  details: null,
  explanations: new Map(),
  decisions: [],
  draws: [],
});

/** Meetings after more entries, in the order of the ledger. */
export function foldMeetings(before: Meetings, entries: readonly MeetingEntry[]): Meetings {
  if (entries.length === 0) return before;
  const meetings = new Map(before.meetings);
  let { lastNumber } = before;
  for (const entry of entries) {
    if (entry.kind === 'meetingFrozen') lastNumber = Math.max(lastNumber, entry.data.number);
    const key = entry.kind === 'decisionFollowed' ? meetingOf(meetings, entry.data.decision) : entry.data.meeting;
    if (key === null) continue;
    meetings.set(key, evolveMeeting(meetings.get(key) ?? newMeeting(key), entry));
  }
  return { meetings, lastNumber };
}

const meetingOf = (meetings: Meetings['meetings'], decision: string): string | null =>
  [...meetings.values()].find(({ decisions }) => decisions.some(({ id }) => id === decision))?.key ?? null;

function evolveMeeting(meeting: Meeting, entry: MeetingEntry): Meeting {
  const kept = { on: entry.on, seq: entry.seq, at: entry.recordedAt };
  switch (entry.kind) {
    case 'meetingFrozen':
      return { ...meeting, freezings: [...meeting.freezings, { ...entry.data, ...kept }] };
    case 'meetingDescribed':
      return { ...meeting, details: entry.data };
    case 'lightExplained': {
      const { text, unit, by } = entry.data;
      return explained(meeting, entry.subject ?? '', { text, unit, by, ...kept });
    }
    case 'decisionMade':
      return { ...meeting, decisions: [...meeting.decisions, { ...entry.data, ...kept, followUps: [] }] };
    case 'decisionFollowed': {
      const decisions = meeting.decisions.map((one) =>
        one.id === entry.data.decision ? { ...one, followUps: [...one.followUps, { ...entry.data, ...kept }] } : one,
      );
      return { ...meeting, decisions };
    }
    case 'spotCheckDrawn':
      return { ...meeting, draws: [...meeting.draws, { ...entry.data, ...kept }] };
  }
}

function explained(meeting: Meeting, issue: string, explanation: Explanation): Meeting {
  const others = (meeting.explanations.get(issue) ?? []).filter(({ unit }) => unit !== explanation.unit);
  return { ...meeting, explanations: new Map([...meeting.explanations, [issue, [...others, explanation]]]) };
}

/** The snapshot that counts, or null when the meeting was not frozen yet. */
export const freezingOf = ({ freezings }: Pick<Meeting, 'freezings'>): Freezing | null => freezings.at(-1) ?? null;

/** A decision of any meeting by its id. */
export function decisionIn({ meetings }: Meetings, id: string): DecisionRecord | null {
  for (const { decisions } of meetings.values()) {
    const found = decisions.find((decision) => decision.id === id);
    if (found) return found;
  }
  return null;
}

/** What was explained of a light, in one text; of several units each after its name. */
export function explanationOf(
  { explanations }: Pick<Meeting, 'explanations'>,
  issue: string,
): Readonly<{ text: string; unit: string; on: CalendarDay }> | null {
  const all = explanations.get(issue) ?? [];
  const last = all.at(-1);
  if (!last) return null;
  if (all.length === 1) return { text: last.text, unit: last.unit, on: last.on };
  const text = all.map((one) => `${one.unit}：${one.text}`).join('\n');
  return { text, unit: all.map(({ unit }) => unit).join('、'), on: last.on };
}

/** What was drawn from the snapshot that counts; frozen anew, a meeting may draw again. */
export const drawOf = (meeting: Pick<Meeting, 'freezings' | 'draws'>): SpotCheckRecord | null =>
  meeting.draws.findLast(({ seq }) => seq > (freezingOf(meeting)?.seq ?? 0)) ?? null;
