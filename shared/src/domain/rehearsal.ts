import { dayFromNumber, dayNumber, type CalendarDay } from './calendar-day.ts';
import type { DeadlineKind } from './deadline.ts';
import type { PreparedFacts } from './facts.ts';
import type { IssueState, Outcome } from './issue.ts';
import type { JudgedIssue, Lamp } from './judge-issue.ts';
import { counterFor } from './light.ts';
import { lightOf, type Light, type RulePack } from './rule-pack.ts';
import { compilePack, type CompiledPack } from './rule-sense/compile-pack.ts';
import type { DayCounter } from './working-days.ts';

type Days = readonly (number | null)[];

/**
 * The facts of issues as they stood over some days, column by column so that a hundred thousand travel well. Each row is
 * a stretch of days `from`–`until` over which nothing about one issue changed; days are day numbers.
 */
export type SpellColumns = Readonly<{
  /** Place of the issue in the list of issues. */
  issue: readonly number[];
  from: readonly number[];
  until: readonly number[];
  start: Days;
  due: Days;
  kind: readonly DeadlineKind[];
  progress: readonly (number | null)[];
  lastReport: Days;
  state: readonly IssueState[];
  closedOn: Days;
  closeRequestedOn: Days;
  returned: readonly number[];
  outcome: readonly (Outcome | null)[];
}>;

/** A pack and the day number from which it counts. */
export type PackFrom = Readonly<{ from: number; pack: RulePack }>;

/** Two ways to judge the same days, each with the packs in the order of their days. */
export type Rehearsal = Readonly<{ before: readonly PackFrom[]; after: readonly PackFrom[] }>;

/** Days on end over which an issue would show another light. */
export type Flip = Readonly<{ spell: number; issue: number; from: number; until: number; was: Light; now: Light }>;

/** Finds the flips of the rows from `start` up to `end`. */
export type Rehearse = (columns: SpellColumns, start: number, end: number) => readonly Flip[];

/** Makes two sets of rules ready and compares what they show; slices can be asked for in any order. */
export function rehearsalOf({ before, after }: Rehearsal, workingDays: DayCounter): Rehearse {
  const was = judgingBy(before, workingDays);
  const now = judgingBy(after, workingDays);
  const both = { was, now, starts: startsOf({ before, after }) };
  return (columns, start, end) => {
    const flips: Flip[] = [];
    for (let spell = start; spell < end; spell++) flipsOf(columns, spell, both, flips);
    return flips;
  };
}

/** One way to judge: the light of facts as of a day by the pack that counts on `today`, and the days on which it may turn. */
type Judging = Readonly<{
  light: (prepared: PreparedFacts, asOf: number, today: number) => Light;
  turns: CompiledPack['turns'];
}>;

function judgingBy(packs: readonly PackFrom[], workingDays: DayCounter): Judging {
  const ready = packs.map(({ from, pack }) => ({ from, ready: compilePack(pack, counterFor(pack, workingDays)) }));
  const [first] = ready;
  if (!first) throw new Error('a rehearsal needs rules');
  if (ready.length === 1) {
    const { on, turns } = first.ready;
    return { light: (prepared, asOf) => lightOf(on(prepared, asOf).level), turns };
  }
  return {
    light: (prepared, asOf, today) =>
      lightOf((ready.findLast(({ from }) => from <= today) ?? first).ready.on(prepared, asOf).level),
    turns: (prepared, from, until, into) => {
      for (const one of ready) one.ready.turns(prepared, from, until, into);
    },
  };
}

/** Days on which one pack follows another. */
const startsOf = ({ before, after }: Rehearsal) => [...before.slice(1), ...after.slice(1)].map(({ from }) => from);

type Both = Readonly<{ was: Judging; now: Judging; starts: readonly number[] }>;

function flipsOf(columns: SpellColumns, spell: number, { was, now, starts }: Both, flips: Flip[]): void {
  const stretch = judgedStretch(columns, spell);
  if (!stretch) return;
  const prepared = preparedAt(columns, spell);
  const issue = columns.issue[spell] ?? 0;
  // While a close-out request is under review the light stays as on the day of the request.
  const asked = (columns.state[spell] === 'closed' ? null : columns.closeRequestedOn[spell]) ?? stretch.until;
  const days = [stretch.from];
  was.turns(prepared, stretch.from, Math.min(stretch.until, asked), days);
  now.turns(prepared, stretch.from, Math.min(stretch.until, asked), days);
  for (const start of starts) if (start > stretch.from && start <= stretch.until) days.push(start);
  if (days.length > 1) days.sort(ascending);

  let open: { from: number; was: Light; now: Light } | null = null;
  for (const day of days) {
    const asOf = Math.min(day, asked);
    const one = was.light(prepared, asOf, day);
    const other = now.light(prepared, asOf, day);
    if (open && (open.was !== one || open.now !== other)) {
      flips.push({ spell, issue, ...open, until: day - 1 });
      open = null;
    }
    if (!open && one !== other) open = { from: day, was: one, now: other };
  }
  if (open) flips.push({ spell, issue, ...open, until: stretch.until });
}

const ascending = (a: number, b: number) => a - b;

/** The days of a row on which the issue is open and judged at all; on the others no pack is asked. */
function judgedStretch(columns: SpellColumns, spell: number): Readonly<{ from: number; until: number }> | null {
  const state = columns.state[spell];
  const closedOn = columns.closedOn[spell] ?? null;
  const from = columns.from[spell] ?? 0;
  const last = columns.until[spell] ?? 0;
  const until = state === 'closed' ? (closedOn === null ? from - 1 : Math.min(last, closedOn - 1)) : last;
  const unjudged = state === 'suspended' || columns.kind[spell] === 'longTerm' || (columns.due[spell] ?? null) === null;
  return unjudged || until < from ? null : { from, until };
}

function preparedAt(columns: SpellColumns, spell: number): PreparedFacts {
  const state = columns.state[spell] ?? null;
  return {
    // Days are read from their numbers; no rule asks for the text.
    facts: {
      state,
      actual: columns.progress[spell] ?? null,
      returned: columns.returned[spell] ?? 0,
    } as PreparedFacts['facts'],
    start: columns.start[spell] ?? null,
    due: columns.due[spell] ?? null,
    closedOn: columns.closedOn[spell] ?? null,
    lastReport: columns.lastReport[spell] ?? null,
  };
}

/** The lamp and days left of a row on a day, as counting and ranking take them. */
export type ShownRow = Readonly<{ issue: number; lamp: Lamp; closedLate: null; daysLeft: number | null }>;

/** What every issue that was there shows on a day. */
export function shownOn(
  columns: SpellColumns,
  packs: readonly PackFrom[],
  day: number,
  workingDays: DayCounter,
): readonly ShownRow[] {
  const { light } = judgingBy(packs, workingDays);
  const rows: ShownRow[] = [];
  for (let spell = 0; spell < columns.issue.length; spell++) {
    if (day < (columns.from[spell] ?? 0) || day > (columns.until[spell] ?? 0)) continue;
    const lamp = lampOn(columns, spell, day, light);
    const due = columns.due[spell] ?? null;
    const daysLeft = lamp === 'closed' || due === null ? null : due - day;
    rows.push({ issue: columns.issue[spell] ?? 0, lamp, closedLate: null, daysLeft });
  }
  return rows;
}

function lampOn(columns: SpellColumns, spell: number, day: number, light: Judging['light']): Lamp {
  const closedOn = columns.closedOn[spell] ?? null;
  if (columns.state[spell] === 'closed' && (closedOn === null || closedOn <= day))
    return (columns.outcome[spell] ?? 'done') === 'done' ? 'closed' : 'none';
  if (!judgedStretch(columns, spell)) return 'none';
  const asked = columns.state[spell] === 'closed' ? null : (columns.closeRequestedOn[spell] ?? null);
  return light(preparedAt(columns, spell), asked !== null && asked < day ? asked : day, day);
}

const dayIn = (days: Days, spell: number): CalendarDay | null => {
  const number = days[spell] ?? null;
  return number === null ? null : dayFromNumber(number);
};

/** The issue of a row as the plain judge takes it, for the sentence beside a flip. */
export function issueAt(columns: SpellColumns, spell: number): JudgedIssue {
  const outcome = columns.outcome[spell] ?? null;
  return {
    deadline: { kind: columns.kind[spell] ?? 'unset', on: dayIn(columns.due, spell), raw: '', inferred: false },
    start: dayIn(columns.start, spell),
    progress: columns.progress[spell] ?? null,
    lastReport: dayIn(columns.lastReport, spell),
    state: columns.state[spell] ?? 'registered',
    closedOn: dayIn(columns.closedOn, spell),
    closeRequestedOn: dayIn(columns.closeRequestedOn, spell),
    returned: columns.returned[spell] ?? 0,
    ...(outcome === null ? {} : { outcome }),
  };
}

const numberOf = (day: CalendarDay | null) => (day === null ? null : dayNumber(day));

/** One row after the other: the place of the issue, its facts, and the days over which they stood. */
export type Spell = Readonly<{ issue: number; facts: JudgedIssue; from: number; until: number }>;

/** Rows as columns. */
export function columnsOf(spells: readonly Spell[]) {
  return {
    issue: spells.map(({ issue }) => issue),
    from: spells.map(({ from }) => from),
    until: spells.map(({ until }) => until),
    start: spells.map(({ facts }) => numberOf(facts.start)),
    due: spells.map(({ facts }) => numberOf(facts.deadline.on)),
    kind: spells.map(({ facts }) => facts.deadline.kind),
    progress: spells.map(({ facts }) => facts.progress),
    lastReport: spells.map(({ facts }) => numberOf(facts.lastReport)),
    state: spells.map(({ facts }) => facts.state),
    closedOn: spells.map(({ facts }) => numberOf(facts.closedOn)),
    closeRequestedOn: spells.map(({ facts }) => numberOf(facts.closeRequestedOn)),
    returned: spells.map(({ facts }) => facts.returned),
    outcome: spells.map(({ facts }) => facts.outcome ?? null),
  } satisfies SpellColumns;
}
