import { LAMPS, type IssueFilter } from '@ryg/shared/contract/issues.contract.ts';
import { ISSUE_STATES, STATE_WORDS } from '@ryg/shared/domain/issue.ts';
import { COMMAND_WORDS, type CommandName } from '@ryg/shared/domain/workflow/command.ts';
import { todoWord } from '../../../features/issues/todo-words.ts';
import { lampWord } from '../../../design/lamp-words.ts';

export const LISTS = ['issues', 'tasks', 'duties'] as const;
export type List = (typeof LISTS)[number];
export const LIST_WORDS: Readonly<Record<List, string>> = {
  issues: '问题清单',
  tasks: '任务清单',
  duties: '责任清单',
};

/** The filters of the ledger; all of them are kept in the address. */
export type Filters = Omit<IssueFilter, 'after' | 'limit'>;
export type LedgerSearch = Filters & Readonly<{ list?: Exclude<List, 'issues'> }>;

const NAMES = ['q', 'town', 'unit', 'leader', 'batch', 'source', 'category'] as const;
const SHOWN = ['mine', 'changed', 'overdue', 'soon'] as const;
export const VIEW_WORDS: Readonly<Record<(typeof SHOWN)[number], string>> = {
  mine: '待我办',
  changed: '近 7 日有变化',
  overdue: '已超期',
  soon: '三天内到期',
};
const COMMANDS = Object.keys(COMMAND_WORDS) as readonly CommandName[];

const LONGEST = 60;
const text = (value: unknown): string | undefined => {
  const words = typeof value === 'number' ? String(value) : value;
  return typeof words === 'string' && words.trim() !== '' ? words.slice(0, LONGEST) : undefined;
};

/** Reads an address; what it does not know it leaves out. */
export function readLedgerSearch(search: Readonly<Record<string, unknown>>): LedgerSearch {
  const names = Object.fromEntries(
    NAMES.flatMap((name) => {
      const words = text(search[name]);
      return words === undefined ? [] : [[name, words]];
    }),
  );
  const lamp = LAMPS.find((one) => one === search['lamp']);
  const state = ISSUE_STATES.find((one) => one === search['state']);
  const view = SHOWN.find((one) => one === search['view']);
  const todo = COMMANDS.find((one) => one === search['todo']);
  const list = (['tasks', 'duties'] as const).find((one) => one === search['list']);
  return {
    ...names,
    ...(lamp && { lamp }),
    ...(state && { state }),
    ...(view && { view }),
    ...(todo && { todo }),
    ...(list && { list }),
  };
}

export function filtersOf({ list: _list, ...filters }: LedgerSearch): Filters {
  return filters;
}

/** The search with one filter set, or taken away when the value is empty. */
export function withFilter(search: LedgerSearch, name: keyof LedgerSearch, value: string): LedgerSearch {
  return readLedgerSearch({ ...search, [name]: value });
}

/** The same list without any filter. */
export const withoutFilters = ({ list }: LedgerSearch): LedgerSearch => (list ? { list } : {});

export type Chip = Readonly<{ name: keyof Filters; word: string }>;

/** What narrows the list, in words. */
export function chipsOf(search: LedgerSearch): readonly Chip[] {
  const { q, lamp, state, view, todo } = search;
  const named = (['town', 'unit', 'leader', 'batch', 'source', 'category'] as const).flatMap((name) => {
    const word = search[name];
    return word === undefined ? [] : [{ name, word }];
  });
  return [
    ...(view ? [{ name: 'view' as const, word: VIEW_WORDS[view] }] : []),
    ...(todo ? [{ name: 'todo' as const, word: todoWord(todo) }] : []),
    ...(lamp ? [{ name: 'lamp' as const, word: lampWord(lamp) }] : []),
    ...(state ? [{ name: 'state' as const, word: STATE_WORDS[state] }] : []),
    ...named,
    ...(q ? [{ name: 'q' as const, word: `“${q}”` }] : []),
  ];
}

/** "" or "?lamp=red&town=…": of the page, and of what it asks the server. */
function printQuery(query: Readonly<Record<string, string | undefined>>): string {
  const words = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();
  return words && `?${words}`;
}

export const ledgerHref = (search: LedgerSearch): string => `/desk/issues${printQuery(search)}`;
export const exportHref = (search: LedgerSearch): string => `/api/exports/ledger.xlsx${printQuery(search)}`;
