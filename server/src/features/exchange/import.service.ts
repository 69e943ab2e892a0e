import { parseCalendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { compareLedger, type ImportPlan, type ImportTerms, type LedgerNow } from '@ryg/shared/domain/ledger-import.ts';
import type { LedgerReading, RejectedRow } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { lawOf, type Law, type Ledger } from '../../live/ledger.ts';
import type { Draft } from '../../live/write-door.ts';
import type { Stores } from '../../store/store.ts';
import type { LedgerFile } from './ledger-file.ts';
import { ledgerNow, standingSheets } from './ledger-now.ts';

/** Weekly files of one round of rectification continue each other unless the office names another batch. */
export const DEFAULT_BATCH = '默认批次';

export type ImportOptions = Readonly<{
  batch: string;
  /** The day the file's facts hold when the file does not say. */
  on: CalendarDay | null;
  actor: string;
  /** 历史台账: its completions are history and ask for no checks. */
  historical?: boolean;
  /** Lets the file win where a command changed the same cell since the last sheet. */
  overwrite?: boolean;
  /** Content of the sample ledgers; the demo takes no others. */
  samples: ReadonlySet<string>;
}>;

export type ImportReport = Readonly<{
  file: string;
  on: CalendarDay;
  summary: ImportPlan['summary'];
  rejected: readonly RejectedRow[];
  notices: readonly string[];
}>;

/** What a file would add to the ledger, found out without writing. */
export type PlannedImport = Readonly<{ on: CalendarDay; law: Law; plan: ImportPlan; now: LedgerNow }>;

/** Takes a ledger file into the ledger: what differs becomes entries that hold on the file's day. All of it or nothing. */
export async function importLedger(
  ledger: Ledger,
  file: LedgerFile,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  const written = await ledger.write({ actor: options.actor, source: file.name, isLarge: true }, async (stores) => {
    const planned = await planImport(ledger, stores, file, options);
    if (!planned.ok) return planned;
    const { plan, on } = planned.value;
    return accept({ entries: withHeading(plan, file, options.batch, on), value: { on, summary: plan.summary } });
  });
  if (!written.ok) return written;
  const { rejected, notices } = file.reading;
  return accept({ file: file.name, ...written.value.value, rejected, notices });
}

/** Compares a file with the ledger, or says why it cannot come in. */
export async function planImport(
  { clock }: Ledger,
  stores: Stores,
  file: LedgerFile,
  options: ImportOptions,
): Promise<Result<PlannedImport>> {
  const law = await lawOf(stores);
  if (!law.ok) return law;
  const welcome = welcomeFile(law.value.county, file, options);
  if (!welcome.ok) return welcome;
  const day = dayOf(file.reading, options.on, clock.today());
  if (!day.ok) return day;
  const on = day.value;
  const order = await inOrder(stores, options.batch, on);
  if (!order.ok) return order;
  const now = await ledgerNow(stores, options.batch);
  return accept({ on, law: law.value, now, plan: compareLedger(now, file.reading, termsOf(options, on)) });
}

export function termsOf(
  { batch, actor, historical = false, overwrite = false }: ImportOptions,
  on: CalendarDay,
): ImportTerms {
  return { batch, on, actor, historical, overwrite };
}

function welcomeFile(county: County, file: LedgerFile, { samples }: ImportOptions): Result<null> {
  if (!county.demo || samples.has(file.sha256)) return accept(null);
  return refuse(
    'DEMO_ONLY',
    `这是演示数据文件夹，不接收其他台账；请先运行 \`npx -y pnpm@12 ryg init 文件夹 --county 区划代码 --name 县名\` 建自己的台账，再用 --data 指定那个文件夹导入`,
  );
}

function dayOf({ reportDate }: LedgerReading, given: CalendarDay | null, today: CalendarDay): Result<CalendarDay> {
  const on = given ?? reportDate;
  if (!on)
    return refuse(
      'NO_REPORT_DATE',
      '台账里没有找到“填报日期”，不知道这些内容是哪一天的；请在表头补上填报日期，或指定填报日期（命令行加 --on 2018-06-20）再导入',
    );
  if (on > today) return refuse('REPORT_DATE_AHEAD', `填报日期 ${on} 晚于今天 ${today}；请核对填报日期后再导入`);
  return accept(on);
}

/** An older sheet laid over a newer one would turn progress back. */
async function inOrder(stores: Stores, batch: string, on: CalendarDay): Promise<Result<null>> {
  const newer = (await standingSheets(stores, batch)).findLast(({ data }) => data.reportDate > on);
  if (!newer) return accept(null);
  return refuse(
    'LEDGER_OUT_OF_ORDER',
    `这份台账的填报日期是 ${on}，而“${batch}”已导入过 ${newer.data.reportDate} 的台账（${newer.data.file}）；台账须按填报日期先后导入，另一批问题请换一个批次名称（命令行加 --batch 名称）`,
  );
}

/** The entries of an import under one that names the file. A file that says nothing new leaves no entry at all. */
export function withHeading(
  plan: ImportPlan,
  { name, sha256, reading }: LedgerFile,
  batch: string,
  on: CalendarDay,
  upload?: string,
): readonly Draft[] {
  if (plan.entries.length === 0) return [];
  const data = {
    file: name,
    sha256,
    batch,
    reportDate: on,
    accepted: reading.rows.length,
    rejected: reading.rejected.length,
    ...(upload === undefined ? {} : { upload }),
  };
  return [{ row: null, draft: { kind: 'ledgerImported', on, subject: batch, data } }, ...plan.entries];
}

/** A day given on the command line. */
export function readDay(text: string): Result<CalendarDay> {
  const day = parseCalendarDay(text);
  return day ? accept(day) : refuse('BAD_DAY', `“${text}”不是日期；请写成 2018-06-20 这样`);
}
