import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { COUNTY, VILLAGES } from './county.ts';
import { seededDice, type Dice } from './dice.ts';
import { KINDS } from './kinds.ts';
import type { PlannedIssue } from './plan.ts';
import { HANDED_DOWN, SELF_FOUND } from './sources.ts';
import { FIRST_SHEET, sheetAfter } from './weeks.ts';

/** A problem handed down or found by the county itself, and what became of it. */
export type PlannedFinding = Readonly<{
  no: string;
  title: string;
  source: string;
  town: string;
  disposition: string;
  issueNos: readonly number[];
  /** The first sheet that lists it, and the first that says what became of it. */
  listedIn: CalendarDay;
  settledIn: CalendarDay;
}>;

type Draft = Omit<PlannedFinding, 'no'>;

const ALL = 211;
const SPLIT = 18;
/** What never became an issue of the county's ledger, and how often. */
const SET_ASIDE = [
  ['自查不存在', 27],
  ['镇级办理', 24],
  ['其他', 6],
] as const;
const SELF_FOUND_LISTED = calendarDay('2018-05-02');
const CHECKED = calendarDay('2018-04-18');

/** The 211 findings behind the 114 issues: every issue traces to at least one. */
export function planFindings(issues: readonly PlannedIssue[]): readonly PlannedFinding[] {
  const dice = seededDice(211);
  const selfFound = issues.filter(({ source }) => source === SELF_FOUND).map((issue) => merged(issue, 0, dice));
  const handedDown = issues.filter(({ source }) => source !== SELF_FOUND);
  const pairs = pairsOfOneAspect(handedDown, dice);
  const paired = new Set(pairs.flat());
  const single = handedDown.filter((issue) => !paired.has(issue));
  const setAside = SET_ASIDE.flatMap(([disposition, times]) =>
    Array.from({ length: times }, () => aside(disposition, dice)),
  );
  const rest = ALL - selfFound.length - pairs.length - single.length - setAside.length;
  const again = Array.from({ length: rest }, (_, index) => merged(dice.pick(nonEmpty(handedDown)), index + 1, dice));
  const drafts = dice.shuffle([
    ...pairs.map(split),
    ...single.map((issue) => merged(issue, 0, dice)),
    ...setAside,
    ...again,
  ]);
  return [...drafts, ...selfFound].map((draft, index) => ({ ...draft, no: `转${String(index + 1).padStart(3, '0')}` }));
}

function nonEmpty<T>(items: readonly T[]): readonly [T, ...T[]] {
  const [first, ...others] = items;
  if (first === undefined) throw new Error('nothing to choose from');
  return [first, ...others];
}

/** Two issues of one aspect that came out of one finding. */
function pairsOfOneAspect(issues: readonly PlannedIssue[], dice: Dice): (readonly [PlannedIssue, PlannedIssue])[] {
  const byAspect = Map.groupBy(dice.shuffle(issues), ({ kind }) => kind.category);
  const pairs = [...byAspect.values()].flatMap((group) =>
    group.flatMap((first, index): (readonly [PlannedIssue, PlannedIssue])[] => {
      const second = group[index + 1];
      return index % 2 === 0 && second ? [[first, second]] : [];
    }),
  );
  return dice.shuffle(pairs).slice(0, SPLIT);
}

function placeOf({ towns, village }: PlannedIssue): string {
  if (towns.length === 0) return '县直部门';
  return towns.length === 1 ? `${towns[0] ?? ''}${village}` : towns.join('、');
}

const townOf = ({ towns }: PlannedIssue) => (towns.length === 0 ? '县直' : towns.join('、'));
const later = (a: CalendarDay, b: CalendarDay) => (a > b ? a : b);

/** The same trouble comes up again and again in other words. */
const WORDINGS = [
  (place: string, title: string) => `${place}：${title}`,
  (place: string, title: string) => `入户走访中，${place}群众反映${title}`,
  (place: string, title: string) => `资料核查发现${place}${title}`,
  (place: string, title: string) => `现场查看${place}，存在${title}的问题`,
] as const;

function merged(issue: PlannedIssue, repeat: number, dice: Dice): Draft {
  const source = repeat === 0 ? issue.source : dice.pick(HANDED_DOWN);
  const words = repeat === 0 ? WORDINGS[0] : dice.pick(WORDINGS);
  return {
    title: words(placeOf(issue), issue.kind.publicTitle),
    source,
    town: townOf(issue),
    disposition: '归并',
    issueNos: [issue.no],
    listedIn: source === SELF_FOUND ? later(SELF_FOUND_LISTED, issue.registered) : FIRST_SHEET,
    settledIn: later(issue.registered, source === SELF_FOUND ? SELF_FOUND_LISTED : FIRST_SHEET),
  };
}

function split([one, other]: readonly [PlannedIssue, PlannedIssue]): Draft {
  return {
    title: `${one.kind.category}方面：${placeOf(one)}${one.kind.publicTitle}，${placeOf(other)}${other.kind.publicTitle}`,
    source: one.source,
    town: [...new Set([townOf(one), townOf(other)])].join('、'),
    disposition: '拆分',
    issueNos: [one.no, other.no].toSorted((a, b) => a - b),
    listedIn: FIRST_SHEET,
    settledIn: later(one.registered, other.registered),
  };
}

function aside(disposition: string, dice: Dice): Draft {
  const { name } = dice.pick(nonEmpty(COUNTY.towns));
  const village = dice.pick(nonEmpty(VILLAGES[name] ?? []));
  const kind = dice.pick(nonEmpty(KINDS.filter(({ problem }) => problem.startsWith('{村}'))));
  return {
    title: dice.pick(WORDINGS)(`${name}${village}`, kind.publicTitle),
    source: dice.pick(HANDED_DOWN),
    town: name,
    disposition,
    issueNos: [],
    listedIn: FIRST_SHEET,
    settledIn: sheetAfter(dice.roll(3) === 0 ? SELF_FOUND_LISTED : CHECKED),
  };
}
