import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { PaperKind } from '@ryg/shared/domain/papers/paper.ts';
import type { Table } from '../table.ts';

/** Everything papers are made from, as plain values, so that another process can make them. */
export type PapersOrder = Readonly<{
  agenda: Agenda;
  /** The ledger as it stood at the snapshot, in the columns our own import knows. */
  ledger: readonly Table[];
  redHead: string | null;
  /** The county's own templates. */
  templates: Readonly<Partial<Record<PaperKind, Uint8Array>>>;
  /** An empty folder that is there. */
  folder: string;
  /** One file only, by its path below the folder; null writes all. */
  only: string | null;
  /** Where all files are put into one archive; null makes none. */
  archive: string | null;
}>;

/** What the process that writes says while it works. */
export type PapersSaid =
  | Readonly<{ said: 'writing'; file: string; done: number; of: number }>
  | Readonly<{ said: 'written'; written: PapersWritten }>
  | Readonly<{ said: 'failed'; why: 'disk' | 'bug'; words: string }>;

export type PapersWritten = Readonly<{
  files: readonly string[];
  /** Of the archive; null without one. */
  bytes: number | null;
  /** What somebody should know before the papers are handed out. */
  notices: readonly string[];
  /** The most memory the process held. */
  peakMegabytes: number;
}>;
