import type { Board, BoardIssue } from './board.ts';
import { addDays, type CalendarDay } from './calendar-day.ts';
import type { LampsOfDay } from './movement.ts';
import type { Light } from './rule-pack.ts';
import { dayWords } from './why-lit-words.ts';

/** A light that will turn, in public words: an all-day entry of a calendar. */
export type ComingLight = Readonly<{
  /** The same for as long as it is the same turn, also when its day moves. */
  uid: string;
  on: CalendarDay;
  title: string;
  words: string;
}>;

/** Something that happened to a light lately, in public words: an item of a feed. */
export type LightNews = Readonly<{ uid: string; on: CalendarDay; title: string; words: string }>;

/** What of the square can be subscribed to: of the county, or of one town. */
export type PublicLights = Readonly<{
  name: string;
  about: string;
  /** Nearest first. */
  coming: readonly ComingLight[];
  /** Newest first. */
  news: readonly LightNews[];
}>;

/** Days on which lamps of the past week stood, by day; what the record does not know is missing. */
export type PastLamps = ReadonlyMap<CalendarDay, LampsOfDay>;

const TO_WORDS: Readonly<Record<Light, string>> = { red: '红', yellow: '黄', green: '绿', none: '灰' };

/** Everything from released facts and the board of today; what is withdrawn is not there. Null for a code nobody knows. */
export function publicLights(board: Board, past: PastLamps, town: string | null): PublicLights | null {
  const place = town === null ? board.county.name : board.ranking.find(({ code }) => code === town)?.town;
  if (place === undefined) return null;
  const issues = board.issues.filter(({ withdrawn, towns }) => !withdrawn && (town === null || towns.includes(town)));
  const demo = board.demo ? '（演示数据）' : '';
  return {
    name: `${place}整改灯${demo}`,
    about: `${place}公开的整改问题：哪天要变灯，哪些新亮红灯、哪些已经改好。${board.publisher}第 ${board.number} 期，按公开的事实每天更新。`,
    coming: issues.flatMap((issue) => comingOf(issue, board)).toSorted(byDay),
    news: [...newlyRed(issues, board, past), ...newlyClosed(issues, board)].toSorted(byDay).toReversed(),
  };
}

const byDay = (a: Readonly<{ on: CalendarDay; uid: string }>, b: typeof a) =>
  a.on === b.on ? (a.uid < b.uid ? -1 : 1) : a.on < b.on ? -1 : 1;

const uidOf = ({ county }: Board, ...parts: readonly (string | number)[]) => `${parts.join('-')}@${county.code}.ryg`;

function comingOf(issue: BoardIssue, board: Board): readonly ComingLight[] {
  const { nextChange, publicTitle, reason, light } = issue;
  if (!nextChange) return [];
  const turns = `转${TO_WORDS[nextChange.light]}灯`;
  return [
    {
      uid: uidOf(board, issue.id, nextChange.light),
      on: nextChange.on,
      title: `${turns}：${publicTitle}${inTowns(issue, board)}`,
      words: `现在是${TO_WORDS[light]}灯：${reason}。若不办理，${dayWords(nextChange.on, board.asOf)}${turns}。`,
    },
  ];
}

function newlyRed(issues: readonly BoardIssue[], board: Board, past: PastLamps): readonly LightNews[] {
  const recent = new Set(board.week.newRedIssues);
  return issues
    .filter(({ id, light }) => recent.has(id) && light === 'red')
    .map((issue) => {
      const on = redSince(issue.id, board.asOf, past);
      return {
        uid: uidOf(board, issue.id, 'red', on),
        on,
        title: `新亮红灯：${issue.publicTitle}${inTowns(issue, board)}`,
        words: `${dayWords(on, board.asOf)}起亮红灯。现在：${issue.reason}。`,
      };
    });
}

/** The first of the days up to today on all of which it was red, as far as they are on record. */
function redSince(id: string, today: CalendarDay, past: PastLamps): CalendarDay {
  let since = today;
  while (past.get(addDays(since, -1))?.get(id) === 'red') since = addDays(since, -1);
  return since;
}

function newlyClosed(issues: readonly BoardIssue[], board: Board): readonly LightNews[] {
  const recent = new Set(board.week.closedIssues);
  return issues.flatMap((issue) => {
    const { id, closedOn, closedLate, publicTitle } = issue;
    if (!recent.has(id) || !closedOn) return [];
    const when = closedLate === null ? '按期改好' : `比时限晚 ${closedLate} 天改好`;
    return [
      {
        uid: uidOf(board, id, 'closed', closedOn),
        on: closedOn,
        title: `已改好：${publicTitle}${inTowns(issue, board)}`,
        words: `${dayWords(closedOn, board.asOf)}销号，${when}。`,
      },
    ];
  });
}

const MOST_NAMES = 3;

function inTowns({ towns }: BoardIssue, { ranking }: Board): string {
  const names = towns.map((code) => ranking.find((row) => row.code === code)?.shortName ?? code);
  if (names.length === 0) return '（县直）';
  return names.length > MOST_NAMES
    ? `（${names.slice(0, MOST_NAMES - 1).join('、')}等 ${names.length} 镇）`
    : `（${names.join('、')}）`;
}
