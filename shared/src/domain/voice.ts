import { yearOf, type CalendarDay } from './calendar-day.ts';
import type { Refusal } from './refusal.ts';

/** Characters a message may have, and an answer to it. */
export const VOICE_SHORTEST = 5;
export const VOICE_LENGTH = 200;
/** Messages one address may send within an hour, and everybody together on one day. */
export const VOICES_AN_HOUR = 5;
export const VOICES_A_DAY = 200;
/** Days after which what a message said is deleted; that there was one stays in the sums. */
export const VOICE_TEXT_DAYS = 180;

/** Why a message leads to nothing. */
export const DISMISSAL_WORDS = {
  untrue: '不实',
  repeated: '重复',
  unrelated: '与整改无关',
} as const;
export type Dismissal = keyof typeof DISMISSAL_WORDS;
export const DISMISSALS = Object.keys(DISMISSAL_WORDS) as [Dismissal, ...Dismissal[]];

/** 留言: what somebody told the office through the public page. Who it was nobody knows. */
export type Voice = Readonly<{
  id: string;
  receivedOn: CalendarDay;
  /** The instant by the wall clock. */
  receivedAt: string;
  /** What it is about: an issue, a town (by its code), or the whole county when both are null. */
  issue: string | null;
  town: string | null;
  /** Null once it was deleted. */
  text: string | null;
  /** The code of the town that sees it, since the office passed it on. */
  passedTo: string | null;
  answer: string | null;
  answeredBy: string | null;
  answeredOn: CalendarDay | null;
  /** Whether the answer stands on the public page. */
  shown: boolean;
  actedOn: CalendarDay | null;
  dismissed: Dismissal | null;
  /** Why, in the office's words. */
  dismissNote: string | null;
}>;

/** What somebody says, and from which address; the address is compared and never kept. */
export type Said = Readonly<{ text: string; issue: string; town: string; address: string }>;

/** Whether a message was taken; when not, why, and after how many seconds it may be tried again. */
export type Heard = Readonly<{ ok: true }> | Readonly<{ ok: false; refusal: Refusal; retryAfter: number | null }>;

/** 整改没到位: a message of the public is looked at, counted and kept. */
export type Hear = (said: Said) => Promise<Heard>;

/** An answer on the public page. What was asked is not shown. */
export type ShownAnswer = Readonly<{ issue: string | null; town: string | null; answer: string; on: CalendarDay }>;

/** What is done about a message. */
export type VoiceAct =
  | Readonly<{ act: 'pass'; town: string }>
  | Readonly<{ act: 'link'; issue: string }>
  | Readonly<{ act: 'answer'; text: string }>
  | Readonly<{ act: 'show' }>
  | Readonly<{ act: 'hide' }>
  | Readonly<{ act: 'actOn' }>
  | Readonly<{ act: 'dismiss'; reason: Dismissal; note: string }>
  | Readonly<{ act: 'deleteText' }>;

export const VOICE_ACT_WORDS: Readonly<Record<VoiceAct['act'], string>> = {
  pass: '转给镇办',
  link: '对应到问题',
  answer: '答复',
  show: '公开答复',
  hide: '撤下公开的答复',
  actOn: '记为已办理',
  dismiss: '不予办理',
  deleteText: '删除文字',
};

/** What the ledger keeps of the handling: never a word of what was said, neither by the sender nor in answer. */
export type VoiceHandled = Readonly<{
  act: VoiceAct['act'];
  receivedOn: CalendarDay;
  town?: string;
  issue?: string;
  reason?: Dismissal;
}>;

export const VOICE_STATES = ['waiting', 'passed', 'answered', 'actedOn', 'dismissed'] as const;
export type VoiceState = (typeof VOICE_STATES)[number];
export const VOICE_STATE_WORDS: Readonly<Record<VoiceState, string>> = {
  waiting: '待处理',
  passed: '已转镇办',
  answered: '已答复',
  actedOn: '已办理',
  dismissed: '不予办理',
};

/** How far it has come: the farthest of everything that was done. */
export function voiceState({ dismissed, actedOn, answer, passedTo }: Voice): VoiceState {
  if (dismissed !== null) return 'dismissed';
  if (actedOn !== null) return 'actedOn';
  if (answer !== null) return 'answered';
  return passedTo === null ? 'waiting' : 'passed';
}

/** An entry of the ledger about a message, by the message's number. */
type HandledEntry = Readonly<{ subject: string | null; on: CalendarDay; data: VoiceHandled }>;

export type VoiceSums = Readonly<{ since: CalendarDay; received: number; answered: number; actedOn: number }>;

/**
 * 群众监督有回音: this year's sums up to a day, from the entries alone. A message counts from the office's first act
 * on it, so that no flood of strangers writes on the wall; one that has nothing to do with the work does not count.
 */
export function voiceSums(entries: readonly HandledEntry[], today: CalendarDay): VoiceSums | null {
  const seen = entries.filter(({ on, data }) => on <= today && yearOf(data.receivedOn) === yearOf(today));
  const byVoice = Map.groupBy(seen, ({ subject }) => subject ?? '');
  const counted = [...byVoice.values()].filter((acts) => !isUnrelated(acts));
  const [first] = counted.flatMap((acts) => acts.map(({ data }) => data.receivedOn)).toSorted();
  if (first === undefined) return null;
  const having = (act: VoiceAct['act']) => counted.filter((acts) => acts.some(({ data }) => data.act === act)).length;
  return { since: first, received: counted.length, answered: having('answer'), actedOn: having('actOn') };
}

/** A dismissal that something was done after was taken back. */
function isUnrelated(acts: readonly HandledEntry[]): boolean {
  const last = acts.findLast(({ data }) => ['dismiss', 'pass', 'answer', 'actOn'].includes(data.act));
  return last?.data.reason === 'unrelated';
}
