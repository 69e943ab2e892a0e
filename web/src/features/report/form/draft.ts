import type { FormName } from './fields.ts';
import type { FormValues } from './form-values.ts';

/** What was typed and not yet accepted. `sent` remembers under which key which text went out, so that a lost answer is asked for again. */
export type Draft = Readonly<{
  values: FormValues;
  /** The form as it opened, from the issue at `basedOn`. */
  opening: FormValues;
  basedOn: number;
  sent: Readonly<{ key: string; text: string }> | null;
}>;

const VERSION = 1;
const nameOf = (account: string, issue: string, form: FormName) => `ryg.draft.${account}.${issue}.${form}`;

/** The draft of a form, kept until the server accepted it; null when there is none. */
export function keptDraft(account: string, issue: string, form: FormName): Draft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(account, issue, form)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('version' in kept) || kept.version !== VERSION) return null;
    // Written by this very page a moment ago, under a version that names its shape.
    return 'draft' in kept ? (kept.draft as Draft) : null;
  } catch {
    return null;
  }
}

export function keepDraft(account: string, issue: string, form: FormName, draft: Draft): void {
  try {
    sessionStorage.setItem(nameOf(account, issue, form), JSON.stringify({ version: VERSION, draft }));
  } catch {
    // A full or forbidden store costs the draft only when the page is left.
  }
}

export function forgetDraft(account: string, issue: string, form: FormName): void {
  try {
    sessionStorage.removeItem(nameOf(account, issue, form));
  } catch {
    // Nothing was kept there.
  }
}

/** The key to send a text under: the same as before when the very same text went out and no answer came. */
export function keyFor(text: string, sent: Draft['sent'], newKey: () => string): string {
  return sent?.text === text ? sent.key : newKey();
}
