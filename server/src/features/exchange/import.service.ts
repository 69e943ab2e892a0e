import { parseCalendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { compareLedger, type ImportPlan } from '@ryg/shared/domain/ledger-import.ts';
import type { LedgerReading, RejectedRow } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import type { Draft } from '../../live/write-door.ts';
import type { Stores } from '../../store/store.ts';
import type { LedgerFile } from './ledger-file.ts';

/** Weekly files of one round of rectification continue each other unless the office names another batch. */
export const DEFAULT_BATCH = '默认批次';

export type ImportOptions = Readonly<{
  batch: string;
  /** The day the file's facts hold when the file does not say. */
  on: CalendarDay | null;
  actor: string;
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

/** Takes a ledger file into the ledger: what differs becomes entries that hold on the file's day. All of it or nothing. */
export async function importLedger(
  ledger: Ledger,
  file: LedgerFile,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  const law = await lawOf(ledger.store);
  if (!law.ok) return law;
  const welcome = welcomeFile(law.value.county, file, options);
  if (!welcome.ok) return welcome;
  const { reading } = file;
  const day = dayOf(reading, options.on, ledger.clock.today());
  if (!day.ok) return day;

  const on = day.value;
  const written = await ledger.write({ actor: options.actor, source: file.name }, async (stores) => {
    const order = await inOrder(stores, options.batch, on);
    if (!order.ok) return order;
    const now = { issues: await stores.issues.all(), findings: await stores.findings.all() };
    const plan = compareLedger(now, reading, { batch: options.batch, on });
    return accept({ entries: withHeading(plan, file, options.batch, on), value: plan.summary });
  });
  if (!written.ok) return written;
  return accept({
    file: file.name,
    on,
    summary: written.value.value,
    rejected: reading.rejected,
    notices: reading.notices,
  });
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
      '台账里没有找到“填报日期”，不知道这些内容是哪一天的；请在表头补上填报日期，或加 --on 2018-06-20 这样的日期再导入',
    );
  if (on > today) return refuse('REPORT_DATE_AHEAD', `填报日期 ${on} 晚于今天 ${today}；请核对填报日期后再导入`);
  return accept(on);
}

/** An older sheet laid over a newer one would turn progress back. */
async function inOrder({ entries }: Stores, batch: string, on: CalendarDay): Promise<Result<null>> {
  const imports = await entries.ofKind('ledgerImported');
  const newer = imports.findLast(({ data }) => data.batch === batch && data.reportDate > on);
  if (!newer) return accept(null);
  return refuse(
    'LEDGER_OUT_OF_ORDER',
    `这份台账的填报日期是 ${on}，而“${batch}”已导入过 ${newer.data.reportDate} 的台账（${newer.data.file}）；台账须按填报日期先后导入，另一批问题请加 --batch 名称`,
  );
}

/** A file that says nothing new leaves no entry at all. */
function withHeading(
  plan: ImportPlan,
  { name, sha256, reading }: LedgerFile,
  batch: string,
  on: CalendarDay,
): readonly Draft[] {
  if (plan.entries.length === 0) return [];
  const data = {
    file: name,
    sha256,
    batch,
    reportDate: on,
    accepted: reading.rows.length,
    rejected: reading.rejected.length,
  };
  return [{ row: null, draft: { kind: 'ledgerImported', on, subject: batch, data } }, ...plan.entries];
}

/** A day given on the command line. */
export function readDay(text: string): Result<CalendarDay> {
  const day = parseCalendarDay(text);
  return day ? accept(day) : refuse('BAD_DAY', `“${text}”不是日期；请写成 2018-06-20 这样`);
}
