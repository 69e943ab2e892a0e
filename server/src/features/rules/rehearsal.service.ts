import type { Actor } from '@ryg/shared/domain/actor.ts';
import {
  calendarDay,
  dayNumber,
  monthEnd,
  monthOf,
  yearOf,
  type CalendarDay,
} from '@ryg/shared/domain/calendar-day.ts';
import { isSamePack } from '@ryg/shared/domain/pack-proposal.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { columnsOf, type Spell } from '@ryg/shared/domain/rehearsal.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { RehearsalFacts } from '@ryg/shared/contract/rehearsal.contract.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { DayPage, Past } from '../../live/past.ts';
import { officialHolidays } from '../../platform/official-calendar.ts';
import { countyWide } from './county-wide.ts';
import { townPlaces } from './town-places.ts';

type Asked = Readonly<{ asOf?: CalendarDay | undefined; month?: string | undefined }>;

/** The facts of all issues on a day, or over the recorded days of a month, as they stood on each of them. */
export const rehearsalFacts =
  (ledger: Ledger, past: Past) =>
  async (actor: Actor, { asOf, month }: Asked): Promise<Result<RehearsalFacts>> => {
    const law = await countyWide(ledger, actor);
    if (!law.ok) return law;
    const days = month === undefined ? accept([asOf ?? ledger.clock.today()]) : await daysOf(ledger, month);
    if (!days.ok) return days;
    const walk = await walkOver(ledger, past, days.value);
    if (!walk.ok) return walk;
    const { days: seen, places, issues, spells } = walk.value;
    const { towns, minIssues } = law.value.county;
    const townsOf = townPlaces(law.value.county);
    const today = ledger.clock.today();
    return accept({
      kind: seen.at(-1)?.kind ?? 'today',
      from: seen[0]?.day ?? today,
      to: seen.at(-1)?.day ?? today,
      packs: packsOver(seen),
      calendar: calendarWords(),
      towns: towns.map(({ code, name, shortName }) => ({ code, name, shortName })),
      minIssues,
      issues: {
        id: [...places.keys()],
        no: issues.map(({ no }) => no),
        title: issues.map(({ title }) => title),
        towns: issues.map((issue) => townsOf(issue.towns)),
      },
      spells: columnsOf(spells),
    });
  };

/** The days of a month that can be looked at: recorded ones, and today. */
async function daysOf({ store, clock }: Ledger, month: string): Promise<Result<readonly CalendarDay[]>> {
  const first = calendarDay(`${month}-01`);
  const last = monthEnd(yearOf(first), monthOf(first)) ?? first;
  const today = clock.today();
  const closed = (await store.evaluations.closes('ledger')).map(({ day }) => day);
  const days = [...closed, today].filter((day) => day >= first && day <= last && day <= today);
  if (days.length > 0) return accept(days);
  return refuse(
    'DAY_OUTSIDE_LEDGER',
    `${month} 没有亮灯记录：台账从 ${closed[0] ?? today} 起有记录，到 ${today} 为止；请换一个月`,
  );
}

type Held = DayPage['lines'][number]['issue'];
type DayOf = Readonly<{ day: CalendarDay; kind: DayPage['kind']; pack: RulePack }>;
type Row = { -readonly [K in keyof Spell]: Spell[K] };

/** What is known while the days are walked: issues in the order in which they came, and the row each is in now. */
type Walk = Readonly<{
  days: DayOf[];
  places: Map<string, number>;
  issues: Held[];
  standing: Map<string, Readonly<{ seq: number; row: Row }>>;
  spells: Row[];
}>;

/** Facts change only where an entry was written, so a day that ended with the same entry as the one before is not read again. */
async function walkOver(ledger: Ledger, past: Past, days: readonly CalendarDay[]): Promise<Result<Walk>> {
  const closes = new Map((await ledger.store.evaluations.closes('ledger')).map((close) => [close.day, close]));
  const adopted = (await ledger.store.entries.ofKind('packAdopted')).map(({ data }) => data);
  const walk: Walk = { days: [], places: new Map(), issues: [], standing: new Map(), spells: [] };
  let through = -1;
  for (const day of days) {
    const close = closes.get(day);
    const before = walk.days.at(-1);
    if (close && before && close.throughSeq === through) {
      const pack = adopted.findLast((one) => isSamePack(one, { id: close.packId, version: close.packVersion }));
      walk.days.push({ ...before, day, pack: pack ?? before.pack });
    } else {
      const page = await past.on(day);
      if (!page.ok) return page;
      through = page.value.throughSeq;
      walk.days.push({ day, kind: page.value.kind, pack: page.value.law.pack });
      moveOn(page.value, walk);
    }
    for (const { row } of walk.standing.values()) row.until = dayNumber(day);
  }
  return accept(walk);
}

/** Begins a new row for every issue that moved; one that is gone has no more days. */
function moveOn({ lines, day, find }: DayPage, { places, issues, standing, spells }: Walk): void {
  const from = dayNumber(day);
  for (const id of standing.keys()) if (!find(id)) standing.delete(id);
  for (const { issue, seq } of lines) {
    if (standing.get(issue.id)?.seq === seq) continue;
    const place = places.get(issue.id) ?? issues.length;
    places.set(issue.id, place);
    issues[place] = issue;
    const row = { issue: place, facts: issue, from, until: from };
    standing.set(issue.id, { seq, row });
    spells.push(row);
  }
}

/** Each pack with the first of these days on which it held. */
const packsOver = (days: readonly DayOf[]) =>
  days.flatMap(({ day, pack }, index) => {
    const before = days[index - 1];
    return before && isSamePack(before.pack, pack) ? [] : [{ from: day, pack }];
  });

const calendarWords = () => ({
  knownFrom: officialHolidays.knownFrom,
  knownUntil: officialHolidays.knownUntil,
  holidays: [...officialHolidays.holidays],
  makeUpDays: [...officialHolidays.makeUpDays],
});
