import { givenPath } from './given-path.ts';
import { DEFAULT_PACK, DEMO_FOLDER } from '../config.ts';
import { loadDemo } from '../demo.ts';
import { print, refused, said } from './answer.ts';
import { readArguments, wrongUsage } from './arguments.ts';

const usage = { line: 'demo 文件夹', flags: {}, things: [1, 1] } as const;

export async function run(args: string[]): Promise<number> {
  const given = readArguments(args, usage);
  const [folder] = given?.things ?? [];
  if (!given || !folder) return print(wrongUsage(usage.line));
  const path = givenPath(folder);
  const loaded = await loadDemo({ path, samples: DEMO_FOLDER, pack: DEFAULT_PACK });
  if (!loaded.ok) return print(refused(loaded.refusal));
  const { ledgers, releases } = loaded.value;
  return print(
    said(
      `演示数据已装入 ${path}：${ledgers} 份台账，公开 ${releases} 期`,
      `查看：DATA_DIR=${path} npx -y pnpm@12 start`,
    ),
  );
}
