const VERSION = 1;

/** Whose words, for which place; a place is a meeting with an issue or a form. */
const nameOf = (account: string, place: string) => `ryg.meeting.${account}.${place}`;

/** What somebody typed at a place and did not get accepted yet; null when there is nothing. */
export function keptWords<Words>(account: string, place: string): Words | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(account, place)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('version' in kept) || kept.version !== VERSION) return null;
    // Written by this very page, under a version that names its shape.
    return 'words' in kept ? (kept.words as Words) : null;
  } catch {
    return null;
  }
}

/** Keeps what was typed, over closing the browser; null forgets it. */
export function keepWords<Words>(account: string, place: string, words: Words | null): void {
  try {
    if (words === null) localStorage.removeItem(nameOf(account, place));
    else localStorage.setItem(nameOf(account, place), JSON.stringify({ version: VERSION, words }));
  } catch {
    // A full or forbidden store costs the words only when the page is left.
  }
}
