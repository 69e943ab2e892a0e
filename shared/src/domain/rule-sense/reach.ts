import { severity, type Level, type Rule, type RulePack } from '../rule-pack.ts';
import { situationsOf, withoutSituations, type Situation } from './situations.ts';

/** Whether a rule can ever name a level: it can, its condition never holds, or others always speak in its place. */
export type Reach = 'reached' | 'never' | Readonly<{ hiddenBy: readonly Rule[] }>;

/** What asks before a rule does: earlier rules where the first counts; heavier ones, and earlier ones as heavy, where the worst does. */
function before({ mode, rules }: RulePack, index: number): readonly Rule[] {
  const rule = rules[index];
  if (!rule) return [];
  if (mode === 'first') return rules.slice(0, index);
  return rules.filter(
    (other, place) => severity(other.level) > severity(rule.level) || (other.level === rule.level && place < index),
  );
}

/** Closed issues are settled before any rule is asked. */
const isClosedFinal = ({ mode, display }: RulePack) => mode === 'worst' && display.settled !== undefined;
const CLOSED = { state: { in: ['closed'] } } as const;

/** How far a rule can be reached. What cannot be decided counts as reached: nothing is refused on a suspicion. */
export function reachOf(pack: RulePack, index: number): Reach {
  const rule = pack.rules[index];
  const own = rule ? situationsOf(rule.when) : null;
  if (!own) return 'reached';
  if (own.length === 0) return 'never';
  const open = isClosedFinal(pack) ? withoutSituations(own, situationsOf(CLOSED) ?? []) : own;
  if (!open) return 'reached';
  if (open.length === 0) return { hiddenBy: [] };
  const others = before(pack, index);
  const alone = others.find((other) => isCovered(open, [other]));
  if (alone) return { hiddenBy: [alone] };
  return isCovered(open, others) ? { hiddenBy: withoutNeedless(open, others) } : 'reached';
}

/** Whether some facts fit no rule, so that the base level is shown. */
export function isBaseReached(pack: RulePack): boolean {
  const closed = isClosedFinal(pack) ? (situationsOf(CLOSED) ?? []) : [];
  const everything = withoutSituations(situationsOf({ always: true }) ?? [], closed);
  return !everything || !isCovered(everything, pack.rules);
}

function isCovered(situations: readonly Situation[], rules: readonly Rule[]): boolean {
  let left: readonly Situation[] | null = situations;
  for (const { when } of rules) {
    const taken = situationsOf(when);
    // A rule with too many ways to hold is passed over: it may cover more than is counted here.
    if (!taken) continue;
    left = withoutSituations(left, taken);
    if (!left) return false;
    if (left.length === 0) return true;
  }
  return left.length === 0;
}

/** Those of the covering rules without which something would be left. */
const withoutNeedless = (situations: readonly Situation[], rules: readonly Rule[]): readonly Rule[] =>
  rules.reduce<readonly Rule[]>((kept, rule) => {
    const without = kept.filter((other) => other !== rule);
    return isCovered(situations, without) ? without : kept;
  }, rules);

/** Every level the rules, the base and the promotions of a pack can show. */
export function levelsReached(pack: RulePack): ReadonlySet<Level> {
  const levels = new Set<Level>();
  for (const [index, { level }] of pack.rules.entries()) if (reachOf(pack, index) === 'reached') levels.add(level);
  if (isBaseReached(pack)) levels.add(pack.base);
  for (const { from, to } of pack.promote ?? []) if (canClimb(levels, from, to)) levels.add(to);
  if (pack.catchUpCap !== undefined) levels.add(pack.catchUpCap);
  return levels;
}

/** Whether some level that is shown lies from `from` up to below `to`. */
export const canClimb = (levels: ReadonlySet<Level>, from: Level, to: Level): boolean =>
  [...levels].some((level) => severity(level) >= severity(from) && severity(level) < severity(to));
