import { readFile } from 'node:fs/promises';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { givenPath } from './given-path.ts';

/** The JSON in a file named on the command line; `what` names it in the refusal. */
export async function readJsonFile(path: string, what: string): Promise<Result<unknown>> {
  const text = await readFile(givenPath(path), 'utf8').catch(() => null);
  if (text === null) return refuse('FILE_NOT_FOUND', `找不到${what}“${path}”，请检查路径和文件名`);
  try {
    return accept(JSON.parse(text.replace(/^\uFEFF/u, '')));
  } catch {
    return refuse('JSON_INVALID', `${what}“${path}”不是合格的 JSON，请检查括号、引号和逗号`);
  }
}
