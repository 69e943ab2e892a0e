import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { DEMO_FOLDER } from '../../config.ts';
import { DEFAULT_BATCH, importLedger, readDay, type ImportReport } from '../../features/exchange/import.service.ts';
import { previewLedger } from '../../features/exchange/preview.service.ts';
import { readLedgerFile } from '../../features/exchange/ledger-file.ts';
import { sampleFingerprints } from '../../features/exchange/samples.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import { refused, said, type Answer } from '../answer.ts';
import { previewLines } from './preview-lines.ts';

const EXIT_UNREADABLE = 2;

export async function importWork(
  ledger: Ledger,
  order: Readonly<{ file: string; batch: string | null; on: string | null; preview: boolean }>,
): Promise<Answer> {
  const law = await lawOf(ledger.store);
  if (!law.ok) return refused(law.refusal);
  const day: Result<CalendarDay | null> = order.on === null ? accept(null) : readDay(order.on);
  if (!day.ok) return refused(day.refusal, EXIT_UNREADABLE);
  const file = await readLedgerFile(order.file, law.value.county.towns);
  if (!file.ok) return refused(file.refusal, EXIT_UNREADABLE);

  const samples = await sampleFingerprints(DEMO_FOLDER);
  const options = { batch: order.batch ?? DEFAULT_BATCH, on: day.value, actor: 'office', samples };
  if (order.preview) {
    const preview = await previewLedger(ledger, file.value, options);
    return preview.ok ? said(...previewLines(preview.value)) : refused(preview.refusal);
  }
  const report = await importLedger(ledger, file.value, options);
  return report.ok ? said(...reportLines(report.value)) : refused(report.refusal);
}

/** What an import did, line by line. */
function reportLines({ file, on, summary, rejected, notices }: ImportReport): readonly string[] {
  const { created, changed, closed, reopened, extended, requested, conflicts, unchanged, missing, findings } = summary;
  const isNews = created + changed + findings > 0;
  return [
    isNews ? `已导入 ${file}，填报日期 ${on}` : `${file}（填报日期 ${on}）没有新内容，台账未变`,
    `新增 ${created} 条，变更 ${changed} 条，未变 ${unchanged} 条；其中销号 ${closed} 条，反弹 ${reopened} 条，延期 ${extended} 条`,
    ...(requested > 0 ? [`文件里报已完成的 ${requested} 条转为申请销号，待核查`] : []),
    ...(conflicts > 0 ? [`有 ${conflicts} 处与办理结果不一致，保留台账；要以文件为准，请在网页上导入`] : []),
    ...(findings > 0 ? [`转办问题新增或变更 ${findings} 条`] : []),
    ...(missing > 0 ? [`台账里有 ${missing} 条在这份文件中没有出现，保持原样（缺行不等于销号）`] : []),
    ...notices.map((notice) => `提示：${notice}`),
    ...(rejected.length > 0
      ? [`未接收 ${rejected.length} 行，改正后可再导入同一份文件：`, ...rejected.map(({ message }) => `  ${message}`)]
      : []),
    ...(isNews ? ['内容尚未公开；核对后对同一个数据文件夹运行 `ryg publish`，公示屏才会更新'] : []),
  ];
}
