import { readFileSync } from 'node:fs';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';

/** A pack that ships with the product, by its id. */
export function aPack(id: 'county-default' | 'county-strict' = 'county-default'): RulePack {
  const json: unknown = JSON.parse(readFileSync(new URL(`../../data/rules/${id}.json`, import.meta.url), 'utf8'));
  const pack = readRulePack(json);
  if (!pack.ok) throw new Error(pack.refusal.message);
  return pack.value;
}
