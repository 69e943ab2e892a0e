import './on-node-24.ts';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { buildWeb } from './build-web.ts';
import { takeWallPictures } from './pictures/wall-pictures.ts';
import { chromeFlags, findOrInstallChrome, howToGetChrome } from './chrome.ts';
import { root } from './run.ts';
import { openTrialHouse, type TrialHouse } from './trial/house.ts';

type Who = 'office' | 'town' | 'auditor';
type Picture = Readonly<{ name: string; path: string; width: number; height: number; who: Who | null }>;

const SETTLE_MS = 2_500;

const picture = (name: string, path: string, size: string, who: Who | null = null): Picture => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { name: `${name}-${size}`, path, width, height, who };
};

const DESK = '1440x900';
const PHONE = '390x844';
const deskPages: readonly (readonly [name: string, path: string, who: Who | null])[] = [
  ['sign-in', '/desk', null],
  ['home', '/desk', 'office'],
  ['ledger', '/desk/issues', 'office'],
  ['issue', '/desk/issues/Q0096', 'office'],
  ['import', '/desk/import', 'office'],
  ['findings', '/desk/findings', 'office'],
  ['reconciliation', '/desk/findings/reconciliation', 'office'],
  ['voices', '/desk/voices', 'office'],
  ['release', '/desk/release', 'office'],
  ['settings', '/desk/settings', 'office'],
  ['audit', '/desk/audit', 'auditor'],
  ['town-home', '/desk', 'town'],
  ['town-issues', '/desk/issues', 'town'],
];

const pictures: readonly Picture[] = [
  picture('ranking', '/ranking', DESK),
  ...[PHONE, DESK].map((size) => picture('public', '/public', size)),
  picture('public-town', '/public/towns/610923108', PHONE),
  ...deskPages.flatMap(([name, path, who]) => [DESK, PHONE].map((size) => picture(`desk-${name}`, path, size, who))),
  picture('meeting', '/meeting', '1280x800'),
];

type Cookies = Readonly<Record<Who, Readonly<Record<string, string>>>>;

async function take(browser: Browser, origin: string, wanted: Picture, cookies: Cookies): Promise<void> {
  const { name, path, width, height, who } = wanted;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    const [key = '', value = ''] = who ? (cookies[who]['cookie']?.split(/=(.*)/su) ?? []) : [];
    if (who) await context.addCookies([{ name: key, value, url: origin }]);
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    await page.goto(origin + path);
    await page.locator('h1').first().waitFor();
    // Fonts are asked for only once there is text to set in them.
    await page.waitForTimeout(SETTLE_MS);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(root, 'pictures', `${name}.png`) });
    console.log(`pictures/${name}.png`);
  } finally {
    await context.close();
  }
}

const signedIn = async ({ person }: TrialHouse): Promise<Cookies> => ({
  office: await person('office', 'office', '610923'),
  town: await person('town', 'town', '610923108'),
  auditor: await person('auditor', 'auditor', '610923'),
});

const chrome = await findOrInstallChrome();
const built = await buildWeb();
if (!chrome || built.code !== 0) {
  console.error(chrome ? built.output : howToGetChrome);
  process.exit(1);
}

const only = process.argv.slice(2);
const wanted = pictures.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
const folder = join(root, 'pictures');
await mkdir(folder, { recursive: true });
const house = await openTrialHouse();
const browser = await chromium.launch({ executablePath: chrome, args: [...chromeFlags] });
try {
  const cookies = await signedIn(house);
  for (const each of wanted) await take(browser, house.origin, each, cookies);
  const faults = await takeWallPictures(browser, house.origin, folder, only);
  if (faults > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await house.end();
}
