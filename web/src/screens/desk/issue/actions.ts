import type { IssueDetail } from '@ryg/shared/contract/issues.contract.ts';
import type { CommandName } from '@ryg/shared/domain/workflow/command.ts';

/** From what moves an issue on to what corrects or takes back. */
const ORDER: readonly CommandName[] = [
  'acknowledge',
  'reportProgress',
  'requestClose',
  'decideExtension',
  'review',
  'sign',
  'verify',
  'notice',
  'close',
  'grade',
  'return',
  'requestExtension',
  'plan',
  'comment',
  'assign',
  'object',
  'reopen',
  'setDeadline',
  'editIssue',
  'resume',
  'suspend',
  'draftTitle',
  'draftStatement',
  'rejectAssignment',
  'withdraw',
];

/** Commands that move the issue on; without one that waits, the first of these leads. Handing it out anew never does. */
const LEADING: ReadonlySet<CommandName> = new Set(ORDER.slice(0, 9));

export type Actions = Readonly<{
  primary: CommandName | null;
  /** Beside the primary one. */
  shown: readonly CommandName[];
  /** Behind 更多. */
  more: readonly CommandName[];
}>;

/** The commands there are now: the one that waits first, a few beside it, the others behind a word. */
export function actionsOf({ commands, todo }: Pick<IssueDetail, 'commands' | 'todo'>, room: number): Actions {
  const ordered = ORDER.filter((name) => commands.includes(name));
  const waiting = todo !== null && commands.includes(todo) ? todo : undefined;
  const primary = waiting ?? ordered.find((name) => LEADING.has(name)) ?? null;
  const rest = ordered.filter((name) => name !== primary);
  // A word that hides a single button is longer than the button.
  const places = rest.length === room + 1 ? room + 1 : room;
  return { primary, shown: rest.slice(0, places), more: rest.slice(places) };
}
