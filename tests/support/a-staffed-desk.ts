import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { buildApp } from '@ryg/server/app.ts';
import { SITE_FOLDER } from '@ryg/server/config.ts';
import { boardService } from '@ryg/server/features/board/board.service.ts';
import { createAccount } from '@ryg/server/features/people/accounts.service.ts';
import { keeperOf } from '@ryg/server/features/people/people.ts';
import { openLedger, type Ledger } from '@ryg/server/live/ledger.ts';
import { systemClock } from '@ryg/server/platform/clock.ts';
import type { Role } from '@ryg/shared/domain/actor.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { chromeFlags, findChrome } from '../../scripts/chrome.ts';
import { aDemoAt } from './a-demo.ts';
import { valueOf } from './a-house.ts';

const DESK_PASSWORD = 'Qinling-8421!';

/** People of the sample county, by sign-in name. */
const PEOPLE: readonly Readonly<{ username: string; name: string; role: Role; unit: string }>[] = [
  { username: 'office1', name: '整改办李明', role: 'office', unit: '610923' },
  { username: 'office2', name: '整改办王芳', role: 'office', unit: '610923' },
  { username: 'town1', name: '金川专干', role: 'town', unit: '610923108' },
  { username: 'inspect1', name: '督查一组', role: 'inspector', unit: '610923' },
];

export type Visit = Readonly<{ page: Page; context: BrowserContext; close: () => Promise<void> }>;

export type StaffedDesk = Readonly<{
  origin: string;
  ledger: Ledger;
  /** A browser of somebody's own, signed in and at an address. */
  visit: (username: string, path: string, size?: string) => Promise<Visit>;
  close: () => Promise<void>;
}>;

/** The real server with the sample ledgers and people to sign in, and a real browser before it. */
export async function aStaffedDesk(): Promise<StaffedDesk> {
  const built = await buildWeb();
  if (built.code !== 0) throw new Error(built.output);
  const executablePath = findChrome();
  if (!executablePath) throw new Error('no browser');
  const folder = mkdtempSync(join(tmpdir(), 'ryg-desk-'));
  await aDemoAt(folder);
  const ledger = valueOf(await openLedger(folder));
  const keeper = keeperOf(ledger.store, systemClock);
  for (const { role, ...person } of PEOPLE) {
    const draft = { ...person, roles: [role], expiresOn: null, password: DESK_PASSWORD };
    valueOf(await createAccount(keeper, { account: 'test', address: null }, draft));
  }
  const app = await buildApp({
    ledger,
    board: boardService(ledger, 'desk-site'),
    site: SITE_FOLDER,
    requestsAMinute: 5_000,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath, args: [...chromeFlags] });
  return {
    origin,
    ledger,
    visit: (username, path, size = '1440x900') => visitAs(browser, origin, username, path, size),
    close: async () => {
      await browser.close();
      await app.close();
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function visitAs(browser: Browser, origin: string, username: string, path: string, size: string): Promise<Visit> {
  const [width = 0, height = 0] = size.split('x').map(Number);
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: width < 600,
  });
  const reply = await context.request.post(`${origin}/api/session`, {
    data: { username, password: DESK_PASSWORD },
  });
  if (!reply.ok()) throw new Error(`${username} was not let in: ${await reply.text()}`);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(origin + path);
  await page.locator('h1').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return { page, context, close: () => context.close() };
}
