import { dayNumber } from './calendar-day.ts';
import { numbersOn, prepareFacts, type Facts, type Numbers } from './facts.ts';
import { holds, streakAt } from './predicate.ts';
import { reasonOf } from './reason.ts';
import { lightOf, severity, type Level, type Light, type Rule, type RulePack } from './rule-pack.ts';
import { countCalendarDays, type DayCounter } from './working-days.ts';

/** What a pack says of facts on a day: a value, never stored as truth. */
export type Judgement = Readonly<{
  level: Level;
  light: Light;
  colour: string;
  word: string;
  /** Id of the rule that named the level; `base`, `closed`, `promote`, `catch-up-cap` or `sticky` otherwise. */
  rule: string;
  reason: string;
  numbers: Numbers;
  /** All rules that matched, in pack order. */
  fired: readonly string[];
}>;

export type Ruling = Readonly<{ level: Level; rule: string }>;

/** The counter a pack's days are counted with. */
export function counterFor(pack: RulePack, workingDays: DayCounter): DayCounter {
  return pack.calendar === 'workday' ? workingDays : countCalendarDays;
}

/** What colour facts show on `facts.asOf`. Reads no clock: same inputs, same light, forever. */
export function judge(pack: RulePack, facts: Facts, workingDays: DayCounter = countCalendarDays): Judgement {
  const numbers = numbersOn(prepareFacts(facts), dayNumber(facts.asOf), counterFor(pack, workingDays));
  const { level, rule } = applyRules(pack, facts, numbers);
  const display = pack.display[level];
  return {
    level,
    light: lightOf(level),
    colour: display?.colour ?? 'none',
    word: display?.word ?? '',
    rule,
    reason: reasonOf(pack, { level, rule }, facts, numbers),
    numbers,
    fired: pack.rules.filter(({ when }) => holds(when, facts, numbers)).map(({ id }) => id),
  };
}

function applyRules(pack: RulePack, facts: Facts, numbers: Numbers): Ruling {
  const final = numbers.closed && pack.mode === 'worst' && pack.display.settled !== undefined;
  if (final) return { level: 'settled', rule: 'closed' };
  const matched = pack.mode === 'first' ? firstMatch(pack, facts, numbers) : worstMatch(pack, facts, numbers);
  const ruled: Ruling = matched ? { level: matched.level, rule: matched.id } : { level: pack.base, rule: 'base' };
  return afterRules(pack, facts, ruled);
}

/** What promotions, the cap and the wait for a confirmation make of what the rules said. */
export const afterRules = (pack: RulePack, facts: Facts, ruled: Ruling): Ruling =>
  stick(pack, facts, cap(pack, facts, promote(pack, facts, ruled)));

function firstMatch(pack: RulePack, facts: Facts, numbers: Numbers): Rule | null {
  return pack.rules.find(({ when }) => holds(when, facts, numbers)) ?? null;
}

function worstMatch(pack: RulePack, facts: Facts, numbers: Numbers): Rule | null {
  let worst: Rule | null = null;
  for (const rule of pack.rules) {
    if (worst && severity(rule.level) <= severity(worst.level)) continue;
    if (holds(rule.when, facts, numbers)) worst = rule;
  }
  return worst;
}

/** A run of `times` evaluations at `from` or worse, this one included, climbs to `to`. */
function promote(pack: RulePack, facts: Facts, ruled: Ruling): Ruling {
  let current = ruled;
  for (const { from, times, to } of pack.promote ?? []) {
    const inRange = severity(current.level) >= severity(from) && severity(current.level) < severity(to);
    if (inRange && 1 + (streakAt(facts.history, from) ?? 0) >= times) current = { level: to, rule: 'promote' };
  }
  return current;
}

/** A period missed but made up later shows exactly the cap. */
function cap(pack: RulePack, facts: Facts, ruled: Ruling): Ruling {
  return pack.catchUpCap !== undefined && facts.caughtUpLate === true
    ? { level: pack.catchUpCap, rule: 'catch-up-cap' }
    : ruled;
}

/** A bad light does not turn good by itself: the previous one stays until the office confirms. */
function stick(pack: RulePack, facts: Facts, ruled: Ruling): Ruling {
  const { stickyUntilConfirmed: floor } = pack;
  const { previousLevel: previous, confirmed } = facts;
  if (floor === undefined || !previous || confirmed === true) return ruled;
  const sticks = severity(previous) >= severity(floor) && severity(ruled.level) < severity(previous);
  return sticks ? { level: previous, rule: 'sticky' } : ruled;
}
