import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { kindOf } from './kinds.ts';
import type { Since, Story } from './story.ts';
import { dayIn2018, inWords, sheetAfter } from './weeks.ts';

/** Stories told in a table of text, one issue a line. */
export function readStories(table: string): readonly Story[] {
  const lines = table.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map(readStory);
}

function readStory(line: string): Story {
  const [towns = '', kind = '', village = '', handedOut = '', deadline = '', reported = '', ends = ''] =
    line.split(' | ');
  const [start, registeredEarlier] = handedOut.split(' ').map((word) => dayIn2018(word.replace(/[()]/g, '')));
  if (!start) throw new Error(`no start in ${line}`);
  const assignedIn = sheetAfter(start);
  const registered = registeredEarlier ?? assignedIn;
  const closed = dayOfWord(ends, 'closed');
  return {
    towns: towns.split('、'),
    kind: kindOf(kind),
    village,
    registered,
    start,
    assignedIn,
    deadlines: deadlinesOf(deadline, registered),
    progress: readPairs(reported, '=').map(([sheet, percent]) => ({ on: dayIn2018(sheet), percent: Number(percent) })),
    states: [...openingStates(registered, assignedIn), ...statesOf(ends)],
    closings: closed ? [closed] : [],
    reopenedIn: null,
    notes: [...extensionNotes(deadline), ...suspensionNotes(ends)],
  };
}

const readPairs = (text: string, between: string): (readonly [string, string])[] =>
  text.split(' ').flatMap((word) => {
    const [first, second] = word.split(between);
    return first && second ? [[first, second] as const] : [];
  });

function dayOfWord(ends: string, word: string): CalendarDay | null {
  const day = ends.split(', ').find((end) => end.startsWith(word));
  return day ? dayIn2018(day.slice(word.length + 1)) : null;
}

const firstOf = (deadline: string) => dayIn2018(deadline.split(' ')[0] ?? '');
const extensionsOf = (deadline: string) =>
  readPairs(deadline, '→').map(([sheet, to]) => ({ since: dayIn2018(sheet), to: dayIn2018(to) }));

function deadlinesOf(deadline: string, registered: CalendarDay): Since<string>[] {
  const extended = extensionsOf(deadline).map(({ since, to }) => ({ since, value: `${inWords(to)}前` }));
  return [{ since: registered, value: `${inWords(firstOf(deadline))}前` }, ...extended];
}

/** Before it is handed out an issue only waits in the ledger. */
export function openingStates(registered: CalendarDay, assignedIn: CalendarDay): Since<string>[] {
  const waiting = registered < assignedIn ? [{ since: registered, value: '已登记，待交办' }] : [];
  return [...waiting, { since: assignedIn, value: '整改中' }];
}

function statesOf(ends: string): Since<string>[] {
  const requested = dayOfWord(ends, 'requested');
  const suspended = dayOfWord(ends, 'suspended');
  return [
    ...(requested ? [{ since: requested, value: '申请销号' }] : []),
    ...(suspended ? [{ since: suspended, value: '挂账' }] : []),
  ];
}

const withoutYear = (day: CalendarDay) => inWords(day).slice('2018年'.length);

function extensionNotes(deadline: string): Since<string>[] {
  const original = withoutYear(firstOf(deadline));
  return extensionsOf(deadline).map(({ since, to }, index) => ({
    since,
    value: `原定${original}，第${index + 1}次延期至${withoutYear(to)}，已经县整改办批准`,
  }));
}

function suspensionNotes(ends: string): Since<string>[] {
  const since = dayOfWord(ends, 'suspended');
  return since ? [{ since, value: '涉及诉讼，经县整改工作领导小组批准挂账' }] : [];
}
