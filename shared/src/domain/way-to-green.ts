import { dayFromNumber, dayNumber, type CalendarDay } from './calendar-day.ts';
import { numbersOn, prepareFacts, type Facts } from './facts.ts';
import { HORIZON_DAYS, nextChangeOf, readyPack } from './forecast.ts';
import { counterFor } from './light.ts';
import { lightOf, type Light, type RulePack } from './rule-pack.ts';
import { countCalendarDays, type DayCounter } from './working-days.ts';

/**
 * One thing that would turn the light green, found by trying it on the pack.
 * `report`: a progress of at least `progress` percent, reported on any day from today to `by`; reported today and followed
 * by nothing, it stays green through `until` (null: as far as one can look ahead).
 * `close`: closing it; `by` is the last day before the light gets worse, null when it gets no worse.
 * `confirm`: the office confirms that the earlier light was put right.
 * `wait`: nothing need be done; it turns by itself.
 */
export type Way =
  | Readonly<{ kind: 'report'; progress: number; by: CalendarDay; until: CalendarDay | null }>
  | Readonly<{ kind: 'close'; by: CalendarDay | null }>
  | Readonly<{ kind: 'confirm' }>
  | Readonly<{ kind: 'wait'; on: CalendarDay }>;

/** What would turn facts green, easiest first; empty when they are green, or nothing of this kind would. */
export function waysToGreen(pack: RulePack, facts: Facts, workingDays: DayCounter = countCalendarDays): readonly Way[] {
  const today = dayNumber(facts.asOf);
  const shows = lightsOf(pack, workingDays);
  if (shows(facts, today) === 'green') return [];
  const next = nextChangeOf(pack, facts, workingDays);
  return [
    ...(next?.light === 'green' ? [{ kind: 'wait', on: next.on } as const] : []),
    ...reportWay(pack, facts, workingDays),
    ...(shows({ ...facts, confirmed: true }, today) === 'green' ? [{ kind: 'confirm' } as const] : []),
    ...(shows(closedOn(facts), today) === 'green'
      ? [{ kind: 'close', by: next?.light === 'red' ? dayFromNumber(dayNumber(next.on) - 1) : null } as const]
      : []),
  ];
}

const closedOn = (facts: Facts): Facts => ({ ...facts, state: 'closed', closedOn: facts.asOf });

/** What a report on that day leaves behind. */
export const reportedOn = (facts: Facts, progress: number, day: CalendarDay): Facts => ({
  ...facts,
  asOf: day,
  actual: progress,
  lastReport: day,
});

function lightsOf(pack: RulePack, workingDays: DayCounter) {
  const { on } = readyPack(pack, counterFor(pack, workingDays));
  return (facts: Facts, day: number): Light => lightOf(on(prepareFacts(facts), day).level);
}

/** The least whole figure that would do today, and until when it still would. */
function reportWay(pack: RulePack, facts: Facts, workingDays: DayCounter): readonly Way[] {
  const today = dayNumber(facts.asOf);
  const shows = lightsOf(pack, workingDays);
  const isClosed = numbersOn(prepareFacts(facts), today, countCalendarDays).closed;
  if (isClosed) return [];
  const isGreen = (progress: number, day: number) =>
    shows(reportedOn(facts, progress, dayFromNumber(day)), day) === 'green';
  const progress = figuresFrom(facts.actual ?? 0).find((figure) => isGreen(figure, today));
  if (progress === undefined) return [];
  let by = today;
  while (by < today + HORIZON_DAYS && isGreen(progress, by + 1)) by++;
  const change = nextChangeOf(pack, reportedOn(facts, progress, facts.asOf), workingDays);
  const until = change === null ? null : dayFromNumber(dayNumber(change.on) - 1);
  return [{ kind: 'report', progress, by: dayFromNumber(by), until }];
}

/** The figure reported so far, then every whole one up to 100. */
function figuresFrom(actual: number): readonly number[] {
  const first = Math.floor(actual) + 1;
  const whole = Array.from({ length: Math.max(0, 101 - first) }, (_, at) => first + at);
  return [actual, ...whole];
}
