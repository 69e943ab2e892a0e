import type { Ledger } from '../../live/ledger.ts';
import { backUp } from '../../store/backup.ts';
import { refused, said, type Answer } from '../answer.ts';

export async function backupWork({ file }: Ledger, order: Readonly<{ file: string }>): Promise<Answer> {
  const copied = await backUp(file, order.file);
  if (!copied.ok) return refused(copied.refusal);
  const { entries, head } = copied.value;
  return said(`已备份到 ${order.file}：${entries} 条记录，已核验`, ...(head ? [`链尾校验值 ${head}`] : []));
}
