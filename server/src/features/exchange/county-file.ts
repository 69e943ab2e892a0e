import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { CountySchema } from '@ryg/shared/contract/county.contract.ts';
import { readRegionsFile } from '@ryg/shared/domain/ledger-sheet/regions-file.ts';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import type { County, Region } from '@ryg/shared/domain/region.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';

/** Reads a JSON file; `what` names it in the sentence of a refusal. */
async function readJson(path: string, what: string): Promise<Result<unknown>> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return refuse('FILE_UNREADABLE', `读不了${what} ${path}；请检查路径和权限`);
  try {
    return accept(JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown);
  } catch {
    return refuse('FILE_NOT_JSON', `${what} ${path} 不是 JSON 文件；请检查内容`);
  }
}

async function readAs<S extends z.ZodType>(schema: S, path: string, what: string): Promise<Result<z.output<S>>> {
  const json = await readJson(path, what);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return accept(parsed.data);
  const [issue] = parsed.error.issues;
  return refuse(
    'FILE_INVALID',
    `${what} ${path} 不符合格式：${issue?.path.join('.') || '整个文件'}（${issue?.message ?? ''}）；请对照说明改正`,
  );
}

export async function readTowns(path: string): Promise<Result<readonly Region[]>> {
  const json = await readJson(path, '镇（街道）名单');
  const file = json.ok ? readRegionsFile(json.value) : json;
  return file.ok ? accept(file.value.towns) : file;
}

export const readCounty = (path: string): Promise<Result<County>> => readAs(CountySchema, path, '县情文件');

export async function readPack(path: string): Promise<Result<RulePack>> {
  const json = await readJson(path, '亮灯规则文件');
  return json.ok ? readRulePack(json.value) : json;
}
