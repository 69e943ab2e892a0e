import type { PeopleSchema } from './people-schema.ts';
import type { PublicationSchema } from './publication-schema.ts';
import type { ScreensSchema } from './screens-schema.ts';
import type { VoicesSchema } from './voices-schema.ts';

/** Days and instants are ISO text, structured facts JSON text, so that both databases mean the same. */
export type EntryTable = {
  seq: number;
  held_on: string;
  recorded_at: string;
  kind: string;
  subject: string | null;
  data: string;
  actor: string;
  source: string;
  source_row: number | null;
  prev_hash: string;
  hash: string;
};

/** Present state of an issue; `facts` holds all of it, the columns beside it are for looking up. */
export type IssueTable = {
  id: string;
  batch: string;
  no: string | null;
  title: string;
  state: string;
  deadline_on: string | null;
  seq: number;
  facts: string;
};

export type FindingTable = { no: string; title: string; disposition: string | null; seq: number; facts: string };

export type MeasureTable = { issue_id: string; position: number; text: string };

/** One row where an issue's evaluation differs from the one before. */
export type EvaluationTable = {
  scope: string;
  issue_id: string;
  day: string;
  lamp: string;
  level: string | null;
  rule: string;
};

/** One row a day that was evaluated: from which entries, under which pack, with which totals. */
export type DayCloseTable = {
  scope: string;
  day: string;
  through_seq: number;
  pack_id: string;
  pack_version: number;
  tallies: string;
};

export type SnapshotTable = {
  number: number;
  held_on: string;
  released_at: string;
  through_seq: number;
  period_from: string;
  period_to: string;
  valid_until: string;
  issues: string;
  ranking: string;
};

/** The answer a write was given, so that sending it again gives the same one and does nothing. */
export type ReceiptTable = { account: string; key: string; digest: string; answer: string; at: string };

/** An uploaded ledger between its preview and its confirmation; JSON text, `reading` gone once it is decided. */
export type ImportUploadTable = {
  id: string;
  /** The order of arrival; a demo's clock stands still. */
  place: number;
  state: string;
  file: string;
  sha256: string;
  batch: string;
  held_on: string;
  historical: number;
  by: string;
  at: string;
  reading: string | null;
  summary: string;
  preview: string;
  would_do: string;
  first_seq: number | null;
  last_seq: number | null;
  decided_by: string | null;
  decided_at: string | null;
};

export type Schema = PeopleSchema &
  PublicationSchema &
  ScreensSchema &
  VoicesSchema & {
    import_upload: ImportUploadTable;
    entry: EntryTable;
    issue: IssueTable;
    finding: FindingTable;
    measure: MeasureTable;
    evaluation: EvaluationTable;
    day_close: DayCloseTable;
    snapshot: SnapshotTable;
    receipt: ReceiptTable;
  };
