import type { CalendarDay } from '../calendar-day.ts';

/** What the ledger keeps of meetings (调度会). `meeting` is the period's key: 2018-W25, 2018-06 or 2018-Q2. */
export type MeetingFact =
  | Readonly<{ kind: 'meetingFrozen'; data: MeetingFrozen }>
  | Readonly<{ kind: 'meetingDescribed'; data: MeetingDetails }>
  /** 说明 of a unit beside one light, for one meeting. The subject is the issue. */
  | Readonly<{ kind: 'lightExplained'; data: LightExplained }>
  /** 议定事项. The subject is the issue, or null when it is about no single one. */
  | Readonly<{ kind: 'decisionMade'; data: Decision }>
  | Readonly<{ kind: 'decisionFollowed'; data: DecisionFollowed }>
  | Readonly<{ kind: 'spotCheckDrawn'; data: SpotCheckDrawn }>;

/** 定格: the entry up to which, and the day as of which, a meeting counts. With the ledger it is the whole snapshot. */
export type MeetingFrozen = Readonly<{
  meeting: string;
  /** 快照号: counts all freezings of the ledger from 1. */
  number: number;
  meetsOn: CalendarDay;
  /** Last day on which units may add their 说明. */
  explainUntil: CalendarDay;
  /** The day as of which lights are judged. */
  day: CalendarDay;
  throughSeq: number;
  /** Hash of entry `throughSeq`. */
  head: string;
  packId: string;
  packVersion: number;
  by: string;
  /** Why it was frozen again; null for the first time. */
  reason: string | null;
}>;

/** What only the people in the room know; the papers leave a blank line where it is empty. */
export type MeetingDetails = Readonly<{
  meeting: string;
  place: string;
  chair: string;
  attendees: readonly string[];
  absent: readonly string[];
  recorder: string;
  by: string;
}>;

export type LightExplained = Readonly<{ meeting: string; text: string; unit: string; by: string }>;

export type Decision = Readonly<{
  id: string;
  meeting: string;
  issue: string | null;
  /** Full names of towns it is about. */
  towns: readonly string[];
  /** Who does it: a town, a department, or a person by the name of the ledger. */
  owner: string;
  what: string;
  due: CalendarDay;
  /** A few words for the square (修好水管); null keeps the decision inside. */
  publicWords: string | null;
  by: string;
}>;

export const FOLLOW_UPS = ['done', 'postponed', 'dropped'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** What became of a decision, as the office or a meeting found it. */
export type DecisionFollowed = Readonly<{
  decision: string;
  /** The meeting that found it, null between meetings. */
  meeting: string | null;
  outcome: FollowUp;
  /** The new date of a postponed one. */
  due: CalendarDay | null;
  note: string;
  by: string;
}>;

/** 抽查: issues drawn by a seed that everybody can check afterwards. */
export type SpotCheckDrawn = Readonly<{
  meeting: string;
  seed: string;
  /** A number called out in the room, part of the seed. */
  called: string;
  among: readonly string[];
  drawn: readonly string[];
  by: string;
}>;

export const MEETING_ENTRIES = [
  'meetingFrozen',
  'meetingDescribed',
  'lightExplained',
  'decisionMade',
  'decisionFollowed',
  'spotCheckDrawn',
] as const satisfies readonly MeetingFact['kind'][];

export const isMeetingFact = <F extends Readonly<{ kind: string }>>(fact: F): fact is F & MeetingFact =>
  MEETING_ENTRIES.some((kind) => kind === fact.kind);
