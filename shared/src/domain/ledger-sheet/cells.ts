/** One cell as plain values: the last form in which anybody sees a spreadsheet. */
export type Cell = Readonly<{
  /** What the clerk sees, trimmed of nothing. */
  text: string;
  /**
   * `number` keeps the raw number; a cell formatted as a date is `date` (raw serial number in `number`,
   * ISO day in `text`), one formatted as a percentage is `percent` (a fraction in `number`).
   */
  kind: 'empty' | 'text' | 'number' | 'date' | 'percent' | 'boolean' | 'error';
  number: number | null;
  /** The cell held a formula; `text` is its cached value. */
  formula: boolean;
}>;

/** Zero-based, inclusive corners. */
export type Merge = Readonly<{ top: number; left: number; bottom: number; right: number }>;

export type Sheet = Readonly<{
  name: string;
  /** Row 0 is row 1 of the spreadsheet; rows may be of different lengths. Merges are not yet filled. */
  rows: readonly (readonly Cell[])[];
  merges: readonly Merge[];
  /** Zero-based. */
  hiddenRows: readonly number[];
  /** The whole sheet is hidden. */
  hidden: boolean;
}>;

export type Workbook = Readonly<{
  file: string;
  format: 'xlsx' | 'xls' | 'text';
  /** Excel's other epoch: serial numbers are 1,462 days smaller. */
  date1904: boolean;
  sheets: readonly Sheet[];
}>;

export const EMPTY_CELL: Cell = { text: '', kind: 'empty', number: null, formula: false };
export const textCell = (text: string): Cell =>
  text === '' ? EMPTY_CELL : { text, kind: 'text', number: null, formula: false };
