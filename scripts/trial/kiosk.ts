import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { figureOf } from '../bench/ratio.ts';
import { buildWeb } from '../build-web.ts';
import { findOrInstallChrome, howToGetChrome } from '../chrome.ts';
import { keepOnAir, type OnAir } from '../kiosk/keep-on-air.ts';
import { openTrialHouse } from './house.ts';

const TIMES = 3;
const BACK_WITHIN_S = 60;
const PATIENCE_MS = 120_000;
const COLD_STARTS = 2;

/** Peers 6, 8 and 22: the renderer is killed, frozen, the browser killed, the cable pulled; how long until a picture stands again. */
export async function kioskTrial(times = TIMES): Promise<void> {
  const executable = await findOrInstallChrome();
  if (!executable) throw new Error(howToGetChrome);
  const built = await buildWeb();
  if (built.code !== 0) throw new Error(built.output);
  const folder = await mkdtemp(join(tmpdir(), 'ryg-kiosk-'));
  const house = await openTrialHouse();
  const wishes = {
    executable,
    server: house.origin,
    folder,
    port: 0,
    headless: true,
    isDirect: false,
    first: '/plaza' as const,
  };
  const onAir = await keepOnAir(wishes, (line) => console.log(`  ${line}`));
  try {
    console.log(`first picture after ${(await secondsUntilShown(onAir, 0)).toFixed(1)} s`);
    const blows: Readonly<Record<string, () => Promise<void>>> = {
      'renderer killed': () => signalRenderers(onAir, 'SIGKILL'),
      'renderer frozen': () => signalRenderers(onAir, 'SIGSTOP'),
      'browser killed': async () => endBrowser(onAir),
    };
    for (const [name, blow] of Object.entries(blows)) await strike(onAir, name, blow, times);
    const before = wordsOf(onAir);
    await house.kill('SIGTERM');
    for (let turn = 0; turn < COLD_STARTS; turn++)
      await strike(onAir, 'cold start without a server', blows['browser killed'], 1);
    const after = wordsOf(onAir);
    console.log(`  with the server: ${before}\n  without:         ${after}`);
    if (!after.includes('演示')) process.exitCode = 1;
  } finally {
    await onAir.stop();
    endFrozen();
    await house.end();
    await rm(folder, { recursive: true, force: true });
  }
}

async function strike(
  onAir: OnAir,
  name: string,
  blow: (() => Promise<void>) | undefined,
  times: number,
): Promise<void> {
  const seconds: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const starts = onAir.starts();
    await blow?.();
    seconds.push(await secondsUntilShown(onAir, starts));
    await sleep(3_000);
  }
  const { median, max } = figureOf(seconds);
  console.log(`peers 6 ${name}: back on air after ${median.toFixed(1)} s, at most ${max.toFixed(1)} s, ${times} times`);
  if (max > BACK_WITHIN_S) process.exitCode = 1;
}

async function signalRenderers(onAir: OnAir, signal: 'SIGKILL' | 'SIGSTOP'): Promise<void> {
  const pids = (await onAir.browser()?.rendererPids()) ?? [];
  if (pids.length === 0) throw new Error('no renderer to take down');
  for (const pid of pids) process.kill(pid, signal);
  if (signal === 'SIGSTOP') frozen.push(...pids);
}

/** A stopped process does not notice that its browser is gone. */
const frozen: number[] = [];

function endFrozen(): void {
  for (const pid of frozen.splice(0)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with its browser.
    }
  }
}

function endBrowser(onAir: OnAir): void {
  const pid = onAir.browser()?.pid;
  if (!pid) throw new Error('no browser to take down');
  process.kill(pid, 'SIGKILL');
}

/** Until a browser that was started after the blow shows a scene. */
async function secondsUntilShown(onAir: OnAir, starts: number): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < PATIENCE_MS) {
    if (onAir.starts() > starts && onAir.paintedAt() !== null && onAir.words() !== '')
      return (performance.now() - began) / 1_000;
    await sleep(100);
  }
  throw new Error('no picture came back');
}

/** What stands on the wall, in one line. */
const wordsOf = (onAir: OnAir): string => onAir.words().replaceAll(/\s+/gu, ' ').slice(0, 120);
