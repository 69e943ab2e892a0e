import type { Facts, Numbers } from './facts.ts';
import { missedInARow, streakAt, within } from './predicate.ts';
import { WORDS, type DayUnit, type Language, type Part } from './reason-words.ts';
import { lightOf, type Level, type Predicate, type Range, type RulePack } from './rule-pack.ts';

type Ruled = Readonly<{ level: Level; rule: string }>;

/** One sentence with its numbers: "红灯：应完成 80%，现报 45%，落后 35 个百分点，超过 30". */
export function reasonOf(
  pack: RulePack,
  { level, rule }: Ruled,
  facts: Facts,
  numbers: Numbers,
  language: Language = 'zh',
): string {
  const words = WORDS[language];
  const unit: DayUnit = pack.calendar === 'workday' ? 'workday' : 'day';
  const own = language === 'zh' ? pack.display[level]?.word : undefined;
  return words.sentence(
    own || words.light[lightOf(level)],
    partsOf(pack, rule, facts, numbers).map((part) => words.part(part, unit)),
  );
}

/** What speaks for the ruling, as values: the same in every language. */
function partsOf(pack: RulePack, rule: string, facts: Facts, numbers: Numbers): readonly Part[] {
  if (rule === 'closed') return [{ key: 'closed', on: facts.closedOn ?? null }];
  if (rule === 'promote')
    return [{ key: 'promoted', times: 1 + (streakAt(facts.history, pack.promote?.[0]?.from ?? 'warn') ?? 0) }];
  if (rule === 'catch-up-cap') return [{ key: 'caughtUp' }];
  if (rule === 'sticky') return [{ key: 'unconfirmed' }];
  const when = pack.rules.find(({ id }) => id === rule)?.when;
  const parts = when ? spoken(when, facts, numbers) : [];
  return parts.length > 0 ? parts : standing(numbers);
}

/** How an issue stands when no rule speaks. */
function standing({ closed, remaining, planned, actual, lag }: Numbers): readonly Part[] {
  if (closed) return [{ key: 'closed', on: null }];
  const parts: Part[] = [];
  if (remaining !== null)
    parts.push(remaining >= 0 ? { key: 'remaining', days: remaining } : { key: 'overdue', days: -remaining });
  if (planned !== null && actual !== null) parts.push({ key: 'progress', planned, actual });
  if (lag !== null && lag <= 0) parts.push({ key: 'notBehind' });
  return parts.length > 0 ? parts : [{ key: 'silentRules' }];
}

/** The parts of a predicate that hold; `term` and `not` are conditions, not reasons. */
function spoken(predicate: Predicate, facts: Facts, numbers: Numbers): readonly Part[] {
  if ('all' in predicate) return predicate.all.flatMap((part) => spoken(part, facts, numbers));
  if ('any' in predicate) return predicate.any.flatMap((part) => spoken(part, facts, numbers));
  const part = clockPart(predicate, numbers) ?? factPart(predicate, facts) ?? unitPart(predicate, facts);
  return part === null ? [] : [part];
}

function clockPart(
  predicate: Predicate,
  { closed, remaining, lag, planned, actual, ratio, silent }: Numbers,
): Part | null {
  if (closed) return null;
  if ('overdue' in predicate) return remaining !== null && remaining < 0 ? { key: 'overdue', days: -remaining } : null;
  if ('remaining' in predicate)
    return remaining !== null && remaining >= 0 ? { key: 'remaining', days: remaining } : null;
  if ('lag' in predicate) {
    const fires = lag !== null && within(lag, predicate.lag);
    return fires
      ? { key: 'lag', planned: planned ?? 0, actual: actual ?? 0, lag, bound: boundOf(predicate.lag) }
      : null;
  }
  if ('ratio' in predicate) {
    const fires = ratio !== null && within(ratio, predicate.ratio);
    return fires ? { key: 'ratio', planned: planned ?? 0, actual: actual ?? 0, ratio } : null;
  }
  return 'silent' in predicate && silent !== null && within(silent, predicate.silent)
    ? { key: 'silent', days: silent }
    : null;
}

/** The bound that the value had to pass, the lower one first. */
function boundOf({ gt, gte, lt, lte }: Range): Extract<Part, { key: 'lag' }>['bound'] {
  if (gt !== undefined) return { kind: 'over', value: gt };
  if (gte !== undefined) return { kind: 'reached', value: gte };
  if (lt !== undefined) return { kind: 'under', value: lt };
  return lte === undefined ? null : { kind: 'upTo', value: lte };
}

function factPart(predicate: Predicate, facts: Facts): Part | null {
  if ('returned' in predicate)
    return within(facts.returned ?? 0, predicate.returned) ? { key: 'returned', times: facts.returned ?? 0 } : null;
  if ('missed' in predicate) return { key: 'missed', times: missedInARow(facts.periods) ?? 0 };
  if ('milestoneLate' in predicate) return milestonePart(facts, predicate.milestoneLate.kind);
  if ('stageLate' in predicate) return facts.stageLate ? { key: 'stageLate', stage: facts.stageLate } : null;
  if ('grade' in predicate) return facts.grade ? { key: 'grade', grade: facts.grade } : null;
  if ('forecast' in predicate) return facts.forecast ? { key: 'forecast', forecast: facts.forecast } : null;
  return 'ticketLapsed' in predicate ? { key: 'ticketLapsed', colour: predicate.ticketLapsed.is } : null;
}

function unitPart(predicate: Predicate, facts: Facts): Part | null {
  if ('score' in predicate) return { key: 'score', score: facts.score ?? 0 };
  if ('rank' in predicate) return { key: 'rank', rank: facts.rank ?? 0, of: facts.of ?? null };
  if ('rankMove' in predicate) return { key: 'rankMove', up: predicate.rankMove.is === 'up' };
  return 'streak' in predicate ? { key: 'streak', times: streakAt(facts.history, predicate.streak.level) ?? 0 } : null;
}

function milestonePart(facts: Facts, kind: string): Part | null {
  const late = (facts.milestones ?? []).filter((one) => one.kind === kind && !one.done && !one.excused);
  return late.length === 0
    ? null
    : { key: 'milestone', kind, months: Math.max(...late.map(({ monthsLate }) => monthsLate)) };
}
