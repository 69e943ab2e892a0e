import type { DecisionDraft } from './decision-draft.ts';

const nameOf = (meeting: string) => `ryg.meeting.draft.${meeting}`;
/** Where the browser keeps nothing, the page does. */
const here = new Map<string, DecisionDraft>();

/** What stood in the form when it was put away; for as long as this window is open. */
export function keptDraft(meeting: string): DecisionDraft | null {
  const own = here.get(meeting);
  if (own) return own;
  try {
    const text = sessionStorage.getItem(nameOf(meeting));
    // Written by `keepDraft` below, in this window.
    return text === null ? null : (JSON.parse(text) as DecisionDraft);
  } catch {
    return null;
  }
}

/** Null forgets it: it was handed over. */
export function keepDraft(meeting: string, draft: DecisionDraft | null): void {
  if (draft) here.set(meeting, draft);
  else here.delete(meeting);
  try {
    if (draft) sessionStorage.setItem(nameOf(meeting), JSON.stringify(draft));
    else sessionStorage.removeItem(nameOf(meeting));
  } catch {
    // The page still has it.
  }
}
