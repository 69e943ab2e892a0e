import type { CalendarDay } from '../calendar-day.ts';
import type { DateContext } from '../read-date.ts';
import type { TownMatcher } from './read-towns.ts';

/** What reading one row needs to know of the rest of its sheet. */
export type SheetContext = Readonly<{
  sheet: string;
  date1904: boolean;
  dates: DateContext;
  /** The progress column holds fractions. */
  fractions: boolean;
  matchTown: TownMatcher;
  /** The town a sheet without a column of towns is named after. */
  townOfSheet: string | null;
  /** The day on which completions are weighed: asked for, else the sheet's own. */
  asOf: CalendarDay | null;
  /** Asked for: rows that start later are left out. */
  notAfter: CalendarDay | null;
  reportDate: CalendarDay | null;
  /** Columns were named by a map: the sheet is no Chinese ledger and its names are not split. */
  mapped: boolean;
}>;

/** Why a row cannot be taken into the ledger. */
export type RowRefusal = Readonly<{ code: string; message: string }>;

/** What was noticed on the way; filled while a row is read. */
export type Notes = { code: string; message: string }[];
