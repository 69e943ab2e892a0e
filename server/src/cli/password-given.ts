import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** The first line of standard input; at a terminal it is asked for and not shown. */
export async function passwordGiven(): Promise<string> {
  const { stdin, stderr } = process;
  if (stdin.isTTY) return askUnseen();
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  if (chunks.length === 0) stderr.write('标准输入里没有口令；例如：echo 口令 | ryg user add …\n');
  return firstLine(Buffer.concat(chunks).toString('utf8'));
}

const firstLine = (text: string) => text.split(/\r?\n/u, 1)[0] ?? '';

async function askUnseen(): Promise<string> {
  process.stderr.write('请输入口令，然后按回车（不会显示）：');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await line.question('');
  } finally {
    line.close();
    process.stderr.write('\n');
  }
}
