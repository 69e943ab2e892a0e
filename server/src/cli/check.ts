import { basename } from 'node:path';
import { z } from 'zod';
import { yearOf, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import type { Refusal } from '@ryg/shared/domain/refusal.ts';
import { calendarNotice } from '@ryg/shared/domain/working-days.ts';
import { DEFAULT_PACK } from '../config.ts';
import { systemClock } from '../platform/clock.ts';
import { officialHolidays, officialWorkingDays } from '../platform/official-calendar.ts';
import { readLedgerBook } from '../workbook/read-workbook.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { print, type Answer } from './answer.ts';
import { asJson } from './check/as-json.ts';
import { asText } from './check/as-text.ts';
import { checkLedger } from './check/check-ledger.ts';
import { readAsOf, readOptions, type CheckFlags } from './check/options.ts';
import { givenPath } from './given-path.ts';
import { readPack } from '../features/exchange/county-file.ts';

const usage = {
  line: 'check 台账文件 [--as-of 日期] [--rules 规则.json] [--map 列名对照.json] [--sheet 工作表] [--year 年份] [--regions 镇名单.json] [--json]',
  flags: {
    'as-of': { type: 'string' },
    rules: { type: 'string' },
    map: { type: 'string' },
    sheet: { type: 'string' },
    year: { type: 'string' },
    regions: { type: 'string' },
    json: { type: 'boolean' },
  },
  things: [1, 1],
} as const;

const EXIT_UNREADABLE = 2;

/** Says what a ledger file means, without a server or a database. */
export async function run(args: string[]): Promise<number> {
  z.config(z.locales.zhCN());
  const given = readArguments(args, usage);
  const [file] = given?.things ?? [];
  if (!given || file === undefined) return print(wrongUsage(usage.line));
  return print(await check(file, given.flags, systemClock.today()));
}

const unreadable = ({ code, message }: Refusal): Answer =>
  code === 'USAGE' ? wrongUsage(usage.line, message) : { code: EXIT_UNREADABLE, out: [], err: [message] };

async function check(file: string, flags: CheckFlags, today: CalendarDay): Promise<Answer> {
  const asked = readAsOf(flags['as-of']);
  if (!asked.ok) return unreadable(asked.refusal);
  const options = await readOptions(flags, asked.value);
  if (!options.ok) return unreadable(options.refusal);
  const pack = await readPack(flags.rules === undefined ? DEFAULT_PACK : givenPath(flags.rules));
  if (!pack.ok) return unreadable(pack.refusal);
  const asOf = asked.value ?? today;
  const path = givenPath(file);
  const reading = await readLedgerBook(path, { ...options.value, asOf });
  if (!reading.ok) return unreadable(reading.refusal);

  const notices = pack.value.calendar === 'workday' ? unknownYears(reading.value, asOf) : [];
  const checked = checkLedger(
    { ...reading.value, notices: [...reading.value.notices, ...notices] },
    {
      asOf,
      pack: pack.value,
      workingDays: officialWorkingDays,
      towns: options.value.towns ?? null,
      mapped: options.value.map !== undefined,
    },
  );
  const name = basename(path);
  return {
    code: 0,
    out: flags.json ? [JSON.stringify(asJson(name, checked), null, 1)] : asText(name, checked),
    err: [],
  };
}

/** Years whose holidays nobody announced, as far as the ledger's days reach into them. */
function unknownYears({ rows }: LedgerReading, asOf: CalendarDay): string[] {
  const days = [asOf, ...rows.flatMap(({ start, deadline }) => [start, deadline.on])].filter((day) => day !== null);
  const oneAYear = new Map(days.map((day) => [yearOf(day), day]));
  return [...oneAYear.values()].toSorted().flatMap((day) => calendarNotice(day, officialHolidays) ?? []);
}
