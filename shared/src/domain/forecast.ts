import { dayFromNumber, dayNumber } from './calendar-day.ts';
import type { NextChange } from './board.ts';
import { prepareFacts, type Facts } from './facts.ts';
import { counterFor } from './light.ts';
import { lightOf, type RulePack } from './rule-pack.ts';
import { compilePack, type CompiledPack } from './rule-sense/compile-pack.ts';
import { countCalendarDays, type DayCounter } from './working-days.ts';

/** How many days ahead are simulated. */
export const HORIZON_DAYS = 400;

/** The first day within the horizon on which the light differs if nobody does anything, or null. */
export function nextChangeOf(
  pack: RulePack,
  facts: Facts,
  workingDays: DayCounter = countCalendarDays,
): NextChange | null {
  const prepared = prepareFacts(facts);
  const { on, turns } = readyPack(pack, counterFor(pack, workingDays));
  const today = dayNumber(facts.asOf);
  const now = lightOf(on(prepared, today).level);
  const days: number[] = [];
  turns(prepared, today, today + HORIZON_DAYS, days);
  // A closing that is still to come ends what the rules ask about.
  const { closedOn } = prepared;
  if (closedOn !== null && closedOn > today && closedOn <= today + HORIZON_DAYS) days.push(closedOn);
  for (const day of days.sort((a, b) => a - b)) {
    const light = lightOf(on(prepared, day).level);
    if (light !== now) return { on: dayFromNumber(day), light };
  }
  return null;
}

type Ready = Readonly<{ count: DayCounter; compiled: CompiledPack }>;
const readyPacks = new WeakMap<RulePack, Ready>();

/** A pack is made ready once and asked of every issue. */
export function readyPack(pack: RulePack, count: DayCounter): CompiledPack {
  const known = readyPacks.get(pack);
  if (known?.count === count) return known.compiled;
  const compiled = compilePack(pack, count);
  readyPacks.set(pack, { count, compiled });
  return compiled;
}

/** "明日转红", "还有 3 天转黄"; null when nothing is going to change. */
export function nextChangeWords(change: NextChange | null, daysAhead: number): string | null {
  if (!change) return null;
  const colour = { red: '红', yellow: '黄', green: '绿', none: '灰' }[change.light];
  return daysAhead === 1 ? `明日转${colour}` : `还有 ${daysAhead} 天转${colour}`;
}
