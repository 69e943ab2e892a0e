/** Ids are numbered in the order in which issues entered the ledger and never reused, not even after an undone import. */
export const issueId = (number: number): string => `Q${String(number).padStart(4, '0')}`;

/** The number in an id; 0 for an id that has none. */
export const numberOfIssue = (id: string): number => Number(/\d+$/u.exec(id)?.[0] ?? 0);
