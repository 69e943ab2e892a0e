import { openLedger } from '../live/ledger.ts';
import { isInstalled } from '../store/database-file.ts';
import { folderAt } from '../store/folder.ts';
import { print, refused, type Answer } from './answer.ts';
import { askHolder } from './socket/ask.ts';
import { doWork, type WorkOrder } from './works.ts';

/** Does the work in this process, or hands it to the one that holds the folder, and prints the answer. */
export async function runOnLedger(path: string, order: WorkOrder): Promise<number> {
  return print(await answerOn(path, order));
}

async function answerOn(path: string, order: WorkOrder): Promise<Answer> {
  if (!isInstalled(folderAt(path))) {
    return refused({
      code: 'NOT_INITIALISED',
      message: `${path} 里还没有台账；请先运行 \`npx -y pnpm@12 ryg init ${path} --county 区划代码 --name 县名\``,
    });
  }
  const opened = await openLedger(path);
  if (opened.ok) {
    try {
      return await doWork(opened.value, order);
    } finally {
      await opened.value.close();
    }
  }
  if (opened.refusal.code !== 'FOLDER_IN_USE') return refused(opened.refusal);
  return (
    (await askHolder(path, order)) ??
    refused({ ...opened.refusal, message: `${opened.refusal.message}，而且它没有应答；请等它结束或停止它，再试一次` })
  );
}
