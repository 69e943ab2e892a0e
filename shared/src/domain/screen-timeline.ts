import { addDays, type CalendarDay } from './calendar-day.ts';
import type { ScreenHours } from './screen.ts';
import { BEAT_SECONDS, type ScreenBeat, type ScreenCover, type ScreenStage } from './screen-beat.ts';
import { onSpans } from './screen-hours.ts';
import { commonSpans, joinSpans, lengthOf, withoutSpans, type TimeSpan } from './time-span.ts';

/** An unbroken time in which a screen painted one and the same; instants in milliseconds. */
export type Stretch = TimeSpan &
  Readonly<{
    shown: boolean;
    snapshot: number | null;
    stage: ScreenStage;
    cover: ScreenCover;
    /** The load of the page that spoke last, and its beats by then: what was not heard can be told from what was not. */
    boot: string;
    beat: number;
  }>;

/** Beats may be late or lost; after three of them it is a gap. */
const GAP_MS = 3 * BEAT_SECONDS * 1_000;
/** How many of the beats that went unheard it must have counted to have been there all the time. */
const PRESENT_SHARE = 0.8;

/** Dark because somebody wanted it so. */
const BY_ORDER: ReadonlySet<ScreenCover> = new Set<ScreenCover>(['off', 'black', 'recalled', 'testCard']);

const shows = ({ stage, cover }: Pick<ScreenBeat, 'stage' | 'cover'>, moves: boolean) =>
  moves && stage !== 'blank' && !BY_ORDER.has(cover);

/** Whether the page was there between what was heard last and now, heard or not. */
function isUnbroken(last: Stretch, { boot, beat }: Pick<ScreenBeat, 'boot' | 'beat'>, now: number): boolean {
  const gap = now - last.until;
  if (gap <= GAP_MS) return true;
  return boot === last.boot && (beat - last.beat) * BEAT_SECONDS * 1_000 >= PRESENT_SHARE * gap;
}

/** What one more beat makes of the last stretch: it goes on, or ends and another begins. */
export function afterBeat(
  last: Stretch | null,
  heard: Pick<ScreenBeat, 'boot' | 'beat' | 'snapshot' | 'stage' | 'cover'>,
  { now, moves }: Readonly<{ now: number; moves: boolean }>,
): Readonly<{ ended: Stretch | null; current: Stretch }> {
  const { boot, beat, snapshot, stage } = heard;
  const shown = shows(heard, moves);
  // A notice or a hold that comes and goes is no interruption of what is shown.
  const cover = shown ? 'none' : heard.cover;
  const begun = { from: now, until: now, shown, snapshot, stage, cover, boot, beat };
  if (!last || now < last.until || !isUnbroken(last, heard, now)) return { ended: last, current: begun };
  const isSame = last.snapshot === snapshot && last.stage === stage && last.cover === cover && last.shown === shown;
  return isSame
    ? { ended: null, current: { ...last, until: now, boot, beat } }
    : { ended: { ...last, until: now }, current: begun };
}

/** 展示在线: of the time in which it should have shown something, how much it did. */
export type OnScreen = Readonly<{
  share: number | null;
  expectedSeconds: number;
  shownSeconds: number;
  interruptions: number;
}>;

export type TimelineSource = Readonly<{
  stretches: readonly Stretch[];
  /** Its hours from when on, oldest first. */
  hours: readonly Readonly<{ from: number; hours: ScreenHours | null }>[];
  /** When it was paired, and revoked or is asked about: nothing is expected outside. */
  life: TimeSpan;
}>;

/** The whole of some days, each of them, and when nothing was shown that should have been. */
export function timelineOf(
  source: TimelineSource,
  from: CalendarDay,
  until: CalendarDay,
): OnScreen & Readonly<{ days: readonly (OnScreen & Readonly<{ day: CalendarDay }>)[]; gaps: readonly TimeSpan[] }> {
  const days: CalendarDay[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  const each = days.map((day) => ({ day, ...spansOf(source, wantedOn(source, day)) }));
  const all = spansOf(
    source,
    days.flatMap((day) => wantedOn(source, day)),
  );
  return {
    ...counted(all),
    days: each.map(({ day, ...spans }) => ({ day, ...counted(spans) })),
    gaps: withoutSpans(all.expected, all.shown),
  };
}

/** When it should have been on, by the hours that were in force at each moment. */
const wantedOn = ({ hours }: TimelineSource, day: CalendarDay): readonly TimeSpan[] =>
  joinSpans(
    hours.flatMap((one, index) => {
      const inForce = { from: one.from, until: hours[index + 1]?.from ?? Infinity };
      return commonSpans(onSpans(one.hours, day), [inForce]);
    }),
  );

type Spans = Readonly<{ expected: readonly TimeSpan[]; shown: readonly TimeSpan[] }>;

function spansOf({ stretches, life }: TimelineSource, on: readonly TimeSpan[]): Spans {
  // What is still to be heard is no interruption yet.
  const heard = stretches.at(-1)?.until ?? life.from;
  const end = life.until - heard <= GAP_MS ? heard : life.until;
  const byOrder = stretches.filter(({ shown, cover }) => !shown && BY_ORDER.has(cover));
  const expected = withoutSpans(commonSpans(joinSpans(on), [{ from: life.from, until: end }]), byOrder);
  return { expected, shown: commonSpans(expected, joinSpans(stretches.filter(({ shown }) => shown))) };
}

function counted({ expected, shown }: Spans): OnScreen {
  const [wanted, had] = [lengthOf(expected), lengthOf(shown)];
  return {
    share: wanted === 0 ? null : had / wanted,
    expectedSeconds: Math.round(wanted / 1_000),
    shownSeconds: Math.round(had / 1_000),
    interruptions: withoutSpans(expected, shown).length,
  };
}
