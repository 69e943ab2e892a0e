import { renewKeyAt } from '../platform/head-signer.ts';
import { isInstalled } from '../store/database-file.ts';
import { folderAt, type Folder } from '../store/folder.ts';
import { lockFolder } from '../store/folder-lock.ts';
import { print, refused, said, type Answer } from './answer.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { folderGiven } from './folder-given.ts';

const usage = {
  line: 'key renew [--data 数据文件夹]',
  flags: { data: { type: 'string' } },
  things: [1, 1],
} as const;

/** Gives the folder another signing key, for which the present one signs. */
export async function run(args: string[]): Promise<number> {
  const given = readArguments(args, usage);
  if (!given || given.things[0] !== 'renew') return print(wrongUsage(usage.line));
  return print(renew(folderAt(folderGiven(given.flags.data))));
}

function renew(folder: Folder): Answer {
  if (!isInstalled(folder))
    return refused({
      code: 'NOT_INITIALISED',
      message: `${folder.path} 里还没有台账，没有签名密钥可换；请核对 --data`,
    });
  const lock = lockFolder(folder);
  if (!lock.ok) return refused({ ...lock.refusal, message: `${lock.refusal.message}；请先停止服务，再换签名密钥` });
  try {
    const { id } = renewKeyAt(folder.headKey);
    return said(`签名密钥已更换，新公钥 ${id}；旧公钥已为它签字，广场屏会自动跟上`);
  } finally {
    lock.value.release();
  }
}
