import { createInterface } from 'node:readline';
import { z } from 'zod';
import { judge } from '@ryg/shared/domain/light.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { readFacts } from '@ryg/shared/contract/facts.contract.ts';
import { officialWorkingDays } from '../platform/official-calendar.ts';
import { print } from './answer.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { readPack } from '../features/exchange/county-file.ts';
import { givenPath } from './given-path.ts';

const usage = {
  line: 'judge --rules 规则.json < 每行一个事实的 JSON',
  flags: { rules: { type: 'string' } },
  things: [0, 0],
} as const;
const EXIT_UNREADABLE = 2;

/** Facts in, lights out, one JSON object a line. */
export async function run(args: string[]): Promise<number> {
  z.config(z.locales.zhCN());
  const given = readArguments(args, usage);
  if (!given || given.flags.rules === undefined) return print(wrongUsage(usage.line));
  const pack = await readPack(givenPath(given.flags.rules));
  if (!pack.ok) return print({ code: EXIT_UNREADABLE, out: [], err: [pack.refusal.message] });

  let exit = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const answer = judgeLine(line, pack.value);
    if ('error' in answer) exit = EXIT_UNREADABLE;
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return exit;
}

type Answer = Readonly<{ error: string } | { level: string; colour: string; rule: string; reason: string }>;

function judgeLine(line: string, pack: RulePack): Answer {
  const facts = readFacts(line.replace(/^\uFEFF/u, ''));
  if (!facts.ok) return { error: facts.refusal.message };
  const { level, colour, rule, reason } = judge(pack, facts.value, officialWorkingDays);
  return { level, colour, rule, reason };
}
