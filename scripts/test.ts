import './on-node-24.ts';
import { stepsOf, type Step } from './checks/steps.ts';
import { add, closingLine, none, type Tally } from './checks/tally.ts';

const flags = process.argv.slice(2);
const unknown = flags.filter((flag) => flag !== '--no-browser');
if (unknown.length > 0) {
  console.error(`不认识的参数 ${unknown.join(' ')}。用法：npx -y pnpm@12 test [--no-browser]`);
  process.exit(2);
}

async function carryOut({ name, run }: Step): Promise<Tally> {
  const began = Date.now();
  console.log(`▸ ${name}`);
  const { tally, output } = await run();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const mark = tally.failed > 0 ? '✗' : tally.passed > 0 ? '✓' : '–';
  if (mark !== '✓' && output) console.log(output.trimEnd());
  console.log(`${mark} ${name}: ${closingLine(tally)} (${seconds} s)`);
  return tally;
}

let total = none;
for (const step of stepsOf({ browser: flags.length === 0 })) total = add(total, await carryOut(step));

process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`\n${closingLine(total)}`);
