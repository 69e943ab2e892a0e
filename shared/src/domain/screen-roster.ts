import type { LedgerEntry } from './entry.ts';
import type { ScreenHours, ScreenSettings } from './screen.ts';
import type { ScreenActed, ScreenFact } from './screen-fact.ts';
import type { ScreenNotice } from './screen-notice.ts';

type Step = Readonly<{ by: string; at: string }>;

/** What was ordered and not taken back; whether it still holds depends on the hour (`actsAt`). */
export type ScreenActs = Readonly<{
  hold: (Step & Readonly<{ scene: string; town: string | null; until: string }>) | null;
  black: (Step & Readonly<{ until: string | null }>) | null;
  testCard: (Step & Readonly<{ until: string }>) | null;
  /** The order's own number, so that a page carries it out once. */
  reload: (Step & Readonly<{ order: number }>) | null;
}>;

/** A screen as its entries left it. */
export type Screen = Readonly<{
  id: string;
  settings: ScreenSettings;
  /** Its hours from when on, oldest first: a change does not rewrite what was expected before. */
  hours: readonly Readonly<{ from: string; hours: ScreenHours | null }>[];
  /** The entry that set it last, which a later edit has to name. */
  seq: number;
  /** When it was paired first; `paired` is the last time. */
  since: string;
  paired: Step;
  revoked: (Step & Readonly<{ reason: string }>) | null;
  acts: ScreenActs;
}>;

/** A notice with what became of it. */
export type PostedNotice = ScreenNotice &
  Readonly<{
    drafted: Step;
    released: Step | null;
    withdrawn: (Step & Readonly<{ reason: string }>) | null;
  }>;

/** Every screen and notice there is, and the entry that moved any of them last. */
export type ScreenRoster = Readonly<{
  version: number;
  screens: ReadonlyMap<string, Screen>;
  notices: ReadonlyMap<string, PostedNotice>;
}>;

export type ScreenEntry = Extract<LedgerEntry, { kind: ScreenFact['kind'] }>;

export const EMPTY_ROSTER: ScreenRoster = { version: 0, screens: new Map(), notices: new Map() };

const NO_ACTS: ScreenActs = { hold: null, black: null, testCard: null, reload: null };

/** The roster after some more entries, in the order of the ledger. */
export function foldScreens(roster: ScreenRoster, entries: readonly ScreenEntry[]): ScreenRoster {
  if (entries.length === 0) return roster;
  const screens = new Map(roster.screens);
  const notices = new Map(roster.notices);
  for (const entry of entries) {
    const id = entry.subject ?? '';
    const screen = screenAfter(screens.get(id) ?? null, entry);
    if (screen) screens.set(id, screen);
    const notice = noticeAfter(notices.get(id) ?? null, entry);
    if (notice) notices.set(id, notice);
  }
  return { version: entries.at(-1)?.seq ?? roster.version, screens, notices };
}

function screenAfter(screen: Screen | null, entry: ScreenEntry): Screen | null {
  const { actor: by } = entry.origin;
  switch (entry.kind) {
    case 'screenPaired': {
      const { settings, at } = entry.data;
      const since = screen?.since ?? at;
      const hours = hoursAfter(screen, settings, at);
      const id = entry.subject ?? '';
      return { id, settings, hours, seq: entry.seq, since, paired: { by, at }, revoked: null, acts: NO_ACTS };
    }
    case 'screenSet': {
      const { settings, at } = entry.data;
      return screen && { ...screen, settings, hours: hoursAfter(screen, settings, at), seq: entry.seq };
    }
    case 'screenRevoked': {
      const { reason, at } = entry.data;
      return screen && { ...screen, revoked: { by, at, reason }, acts: NO_ACTS };
    }
    case 'screenActed':
      return screen && { ...screen, acts: actsAfter(screen.acts, entry.data, by, entry.seq) };
    default:
      return null;
  }
}

function hoursAfter(screen: Screen | null, { hours }: ScreenSettings, from: string): Screen['hours'] {
  const last = screen?.hours.at(-1)?.hours;
  if (last !== undefined && last?.on === hours?.on && last?.off === hours?.off) return screen?.hours ?? [];
  return [...(screen?.hours ?? []), { from, hours }];
}

function actsAfter(acts: ScreenActs, { act, at, until }: ScreenActed, by: string, order: number): ScreenActs {
  switch (act.act) {
    case 'hold':
      return { ...acts, testCard: null, hold: { by, at, scene: act.scene, town: act.town, until: until ?? at } };
    case 'resume':
      return { ...acts, hold: null, testCard: null };
    case 'black':
      return { ...acts, black: { by, at, until } };
    case 'light':
      return { ...acts, black: null };
    case 'reload':
      return { ...acts, reload: { by, at, order } };
    case 'testCard':
      return { ...acts, testCard: { by, at, until: until ?? at } };
  }
}

function noticeAfter(notice: PostedNotice | null, entry: ScreenEntry): PostedNotice | null {
  const step = { by: entry.origin.actor, at: entry.recordedAt };
  switch (entry.kind) {
    case 'screenNoticeDrafted':
      return { ...entry.data, drafted: step, released: null, withdrawn: null };
    case 'screenNoticeReleased':
      return notice && { ...notice, released: step };
    case 'screenNoticeWithdrawn':
      return notice && { ...notice, withdrawn: { ...step, reason: entry.data.reason } };
    default:
      return null;
  }
}

/** The acts that hold at an instant: what has ended is gone by itself. */
export function actsAt(acts: ScreenActs, now: string): ScreenActs {
  const holds = (until: string | null) => until === null || until > now;
  return {
    hold: acts.hold && holds(acts.hold.until) ? acts.hold : null,
    black: acts.black && holds(acts.black.until) ? acts.black : null,
    testCard: acts.testCard && holds(acts.testCard.until) ? acts.testCard : null,
    reload: acts.reload,
  };
}

export type NoticeState = 'waiting' | 'shown' | 'withdrawn' | 'expired';

/** What a notice is at an instant of the ledger's clock. */
export function noticeState({ until, released, withdrawn }: PostedNotice, now: string): NoticeState {
  if (withdrawn) return 'withdrawn';
  if (until <= now) return 'expired';
  return released ? 'shown' : 'waiting';
}

/** Notices a screen shows at an instant of the ledger's clock, oldest first. */
export const noticesOn = ({ notices }: ScreenRoster, screen: string, now: string): readonly PostedNotice[] =>
  [...notices.values()].filter(
    (notice) => noticeState(notice, now) === 'shown' && (notice.screens === null || notice.screens.includes(screen)),
  );
