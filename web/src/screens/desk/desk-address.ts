import type { CommandName } from '@ryg/shared/domain/workflow/command.ts';

/** Where an issue's own page is, with the form of a command open on it when one is named. */
export const issueHref = (id: string, command?: CommandName): string =>
  `/desk/issues/${encodeURIComponent(id)}${command === undefined ? '' : `?do=${command}`}`;

/** The same on another day. */
export const issueOnDayHref = (id: string, day: string): string =>
  `${issueHref(id)}?${new URLSearchParams({ asOf: day })}`;
