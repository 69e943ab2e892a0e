import type { Role } from './actor.ts';

/** 三张清单: three views of the same issues. */
export const LISTS = ['issues', 'tasks', 'duties'] as const;
export type ListName = (typeof LISTS)[number];

export const LIST_WORDS: Readonly<Record<ListName, string>> = {
  issues: '问题清单',
  tasks: '任务清单',
  duties: '责任清单',
};

/** Who may take the ledger away as a file, each within what the account may see. */
export const EXPORT_ROLES = [
  'office',
  'auditor',
  'leader',
  'inspector',
  'department',
  'town',
] as const satisfies readonly Role[];
