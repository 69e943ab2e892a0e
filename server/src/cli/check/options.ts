import { parseCalendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { PLAUSIBLE_YEARS } from '@ryg/shared/domain/date-span.ts';
import { readColumnMap } from '@ryg/shared/domain/ledger-sheet/column-map.ts';
import type { LedgerOptions } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { readTowns } from '../../features/exchange/county-file.ts';
import { givenPath } from '../given-path.ts';
import { readJsonFile } from '../json-file.ts';

/** The flags of `ryg check` as written. */
export type CheckFlags = Readonly<{
  'as-of'?: string | undefined;
  rules?: string | undefined;
  map?: string | undefined;
  sheet?: string | undefined;
  year?: string | undefined;
  regions?: string | undefined;
  json?: boolean | undefined;
}>;

/** The as-of day given, null when none was, or a refusal of what is no day. */
export function readAsOf(text: string | undefined): Result<CalendarDay | null> {
  if (text === undefined) return accept(null);
  const day = parseCalendarDay(text);
  return day ? accept(day) : refuse('USAGE', `--as-of 要写成 2018-06-20 这样的日期，“${text}”不是。`);
}

function readYear(text: string | undefined): Result<number | null> {
  if (text === undefined) return accept(null);
  const year = Number(text);
  const plausible = /^\d{4}$/u.test(text) && year >= PLAUSIBLE_YEARS.first && year <= PLAUSIBLE_YEARS.last;
  return plausible ? accept(year) : refuse('USAGE', `--year 要写成 2018 这样的四位年份，“${text}”不是。`);
}

/** Flags → how to read the ledger; the files they name are read here. */
export async function readOptions(flags: CheckFlags, asOf: CalendarDay | null): Promise<Result<LedgerOptions>> {
  const year = readYear(flags.year);
  if (!year.ok) return year;
  const map = flags.map === undefined ? null : await readMapFile(flags.map);
  if (map && !map.ok) return map;
  const towns = flags.regions === undefined ? null : await readTowns(givenPath(flags.regions));
  if (towns && !towns.ok) return towns;
  return accept({
    ...(asOf ? { asOf } : {}),
    ...(flags.sheet === undefined ? {} : { sheet: flags.sheet }),
    ...(year.value === null ? {} : { year: year.value }),
    ...(map ? { map: map.value } : {}),
    ...(towns ? { towns: towns.value } : {}),
  });
}

async function readMapFile(path: string): Promise<ReturnType<typeof readColumnMap>> {
  const json = await readJsonFile(path, '列名对照表');
  return json.ok ? readColumnMap(json.value) : json;
}
