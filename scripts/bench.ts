import './on-node-24.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import { benchAgenda } from './bench/agenda.ts';
import { benchAsOf } from './bench/as-of.ts';
import { benchBusy } from './bench/busy.ts';
import { benchClerks } from './bench/clerks.ts';
import { benchDepth } from './bench/depth.ts';
import { benchDesk } from './bench/desk.ts';
import { benchEdit } from './bench/edit.ts';
import { benchHttp } from './bench/http.ts';
import { benchLightPlaza } from './bench/light-plaza.ts';
import { benchLights } from './bench/lights.ts';
import { benchMidnight } from './bench/midnight.ts';
import { benchPapers } from './bench/papers.ts';
import { benchPhone } from './bench/phone.ts';
import { benchPeers } from './bench/peers.ts';
import { benchPlaza } from './bench/plaza.ts';
import { benchReading } from './bench/reading.ts';
import { benchRehearsal } from './bench/rehearsal.ts';
import { benchScreens } from './bench/screens.ts';
import { benchTurn } from './bench/turn.ts';
import { root } from './run.ts';

/** The goals of the product as ratios taken in one run; nothing here gates anything. Without arguments all of them. */
const pack = readRulePack(JSON.parse(readFileSync(join(root, 'data/rules/county-default.json'), 'utf8')));
if (!pack.ok) throw new Error(pack.refusal.message);

const benches: Readonly<Record<string, () => Promise<void> | void>> = {
  p1: benchHttp,
  p2: benchDesk,
  p3: () => benchLights(pack.value),
  p4: () => benchMidnight(pack.value),
  rehearsal: () => benchRehearsal(pack.value),
  p5: () => benchEdit(pack.value),
  p6: () => benchDepth(pack.value),
  p7: benchClerks,
  p8: benchScreens,
  p10: benchPeers,
  p11: benchLightPlaza,
  p13: benchReading,
  p14: benchBusy,
  p12: benchPlaza,
  phone: benchPhone,
  turn: benchTurn,
  asof: () => benchAsOf(pack.value),
  agenda: () => benchAgenda(pack.value),
  papers: () => benchPapers(pack.value),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`不认识的项目 ${unknown.join(' ')}。用法：npx -y pnpm@12 bench [${Object.keys(benches).join('] [')}]`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
