import './on-node-24.ts';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { buildWeb } from './build-web.ts';
import { chromeFlags, findOrInstallChrome, howToGetChrome } from './chrome.ts';
import { startOwnServer } from './own-server.ts';
import { root } from './run.ts';

type Picture = Readonly<{ name: string; path: string; width: number; height: number }>;

const SETTLE_MS = 2_500;
const wallSizes = ['1920x1080', '3840x1080', '1080x1920', '512x256', '768x384', '1280x640'];
const scenes = ['overview', 'ranking', 'town'];

const picture = (name: string, path: string, size: string): Picture => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { name: `${name}-${size}`, path, width, height };
};

const pictures: readonly Picture[] = [
  ...scenes.flatMap((scene) => wallSizes.map((size) => picture(`plaza-${scene}`, `/plaza?scene=${scene}`, size))),
  picture('ranking', '/ranking', '1440x900'),
  picture('meeting', '/meeting', '1280x800'),
];

async function take(browser: Browser, origin: string, { name, path, width, height }: Picture): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  try {
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    const board = page.waitForResponse((reply) => reply.url().includes('/api/public/board') && reply.ok());
    await page.goto(origin + path);
    await board;
    // Fonts are asked for only once there is text to set in them.
    await page.waitForTimeout(SETTLE_MS);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(root, 'pictures', `${name}.png`) });
    console.log(`pictures/${name}.png`);
  } finally {
    await page.close();
  }
}

const chrome = await findOrInstallChrome();
const built = await buildWeb();
if (!chrome || built.code !== 0) {
  console.error(chrome ? built.output : howToGetChrome);
  process.exit(1);
}

const only = process.argv.slice(2);
const wanted = pictures.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
await mkdir(join(root, 'pictures'), { recursive: true });
const server = await startOwnServer();
const browser = await chromium.launch({ executablePath: chrome, args: [...chromeFlags] });
try {
  for (const each of wanted) await take(browser, server.origin, each);
} finally {
  await browser.close();
  await server.close();
}
