const MIB = 1024 * 1024;

/** What one file may cost. A county's fattest ledger needs a tenth of it. */
export const LIMITS = {
  fileBytes: 20 * MIB,
  inflatedBytes: 48 * MIB,
  entries: 200,
  sharedStrings: 300_000,
  /** Spreadsheets allow no longer cell. */
  cellCharacters: 32_767,
  rows: 20_000,
  columns: 256,
  xmlDepth: 64,
  lineCharacters: 1_000_000,
  workerMegabytes: 256,
  workerMilliseconds: 10_000,
  idleMilliseconds: 30_000,
} as const;
