/** What somebody is trying: the text of a pack, whether as a form or as JSON, and what it is to be proposed with. */
export type TrialDraft = Readonly<{ text: string; as: 'form' | 'json'; reason: string; startOn: string | null }>;

const VERSION = 1;
const nameOf = (account: string) => `ryg.rules.${account}`;

/** The draft as it was left, null when there is none. */
export function keptTrial(account: string): TrialDraft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(account)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('version' in kept) || kept.version !== VERSION) return null;
    // Written by this very page a moment ago, under a version that names its shape.
    return 'draft' in kept ? (kept.draft as TrialDraft) : null;
  } catch {
    return null;
  }
}

export function keepTrial(account: string, draft: TrialDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(nameOf(account), JSON.stringify({ version: VERSION, draft }));
    else sessionStorage.removeItem(nameOf(account));
  } catch {
    // A full or forbidden store costs the draft only when the page is left.
  }
}
