import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tableToCsv, tablesToXlsx } from '../../documents/table.ts';
import { ledgerTables } from '../../features/exchange/export.service.ts';
import type { Ledger } from '../../live/ledger.ts';
import { refused, said, type Answer } from '../answer.ts';

export async function exportWork(ledger: Ledger, { file }: Readonly<{ file: string }>): Promise<Answer> {
  if (existsSync(file))
    return refused({ code: 'FILE_EXISTS', message: `${file} 已经存在；导出不会覆盖旧文件，请换一个文件名` });
  const tables = await ledgerTables(ledger);
  if (!tables.ok) return refused(tables.refusal);
  const { issues, findings } = tables.value;
  const isText = file.toLowerCase().endsWith('.csv');
  const bytes = isText ? tableToCsv(issues) : await tablesToXlsx(findings ? [issues, findings] : [issues]);
  try {
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
  } catch {
    return refused({ code: 'FILE_UNWRITABLE', message: `写不了文件 ${file}；请检查文件夹是否存在、有没有权限和空间` });
  }
  const left = isText && findings ? ['文本文件只有一张表，转办问题没有导出；需要时请导出 .xlsx'] : [];
  return said(`已导出 ${issues.rows.length} 个问题到 ${file}`, ...left);
}
