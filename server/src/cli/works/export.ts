import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tableToCsv, tableToXlsx } from '../../documents/table.ts';
import { ledgerTable } from '../../features/exchange/export.service.ts';
import type { Ledger } from '../../live/ledger.ts';
import { refused, said, type Answer } from '../answer.ts';

export async function exportWork(ledger: Ledger, { file }: Readonly<{ file: string }>): Promise<Answer> {
  if (existsSync(file)) return refused({ code: 'FILE_EXISTS', message: `${file} 已经存在；导出不会覆盖旧文件，请换一个文件名` });
  const table = await ledgerTable(ledger);
  if (!table.ok) return refused(table.refusal);
  const bytes = file.toLowerCase().endsWith('.csv') ? tableToCsv(table.value) : await tableToXlsx(table.value);
  try {
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
  } catch {
    return refused({ code: 'FILE_UNWRITABLE', message: `写不了文件 ${file}；请检查文件夹是否存在、有没有权限和空间` });
  }
  return said(`已导出 ${table.value.rows.length} 个问题到 ${file}`);
}
