import { chromium, type Page } from 'playwright-core';
import { buildWeb } from '../../scripts/build-web.ts';
import { chromeFlags, findChrome } from '../../scripts/chrome.ts';
import { startOwnServer } from '../../scripts/own-server.ts';
import { aDemoAt } from './a-demo.ts';

export type Visitor = Readonly<{
  page: Page;
  /** Opens an address of the server and waits for its heading. */
  go: (path: string) => Promise<void>;
  /** What the page tried to do against the policy it came with. */
  violations: readonly string[];
  leave: () => Promise<void>;
}>;

export type DeskSite = Readonly<{
  /** The code the server printed for its first account. */
  setupCode: () => string;
  /** Somebody with a browser of their own. */
  visit: (size: string) => Promise<Visitor>;
  close: () => Promise<void>;
}>;

/** The real server with the sample ledgers and no account yet, and a real browser before it. */
export async function aDeskSite(): Promise<DeskSite> {
  const built = await buildWeb();
  if (built.code !== 0) throw new Error(built.output);
  const executablePath = findChrome();
  if (!executablePath) throw new Error('no browser');
  const server = await startOwnServer(aDemoAt);
  const browser = await chromium.launch({ executablePath, args: [...chromeFlags] });

  const visit = async (size: string): Promise<Visitor> => {
    const [width = 0, height = 0] = size.split('x').map(Number);
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    const violations: string[] = [];
    await context.exposeFunction('tellViolation', (what: string) => violations.push(what));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
        const tell = Reflect.get(window, 'tellViolation') as (what: string) => void;
        tell(`${violatedDirective} ${blockedURI} ${sourceFile}`);
      });
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    const go = async (path: string) => {
      await page.goto(server.origin + path);
      await page.locator('h1').waitFor();
    };
    return { page, go, violations, leave: () => context.close() };
  };

  return {
    setupCode: () => /设置码 (\S+?)（/u.exec(server.said())?.[1] ?? '',
    visit,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
