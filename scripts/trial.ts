import './on-node-24.ts';
import { backupTrial } from './trial/backups.ts';
import { crashTrial } from './trial/crash.ts';
import { enumerationTrial } from './trial/enumeration.ts';
import { faultsTrial } from './trial/faults.ts';
import { fuzzTrial } from './trial/fuzz.ts';
import { kioskTrial } from './trial/kiosk.ts';
import { ledgersTrial } from './trial/ledgers.ts';
import { slowTrial } from './trial/slow.ts';
import { soakTrial } from './trial/soak.ts';
import { sseTrial } from './trial/sse.ts';
import { stopTrial } from './trial/stop.ts';
import { tamperTrial } from './trial/tamper.ts';
import { workflowTrial } from './trial/workflow.ts';

/** Long trials of what is promised, run by hand: `npx -y pnpm@12 trial crash 200`. Each prints what it saw and stops by itself. */
const trials: Readonly<Record<string, (size?: number) => Promise<void>>> = {
  crash: crashTrial,
  backup: backupTrial,
  fuzz: fuzzTrial,
  tamper: tamperTrial,
  workflow: workflowTrial,
  ledgers: ledgersTrial,
  enumeration: enumerationTrial,
  sse: sseTrial,
  slow: slowTrial,
  stop: stopTrial,
  kiosk: kioskTrial,
  soak: soakTrial,
  faults: faultsTrial,
};

const [name = '', size] = process.argv.slice(2);
const trial = Object.hasOwn(trials, name) ? trials[name] : undefined;
if (!trial) {
  console.error(`用法：npx -y pnpm@12 trial ${Object.keys(trials).join('|')} [次数]`);
  process.exit(2);
}
await trial(size === undefined ? undefined : Number(size));
