import './on-node-24.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChrome, howToGetChrome } from './chrome.ts';
import { keepOnAir } from './kiosk/keep-on-air.ts';
import { readOrder, type Order } from './kiosk/orders.ts';
import { serviceFiles } from './kiosk/service-files.ts';

/** The player's side of a screen. Needs Node and a browser, and nothing that has to be installed from a registry. */
const order = readOrder(process.argv.slice(2), process.platform);

function stopWith(message: string): never {
  console.error(message);
  process.exit(2);
}

function writeFiles({ server, folder, port, platform, user }: Extract<Order, { kind: 'files' }>): void {
  const home = join(import.meta.dirname, '..');
  mkdirSync(folder, { recursive: true });
  const place = { home, node: process.execPath, server, folder, user, port };
  for (const { name, text, put } of serviceFiles(place, platform)) {
    writeFileSync(join(folder, name), text);
    console.log(`${join(folder, name)}\n  ${put}`);
  }
}

async function show(wishes: Extract<Order, { kind: 'show' }>): Promise<void> {
  const executable = findChrome() ?? stopWith(howToGetChrome);
  const note = (line: string) => console.log(`${new Date().toISOString()} ${line}`);
  const onAir = await keepOnAir({ ...wishes, executable }, note).catch((error: unknown) =>
    stopWith(`没有启动：${error instanceof Error ? error.message : String(error)}`),
  );
  note(`广场屏 ${wishes.server}，存放在 ${wishes.folder}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void onAir.stop().then(() => process.exit(0)));
}

if (order.kind === 'wrong') stopWith(order.message);
if (order.kind === 'files') writeFiles(order);
else await show(order);
