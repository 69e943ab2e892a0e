import type { z } from 'zod';
import { openData, type OpenFile } from '@ryg/shared/contract/open-data.contract.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import { editionLine, ISSUE_FIELDS, licenceOf, TOWN_FIELDS, type DataField } from '@ryg/shared/domain/open-data.ts';
import { tableToCsv } from '../../documents/table.ts';
import { prepareBytes, type PreparedBytes } from '../../platform/prepared-bytes.ts';

/** The board everybody is shown, as the square's routes hold it ready. */
export type Shown = Readonly<{
  current: () => Readonly<{ bytes: PreparedBytes }> | null;
  version: () => Readonly<{ withdrawn: boolean }>;
}>;

export type OpenFiles = Readonly<{
  /** Null while nothing is before the public. */
  file: (name: OpenFile) => PreparedBytes | null;
}>;

/** Files of open data, each made once for a board when somebody first asks, out of the bytes of the public board. */
export function openFiles(shown: Shown): OpenFiles {
  let kept = new Map<OpenFile, PreparedBytes>();
  let keptFrom = '';
  return {
    file: (name) => {
      const current = shown.current();
      if (!current || shown.version().withdrawn) return null;
      if (current.bytes.etag !== keptFrom) {
        kept = new Map();
        keptFrom = current.bytes.etag;
      }
      const known = kept.get(name);
      if (known) return known;
      const made = prepareBytes(textOf(name, JSON.parse(current.bytes.identity.toString()) as Board));
      kept.set(name, made);
      return made;
    },
  };
}

function textOf(name: OpenFile, board: Board): string {
  switch (name) {
    case 'issues':
      return checked(openData.issues.reply, { ...aboutOf(board), issues: rowsOf(ISSUE_FIELDS, board.issues, board) });
    case 'towns':
      return checked(openData.towns.reply, { ...aboutOf(board), towns: rowsOf(TOWN_FIELDS, board.ranking, board) });
    case 'fields':
      return checked(openData.fields.reply, {
        ...aboutOf(board),
        issues: ISSUE_FIELDS.map(wordsOf),
        towns: TOWN_FIELDS.map(wordsOf),
      });
    case 'issuesTable':
      return tableOf(ISSUE_FIELDS, board.issues, board);
    case 'townsTable':
      return tableOf(TOWN_FIELDS, board.ranking, board);
  }
}

const checked = (schema: z.ZodType, value: unknown): string => JSON.stringify(schema.parse(value));

const aboutOf = (board: Board) => ({
  county: board.county.name,
  publisher: board.publisher,
  edition: board.number,
  asOf: board.asOf,
  releasedAt: board.releasedAt,
  validUntil: board.validUntil,
  demo: board.demo,
  licence: licenceOf(board),
});

const wordsOf = <T>({ key, heading, kind, means }: DataField<T>) => ({ key, heading, kind, means });

const rowsOf = <T>(fields: readonly DataField<T>[], rows: readonly T[], board: Board) =>
  rows.map((row) => Object.fromEntries(fields.map(({ key, of }) => [key, of(row, board)])));

/** As Excel opens it: a mark of UTF-8, one line that says what it is, headings, rows; no cell is a formula. */
const tableOf = <T>(fields: readonly DataField<T>[], rows: readonly T[], board: Board): string =>
  tableToCsv({
    name: '',
    above: [editionLine(board)],
    columns: fields.map(({ heading }) => ({ heading, width: 12 })),
    rows: rows.map((row) => fields.map(({ of }) => of(row, board))),
  });
