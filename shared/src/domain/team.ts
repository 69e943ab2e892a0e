import type { CalendarDay } from './calendar-day.ts';

type Dated<T> = T & Readonly<{ from: CalendarDay; until: CalendarDay | null }>;

/** 督查指导小组: accounts and towns, each for a span of days. */
export type Team = Readonly<{
  id: string;
  name: string;
  members: readonly Dated<Readonly<{ account: string }>>[];
  towns: readonly Dated<Readonly<{ code: string }>>[];
}>;

const holds = ({ from, until }: Dated<unknown>, day: CalendarDay) => from <= day && (until === null || day <= until);

/** Codes of the towns an account inspects on a day; null when it never belonged to any team. */
export function townsInspected(teams: readonly Team[], account: string, day: CalendarDay): readonly string[] | null {
  const own = teams.filter(({ members }) => members.some((member) => member.account === account));
  if (own.length === 0) return null;
  const today = own.filter(({ members }) => members.some((one) => one.account === account && holds(one, day)));
  return [...new Set(today.flatMap(({ towns }) => towns.filter((town) => holds(town, day)).map(({ code }) => code)))];
}

/** 请假授权: a leader's signature given to another account for a span of days, and only the signature. */
export type Delegation = Readonly<{
  /** The leader as the ledger names them: the account's unit. */
  leader: string;
  by: string;
  to: string;
  from: CalendarDay;
  until: CalendarDay;
  reason: string;
}>;

/** Leaders whose signature an account may give on a day. A later delegation of a leader replaces the one before. */
export function delegatedTo(all: readonly Delegation[], account: string, day: CalendarDay): readonly string[] {
  const latest = new Map(all.map((one) => [one.leader, one]));
  return [...latest.values()]
    .filter(({ to, from, until }) => to === account && from <= day && day <= until)
    .map(({ leader }) => leader);
}
