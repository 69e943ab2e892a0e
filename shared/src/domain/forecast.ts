import { dayFromNumber, dayNumber } from './calendar-day.ts';
import type { NextChange } from './board.ts';
import { prepareFacts, type Facts } from './facts.ts';
import { counterFor, rulingOn } from './light.ts';
import { lightOf, type RulePack } from './rule-pack.ts';
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
  const count = counterFor(pack, workingDays);
  const today = dayNumber(facts.asOf);
  const now = lightOf(rulingOn(pack, prepared, today, count).level);
  for (let day = today + 1; day <= today + HORIZON_DAYS; day++) {
    const light = lightOf(rulingOn(pack, prepared, day, count).level);
    if (light !== now) return { on: dayFromNumber(day), light };
  }
  return null;
}

/** "明日转红", "还有 3 天转黄"; null when nothing is going to change. */
export function nextChangeWords(change: NextChange | null, daysAhead: number): string | null {
  if (!change) return null;
  const colour = { red: '红', yellow: '黄', green: '绿', none: '灰' }[change.light];
  return daysAhead === 1 ? `明日转${colour}` : `还有 ${daysAhead} 天转${colour}`;
}
