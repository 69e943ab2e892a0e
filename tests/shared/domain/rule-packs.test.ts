import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import { judge } from '@ryg/shared/domain/light.ts';
import type { Facts } from '@ryg/shared/domain/facts.ts';
import { officialWorkingDays } from '@ryg/server/platform/official-calendar.ts';

type PackFile = { pack: unknown; cases: { facts: Facts; expect: { colour: string; level: string; rule: string } }[] };

const folder = new URL('../../cases/rules/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

it('there are packs to try', () => expect(files.length).toBeGreaterThanOrEqual(15));

describe.each(files)('%s gives every published case its colour', (name) => {
  const { pack: json, cases } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as PackFile;
  const pack = readRulePack(json);

  it.each(cases.map((one, index) => ({ index, ...one })))(
    'case $index is $expect.level ($expect.rule)',
    ({ facts, expect: wanted }) => {
      if (!pack.ok) throw new Error(pack.refusal.message);
      const { level, colour, rule } = judge(pack.value, facts, officialWorkingDays);
      expect({ level, colour, rule }).toEqual({ level: wanted.level, colour: wanted.colour, rule: wanted.rule });
    },
  );
});
