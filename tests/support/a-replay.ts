import { addDays, calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { evolve, type LedgerEntry, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { judgeIssue, type Lamp, type Verdict } from '@ryg/shared/domain/judge-issue.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';

type Published = Extract<LedgerEntry, { kind: 'published' }>;
type Seen = Readonly<{ issue: LedgerIssue; verdict: Verdict }>;

const EIGHT_HOURS = 8 * 3_600_000;
/** The day on which an entry was written down, by the clocks of Shanghai. */
const writtenOn = ({ recordedAt }: LedgerEntry): CalendarDay =>
  calendarDay(new Date(Date.parse(recordedAt) + EIGHT_HOURS).toISOString().slice(0, 10));

/**
 * The public board of any day from the entries alone: an own fold, an own choice of the release, own counts and an own
 * order of the towns. Only the judging of one issue is shared with the house.
 */
export function aReplay(entries: readonly LedgerEntry[], today: CalendarDay, workingDays: DayCounter) {
  const issuesThrough = remembered((seq: number) => folded(entries.filter((entry) => entry.seq <= seq)));
  const written = entries.map((entry) => ({ entry, on: writtenOn(entry) }));
  const by = remembered((day: CalendarDay) => {
    const known = written.filter(({ on }) => on <= day).map(({ entry }) => entry);
    return {
      release: known.findLast((entry): entry is Published => entry.kind === 'published'),
      county: known.findLast(({ kind }) => kind === 'countyDeclared')?.data as County,
      pack: known.findLast(({ kind }) => kind === 'packAdopted')?.data as RulePack,
    };
  });
  const inForce = (day: CalendarDay) => by(day).release;
  const countyOn = (day: CalendarDay) => by(day).county;
  const packOn = (day: CalendarDay) => by(day).pack;
  const seenIn = (release: Published, day: CalendarDay): readonly Seen[] =>
    issuesThrough(release.seq).map((issue) => ({ issue, verdict: judgeIssue(issue, packOn(day), day, workingDays) }));

  /** Lamps as a day that is over ended; null when nothing was public on it. */
  const lampsOn = remembered((day: CalendarDay): ReadonlyMap<string, Lamp> | null => {
    const release = day < today ? inForce(day) : undefined;
    return release ? new Map(seenIn(release, day).map(({ issue, verdict }) => [issue.id, verdict.lamp])) : null;
  });

  const ranksBefore = (release: Published) => {
    const earlier = entries.findLast(
      (entry): entry is Published => entry.kind === 'published' && entry.data.to < release.data.from,
    );
    return new Map(
      earlier ? placed(townsOf(seenIn(earlier, earlier.on), countyOn(earlier.on)), countyOn(earlier.on)) : [],
    );
  };

  return {
    /** Null while nothing was public. */
    boardOn: (day: CalendarDay) => {
      const release = inForce(day);
      if (!release) return null;
      const seen = seenIn(release, day);
      const county = countyOn(day);
      const towns = townsOf(seen, county);
      const ranks = new Map(placed(towns, county));
      const before = ranksBefore(release);
      return {
        number: release.data.number,
        period: { from: release.data.from, to: release.data.to },
        totals: { ...counted(seen), closedLate: seen.filter(isLate).length, issues: seen.length },
        history: historyOf(seen, day, lampsOn),
        week: weekOf(seen, day, lampsOn),
        frames: framesOf(seen, day, lampsOn),
        ranking: towns.map(({ code, own }) => {
          const rank = ranks.get(code) ?? null;
          const was = before.get(code) ?? null;
          return {
            code,
            rank,
            rankChange: rank === null || was === null ? null : was - rank,
            ...counted(own),
            total: own.length,
            overdueDays: overdueIn(own),
            reported: reportedIn(own, release),
            history: historyOf(own, day, lampsOn),
          };
        }),
        issues: seen.map((one) => lineOf(one, day, county)),
      };
    },
    verdictOn: (id: string, seq: number, day: CalendarDay) => {
      const issue = issuesThrough(seq).find((one) => one.id === id);
      return issue ? judgeIssue(issue, packOn(day), day, workingDays) : null;
    },
    seqOf: (number: number) =>
      entries.find((entry) => entry.kind === 'published' && entry.data.number === number)?.seq ?? 0,
  };
}

/** Each answer found once. */
function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Readonly<{ value: Value }>>();
  return (key) => {
    const before = known.get(key) ?? { value: find(key) };
    known.set(key, before);
    return before.value;
  };
}

function folded(entries: readonly LedgerEntry[]): readonly LedgerIssue[] {
  const issues = new Map<string, LedgerIssue>();
  for (const entry of entries) {
    const after = entry.subject === null ? null : evolve(issues.get(entry.subject) ?? null, entry);
    if (after) issues.set(after.id, after);
  }
  return [...issues.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const isLate = ({ verdict }: Seen) => verdict.lamp === 'closed' && verdict.closedLate !== null;

function counted(seen: readonly Seen[]) {
  const lamps = { closed: 0, red: 0, yellow: 0, green: 0, none: 0 };
  for (const { verdict } of seen) lamps[verdict.lamp]++;
  return lamps;
}

const overdueIn = (seen: readonly Seen[]) =>
  seen.reduce((sum, { verdict: { daysLeft } }) => sum + (daysLeft !== null && daysLeft < 0 ? -daysLeft : 0), 0);

function reportedIn(own: readonly Seen[], { data }: Published): boolean {
  const open = own.filter(({ verdict }) => verdict.lamp !== 'closed');
  return data.number === 1 || open.length === 0 || open.some(({ issue }) => (issue.lastReport ?? '') >= data.from);
}

const isOf = ({ issue }: Seen, name: string) => issue.towns.includes(name) || issue.towns.includes('*');

const townsOf = (seen: readonly Seen[], { towns }: County) =>
  towns.map(({ code, name }) => ({ code, own: seen.filter((one) => isOf(one, name)) }));

/** A town's place: one more than the number of towns that are better; none with too few issues. */
function placed(towns: ReturnType<typeof townsOf>, { minIssues }: County): readonly (readonly [string, number])[] {
  const scored = towns
    .filter(({ own }) => own.length > 0 && own.length >= minIssues)
    .map(({ code, own }) => {
      const { red, yellow, closed } = counted(own);
      const all = own.length;
      return { code, keys: [red / all, -closed / all, yellow / all, overdueIn(own)] };
    });
  return scored.map(({ code, keys }) => [code, 1 + scored.filter((other) => isLess(other.keys, keys)).length]);
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((key, index) => key !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

type LampsOn = (day: CalendarDay) => ReadonlyMap<string, Lamp> | null;

/** Seven marks a week apart, where there is a record, and the day itself. */
function historyOf(seen: readonly Seen[], day: CalendarDay, lampsOn: LampsOn) {
  const weeks = [49, 42, 35, 28, 21, 14, 7].flatMap((ago) => {
    const on = addDays(day, -ago);
    const lamps = lampsOn(on);
    if (!lamps) return [];
    const counts = { closed: 0, red: 0, yellow: 0, green: 0, none: 0 };
    for (const { issue } of seen) {
      const lamp = lamps.get(issue.id);
      if (lamp) counts[lamp]++;
    }
    return [{ on, ...counts }];
  });
  return [...weeks, { on: day, ...counted(seen) }];
}

function weekOf(seen: readonly Seen[], day: CalendarDay, lampsOn: LampsOn) {
  const weekAgo = addDays(day, -7);
  const was = lampsOn(weekAgo);
  return {
    closed: seen.filter(({ issue, verdict }) => verdict.lamp === 'closed' && (issue.closedOn ?? '') > weekAgo).length,
    // Without a record it is the days alone that tell, which is proved where the week is counted.
    newRed: was && seen.filter(({ issue, verdict }) => verdict.lamp === 'red' && was.get(issue.id) !== 'red').length,
    dueIn7: seen.filter(
      ({ verdict: { lamp, daysLeft } }) =>
        !['closed', 'none'].includes(lamp) && daysLeft !== null && daysLeft >= 0 && daysLeft <= 7,
    ).length,
  };
}

/** The film: on what days there are pictures, and how many lamps of each kind in all columns together. */
function framesOf(seen: readonly Seen[], day: CalendarDay, lampsOn: LampsOn) {
  const frames = historyOf(seen, day, lampsOn).filter(({ on }) => on > addDays(day, -49));
  return frames.length < 3 ? null : frames;
}

function lineOf({ issue, verdict }: Seen, day: CalendarDay, { towns }: County) {
  const isOver = issue.state === 'closed' && (issue.closedOn ?? '') <= day;
  return {
    id: issue.id,
    publicTitle: issue.publicTitle,
    category: issue.category,
    leadUnit: issue.leadUnits[0] ?? null,
    towns: towns.filter(({ name }) => issue.towns.includes(name) || issue.towns.includes('*')).map(({ code }) => code),
    light: verdict.light,
    rule: verdict.rule,
    reason: verdict.reason.replace(/^.*?：/u, ''),
    state: isOver ? 'closed' : issue.state === 'closed' ? 'rectifying' : issue.state,
    closedOn: isOver ? issue.closedOn : null,
    closedLate: verdict.closedLate,
    daysLeft: verdict.daysLeft,
    deadline: issue.deadline.on,
    originalDeadline: issue.originalDeadline.on,
    extensions: issue.extensions.length,
  };
}
