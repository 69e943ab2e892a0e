/** Ids are numbered in the order in which issues entered the ledger and never reused, not even after an undone import. */
export const issueId = (number: number): string => `Q${String(number).padStart(4, '0')}`;
