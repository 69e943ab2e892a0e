import { isClosedOn, type Numbers, type PreparedFacts } from '../facts.ts';
import { afterRules, type Ruling } from '../light.ts';
import { lagOf, plannedProgress, ratioOf } from '../plan.ts';
import { holds } from '../predicate.ts';
import { severity, type Predicate, type RulePack } from '../rule-pack.ts';
import type { DayCounter } from '../working-days.ts';
import { boundsOf, simplePredicatesIn } from './bounds.ts';
import { turnsOf } from './turns.ts';

/** The numbers of one day, written over for the next: an unknown one is NaN, which no bound ever holds of. */
type Scene = {
  prepared: PreparedFacts;
  closed: boolean;
  remaining: number;
  term: number;
  lag: number;
  ratio: number;
  silent: number;
};

type Test = (scene: Scene) => boolean;
type Asked = ReadonlySet<string>;

/** Says what `judge` says, for many facts on many days. */
export type CompiledPack = Readonly<{
  on: (prepared: PreparedFacts, day: number) => Ruling;
  /** Puts into the list every day after `from` up to `until` on which an open issue's ruling may differ from the day before. */
  turns: (prepared: PreparedFacts, from: number, until: number, into: number[]) => void;
}>;

/** A pack made ready to be asked by the million. The plain `judge` is what it is held to, by a property test. */
export function compilePack(pack: RulePack, count: DayCounter): CompiledPack {
  const rules = inOrder(pack).map(({ id, level, when }) => ({ test: testOf(when), ruling: { level, rule: id } }));
  const base: Ruling = { level: pack.base, rule: 'base' };
  const closed: Ruling | null =
    pack.mode === 'worst' && pack.display.settled !== undefined ? { level: 'settled', rule: 'closed' } : null;
  const hasAfter = [pack.promote, pack.catchUpCap, pack.stickyUntilConfirmed].some((part) => part !== undefined);
  const set = sceneSetter(askedBy(pack), count);
  const scene = emptyScene();

  const ruled = (): Ruling => {
    for (const { test, ruling } of rules) if (test(scene)) return ruling;
    return base;
  };
  return {
    on: (prepared, day) => {
      set(scene, prepared, day);
      if (closed && scene.closed) return closed;
      return hasAfter ? afterRules(pack, prepared.facts, ruled()) : ruled();
    },
    turns: turnsOf(pack, count),
  };
}

/** In this order the first rule that holds names the level, in either mode. */
const inOrder = ({ mode, rules }: RulePack) =>
  mode === 'first' ? rules : rules.toSorted((a, b) => severity(b.level) - severity(a.level));

const UNSET = { facts: {}, start: null, due: null, closedOn: null, lastReport: null } as unknown as PreparedFacts;

const emptyScene = (): Scene => ({
  prepared: UNSET,
  closed: false,
  remaining: Number.NaN,
  term: Number.NaN,
  lag: Number.NaN,
  ratio: Number.NaN,
  silent: Number.NaN,
});

/** Keys a pack asks about: what nobody asks is not worked out. */
const askedBy = ({ rules }: RulePack): Asked =>
  new Set(rules.flatMap(({ when }) => simplePredicatesIn(when)).flatMap((when) => Object.keys(when)));

function sceneSetter(asked: Asked, count: DayCounter) {
  const asksDays = asked.has('remaining') || asked.has('overdue');
  const asksPlan = asked.has('lag') || asked.has('ratio');
  const [asksTerm, asksSilence] = [asked.has('term'), asked.has('silent')];
  return (scene: Scene, prepared: PreparedFacts, day: number): void => {
    const { facts, start, due, lastReport } = prepared;
    scene.prepared = prepared;
    scene.closed = isClosedOn(prepared, day);
    if (asksDays) scene.remaining = due === null ? Number.NaN : count(day, due);
    if (asksTerm) scene.term = start === null || due === null ? Number.NaN : count(start, due);
    if (asksSilence) scene.silent = lastReport === null ? Number.NaN : count(lastReport, day);
    if (!asksPlan) return;
    const planned = facts.planned ?? plannedProgress(start, due, day);
    const actual = facts.actual ?? null;
    scene.lag = lagOf(planned, actual) ?? Number.NaN;
    scene.ratio = ratioOf(planned, actual) ?? Number.NaN;
  };
}

function testOf(when: Predicate): Test {
  if ('all' in when) return everyOf(when.all.map(testOf));
  if ('any' in when) return someOf(when.any.map(testOf));
  if ('not' in when) {
    const test = testOf(when.not);
    return (scene) => !test(scene);
  }
  if ('always' in when) return () => true;
  return clockTest(when) ?? factTest(when);
}

function everyOf(tests: readonly Test[]): Test {
  const [first, second, ...more] = tests;
  if (first && second && more.length === 0) return (scene) => first(scene) && second(scene);
  return (scene) => tests.every((test) => test(scene));
}

function someOf(tests: readonly Test[]): Test {
  const [first, second, ...more] = tests;
  if (first && second && more.length === 0) return (scene) => first(scene) || second(scene);
  return (scene) => tests.some((test) => test(scene));
}

function clockTest(when: Predicate): Test | null {
  if ('remaining' in when) {
    const { low, high } = boundsOf(when.remaining);
    return ({ closed, remaining }) => !closed && remaining >= 0 && remaining >= low && remaining <= high;
  }
  if ('overdue' in when) {
    const { low, high } = boundsOf(when.overdue);
    return ({ closed, remaining }) => !closed && remaining < 0 && -remaining >= low && -remaining <= high;
  }
  if ('lag' in when) {
    const { low, high } = boundsOf(when.lag);
    return ({ closed, lag }) => !closed && lag >= low && lag <= high;
  }
  if ('ratio' in when) {
    const { low, high } = boundsOf(when.ratio);
    return ({ closed, ratio }) => !closed && ratio >= low && ratio <= high;
  }
  if ('silent' in when) {
    const { low, high } = boundsOf(when.silent);
    return ({ closed, silent }) => !closed && silent >= low && silent <= high;
  }
  return countTest(when);
}

function countTest(when: Predicate): Test | null {
  if ('term' in when) {
    const { low, high } = boundsOf(when.term);
    return ({ term }) => term >= low && term <= high;
  }
  if (!('returned' in when)) return null;
  const { low, high } = boundsOf(when.returned);
  return ({ prepared }) => {
    const returned = prepared.facts.returned ?? 0;
    return returned >= low && returned <= high;
  };
}

/** What no day moves is asked as `judge` asks it. */
const factTest =
  (when: Predicate): Test =>
  ({ prepared, closed }) =>
    holds(when, prepared.facts, { ...NO_NUMBERS, closed });

const NO_NUMBERS: Omit<Numbers, 'closed'> = {
  remaining: null,
  term: null,
  planned: null,
  actual: null,
  lag: null,
  ratio: null,
  silent: null,
};
