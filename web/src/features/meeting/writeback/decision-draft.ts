import type { DecisionWanted } from '@ryg/shared/contract/decisions.contract.ts';
import { monthOf, yearOf, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Agenda, AgendaIssue } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { readDate } from '@ryg/shared/domain/read-date.ts';
import type { ScenePage } from '../scene.ts';

/** What stands in the form, as it was typed. */
export type DecisionDraft = Readonly<{
  issue: string | null;
  /** What stands in the field of the issue: its number and title, or the search for another one. */
  about: string;
  /** The town of the page where no issue is meant. */
  town: string | null;
  what: string;
  owner: string;
  due: string;
  publicWords: string;
}>;

/** Where the hint about words for the square stops being content. */
const PUBLIC_WORDS = { fewest: 4, most: 8 } as const;

/** A form opened on this page: about its issue or the chosen line's, to be done by the department that leads it. */
export function draftFor(agenda: Agenda, here: ScenePage, chosen: string | null): DecisionDraft {
  const item = here.items.find(({ id }) => id === chosen);
  const issue = issueNamed(agenda, item?.issue ?? here.issue);
  const town = townNamed(agenda, item?.town ?? here.town);
  return {
    issue: issue?.id ?? null,
    about: issue ? aboutOf(issue) : '',
    town: issue ? null : town,
    what: '',
    owner: issue?.leadUnit ?? issue?.towns[0] ?? town ?? '',
    due: '',
    publicWords: '',
  };
}

export const issueNamed = ({ issues }: Agenda, id: string | null): AgendaIssue | null =>
  (id !== null && issues.find((issue) => issue.id === id)) || null;

/** 12 号, then the title. */
export const aboutOf = ({ no, id, title }: AgendaIssue): string => `${no === null ? id : `${no} 号`}　${title}`;

/** Pages name towns in full or by their code; the ledger knows full names. */
function townNamed({ ranking }: Agenda, town: string | null): string | null {
  return ranking.rows.find((row) => row.town === town || row.code === town)?.town ?? null;
}

/** Whether there is anything in it worth keeping when the form is put away. */
export const isStarted = ({ what, due, publicWords }: DecisionDraft): boolean =>
  [what, due, publicWords].some((text) => text.trim() !== '');

const MOST_FOUND = 6;

/** Issues by their number first, then by words of their title; open ones before closed ones. */
export function findIssues({ issues }: Agenda, typed: string): readonly AgendaIssue[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const rank = ({ no, id, title, lamp }: AgendaIssue) => {
    const numbers = [no ?? '', id].map((number) => number.toLowerCase());
    const place = numbers.includes(wanted) ? 0 : numbers.some((number) => number.startsWith(wanted)) ? 2 : 4;
    const isIn = place < 4 || title.toLowerCase().includes(wanted);
    return isIn ? place + (lamp === 'closed' ? 1 : 0) : null;
  };
  return issues
    .flatMap((issue) => {
      const place = rank(issue);
      return place === null ? [] : [{ issue, place }];
    })
    .toSorted((a, b) => a.place - b.place)
    .slice(0, MOST_FOUND)
    .map(({ issue }) => issue);
}

/** Who might do it: first those of the issue, then everybody the agenda names, cut to what was typed. */
export function ownersFor(agenda: Agenda, { issue, town, owner }: DecisionDraft): readonly string[] {
  const own = issueNamed(agenda, issue);
  const red = agenda.reds.find(({ id }) => id === issue);
  const near = [
    ...(own?.leadUnit ? [own.leadUnit] : []),
    ...(own?.towns ?? []),
    ...(town === null ? [] : [town]),
    ...(red ? [...red.responsible, ...red.coopUnits, ...red.sponsorLeaders] : []),
  ];
  const far = [...agenda.ranking.rows.map((row) => row.town), ...agenda.departments.map(({ name }) => name)];
  const typed = owner.trim();
  const isWhole = near.includes(typed) || far.includes(typed);
  const names = [...new Set([...near, ...far])];
  // A name that stands there whole was chosen before; typing anything else searches.
  return (isWhole || typed === '' ? [...new Set(near)] : names.filter((name) => name.includes(typed))).slice(
    0,
    MOST_FOUND,
  );
}

/** 6.29, 6月29日, 2018-06-29 or 29日, read as the next such day after the meeting. */
export function readDue(typed: string, base: CalendarDay): CalendarDay | null {
  const text = typed.trim();
  const bare = /^(\d{1,2})[日号]?$/u.exec(text);
  const whole = bare ? `${monthOf(base)}月${bare[1]}日` : text.replace(/^(\d{1,2})[./-](\d{1,2})$/u, '$1月$2日');
  for (const year of [yearOf(base), yearOf(base) + 1]) {
    const read = readDate(whole, { year, month: monthOf(base) });
    if (read.kind !== 'day') return null;
    if (!read.yearInferred || read.day >= base) return read.day;
  }
  return null;
}

/** What is still missing, in words for the field it is missing from; null when it can be sent. */
export type Lack = Readonly<{ field: 'about' | 'what' | 'owner' | 'due'; sentence: string }>;

export function lackOf(draft: DecisionDraft, base: CalendarDay): Lack | null {
  if (draft.issue === null && draft.about.trim() !== '')
    return {
      field: 'about',
      sentence: `“${draft.about.trim()}”还没有对上一件问题；请用 ↑↓ 选一件再按回车，或清空，表示不针对单个问题`,
    };
  if (draft.what.trim() === '')
    return { field: 'what', sentence: '还没有写议定了什么事；请写一句，例如“三日内架好便桥”' };
  if (draft.owner.trim() === '') return { field: 'owner', sentence: '还没有写由谁来办；请选一个镇、部门或责任人' };
  if (draft.due.trim() === '')
    return {
      field: 'due',
      sentence: '议定事项要有期限，下次会议才能对账；请按 Alt+1、2、3 选下次会前、一周或月底，或写 6.29',
    };
  const day = readDue(draft.due, base);
  if (day === null) return { field: 'due', sentence: `看不出“${draft.due.trim()}”是哪一天；请写 6.29 或 6月29日` };
  return day < base ? { field: 'due', sentence: `期限 ${day} 早于会议当天；请写会后的日期` } : null;
}

/** The draft as the server takes it. */
export function wantedFrom(agenda: Agenda, draft: DecisionDraft, base: CalendarDay): DecisionWanted {
  const issue = issueNamed(agenda, draft.issue);
  const owner = draft.owner.trim();
  const isTown = agenda.ranking.rows.some(({ town }) => town === owner);
  const publicWords = draft.publicWords.trim();
  return {
    issue: issue?.id ?? null,
    towns: issue ? [...issue.towns] : isTown ? [owner] : draft.town === null ? [] : [draft.town],
    owner,
    what: draft.what.trim(),
    due: readDue(draft.due, base),
    publicWords: publicWords === '' ? null : publicWords,
  };
}

/** Whether words for the square have the length that can be read from afar, said beside them while they are typed. */
export function publicWordsHint(typed: string): string {
  const letters = [...typed.trim()].length;
  if (letters === 0) return '可不写。写 4—8 个字，如“修好水管”；两人审核后才上广场';
  if (letters < PUBLIC_WORDS.fewest) return `${letters} 个字，偏短；4—8 个字远处看得清`;
  return letters > PUBLIC_WORDS.most
    ? `${letters} 个字，偏长；4—8 个字远处看得清`
    : `${letters} 个字，正好；两人审核后才上广场`;
}

/** The day decisions are counted from. */
export const baseOf = ({ head, stamp }: Agenda): CalendarDay => (head.meetsOn > stamp.day ? head.meetsOn : stamp.day);
