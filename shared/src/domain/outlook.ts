import { addDays, dayFromNumber, dayNumber, type CalendarDay } from './calendar-day.ts';
import type { LampCounts } from './board.ts';
import { prepareFacts } from './facts.ts';
import { readyPack } from './forecast.ts';
import { holidaysAhead, type HolidaySpan } from './holiday-spans.ts';
import { ALL_TOWNS, type Issue } from './issue.ts';
import { factsOf, judgeIssue, type Lamp, type Verdict } from './judge-issue.ts';
import { counterFor } from './light.ts';
import { lightOf, type Light, type RulePack } from './rule-pack.ts';
import type { DayCounter, HolidayTable } from './working-days.ts';

/** A light that will be another one, if nobody does anything. */
export type Turn = Readonly<{
  id: string;
  from: Light;
  to: Light;
  /** The day from which it shows the new light. */
  on: CalendarDay;
  /** The sentence of that day. */
  reason: string;
}>;

/** A stretch of days to come: what turns after `from` and by the end of `to`, and how all lamps stand then. */
export type Stretch = Readonly<{
  from: CalendarDay;
  to: CalendarDay;
  turns: readonly Turn[];
  lamps: LampCounts;
}>;

/** 明日灯: the lights of the days to come if nobody does anything. */
export type Outlook = Readonly<{
  today: CalendarDay;
  lamps: LampCounts;
  /** One after another: tomorrow, then up to the third day, then up to the seventh. */
  days: readonly Stretch[];
  holidays: readonly (Stretch & Readonly<{ holiday: HolidaySpan }>)[];
  /** What the calendar does not know yet, in words; null when it knows enough. */
  notice: string | null;
}>;

/** An issue with what it shows today. */
export type Shown = Readonly<{ issue: Issue; verdict: Verdict }>;

export type OutlookLaw = Readonly<{
  pack: RulePack;
  today: CalendarDay;
  workingDays: DayCounter;
  holidays: HolidayTable;
}>;

/** How many holidays ahead are looked over. */
const HOLIDAYS = 3;

/** What turns on the days ahead (`daysAhead`, rising) and over the next holidays. */
export function outlookOf(shown: readonly Shown[], law: OutlookLaw, daysAhead: readonly number[]): Outlook {
  const { today } = law;
  const ahead = shown.map((one) => lightsAhead(one, law));
  const { spans, notice } = holidaysAhead(today, law.holidays, HOLIDAYS);
  const stretch = (from: CalendarDay, to: CalendarDay): Stretch => ({
    from,
    to,
    turns: turnsBetween(ahead, from, to, law),
    lamps: lampsOn(ahead, to),
  });
  return {
    today,
    lamps: lampsOn(ahead, today),
    days: daysAhead.map((days, at) => stretch(addDays(today, daysAhead[at - 1] ?? 0), addDays(today, days))),
    holidays: spans.map((holiday) => ({ ...stretch(holiday.before, holiday.after), holiday })),
    notice,
  };
}

type Ahead = Shown & Readonly<{ lightOn: (day: number) => Light; isStill: boolean }>;

/** What an issue shows on days to come: the same simulation as `nextChangeOf`, without words. */
function lightsAhead({ issue, verdict }: Shown, { pack, today, workingDays }: OutlookLaw): Ahead {
  const isStill = verdict.lamp === 'closed' || verdict.level === null || issue.closeRequestedOn !== null;
  if (isStill) return { issue, verdict, isStill, lightOn: () => verdict.light };
  const prepared = prepareFacts(factsOf(issue, today));
  const { on } = readyPack(pack, counterFor(pack, workingDays));
  return { issue, verdict, isStill, lightOn: (day) => lightOf(on(prepared, day).level) };
}

function turnsBetween(
  ahead: readonly Ahead[],
  from: CalendarDay,
  to: CalendarDay,
  { pack, workingDays }: OutlookLaw,
): readonly Turn[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return ahead.flatMap(({ issue, isStill, lightOn }) => {
    if (isStill) return [];
    const [before, after] = [lightOn(first), lightOn(last)];
    if (before === after) return [];
    let day = last;
    while (day - 1 > first && lightOn(day - 1) === after) day--;
    const on = dayFromNumber(day);
    const { reason } = judgeIssue(issue, pack, on, workingDays);
    return [{ id: issue.id, from: before, to: after, on, reason }];
  });
}

function lampsOn(ahead: readonly Ahead[], day: CalendarDay): LampCounts {
  const counts: Record<Lamp, number> = { closed: 0, red: 0, yellow: 0, green: 0, none: 0 };
  const number = dayNumber(day);
  for (const { verdict, isStill, lightOn } of ahead) counts[isStill ? verdict.lamp : lightOn(number)]++;
  return counts;
}

/** By whom turns are grouped. */
export const OUTLOOK_GROUPS = ['town', 'responsible', 'sponsor', 'lead'] as const;
export type OutlookGroup = (typeof OUTLOOK_GROUPS)[number];
export const OUTLOOK_GROUP_WORDS: Readonly<Record<OutlookGroup, string>> = {
  town: '镇',
  responsible: '责任人',
  sponsor: '包抓领导',
  lead: '牵头单位',
};

type Parties = Pick<Issue, 'towns' | 'responsible' | 'sponsorLeaders' | 'leadUnits'>;

/** Under which names an issue is grouped; one that names nobody says so. */
export function namesFor(
  { towns, responsible, sponsorLeaders, leadUnits }: Parties,
  group: OutlookGroup,
): readonly string[] {
  if (group === 'town') {
    if (towns.includes(ALL_TOWNS)) return ['各镇'];
    return towns.length > 0 ? towns : ['县直'];
  }
  const names = { responsible, sponsor: sponsorLeaders, lead: leadUnits }[group];
  return names.length > 0 ? names : ['未填'];
}
