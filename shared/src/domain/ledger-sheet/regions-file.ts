import { refuse, type Result } from '../refusal.ts';
import type { Region } from '../region.ts';
import { townStem } from './read-towns.ts';

/** The towns of a county from a regions file. */
export type RegionsFile = Readonly<{ county: string; code: string; towns: readonly Region[] }>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads `{county, code, towns: [{code, name, shortName?, aliases?}]}` from parsed JSON. */
export function readRegionsFile(json: unknown): Result<RegionsFile> {
  const invalid = (why: string) =>
    refuse('REGIONS_INVALID', `镇（街道）名单${why}，请对照样例 {"county", "code", "towns": [{"code", "name"}]} 改正`);
  if (!isRecord(json) || !Array.isArray(json['towns'])) return invalid('里没有 towns 列表');
  const { county, code } = json;
  if (typeof county !== 'string' || typeof code !== 'string') return invalid('里没有写县名 county 和代码 code');
  const towns: Region[] = [];
  for (const [index, town] of json['towns'].entries()) {
    const region = regionOf(town);
    if (!region) return invalid(`里第${index + 1}个镇没有写 code 或 name`);
    towns.push(region);
  }
  return { ok: true, value: { county, code, towns } };
}

function regionOf(town: unknown): Region | null {
  if (!isRecord(town)) return null;
  const { code, name, shortName, aliases } = town;
  if (typeof code !== 'string' || typeof name !== 'string' || name === '') return null;
  const short = typeof shortName === 'string' && shortName !== '' ? shortName : townStem(name);
  const others = Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [short];
  return { code, name, shortName: short, aliases: others };
}
