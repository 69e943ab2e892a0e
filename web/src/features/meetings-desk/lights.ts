import type { AgendaIssue } from '@ryg/shared/domain/meeting/agenda-value.ts';

/** A light and what was said about it for a meeting. */
export type Explained = Readonly<{
  issue: AgendaIssue;
  explanation: Readonly<{ text: string; unit: string; on: string }> | null;
}>;
