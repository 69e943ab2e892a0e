import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const onWindows = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** How a browser is started for a picture or a test: no window, no calls home, and as root no sandbox of its own. */
export const chromeFlags: readonly string[] = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export type Machine = Readonly<{
  platform: string;
  env: Readonly<Record<string, string | undefined>>;
  has: (file: string) => boolean;
}>;

const thisMachine: Machine = { platform: process.platform, env: process.env, has: existsSync };

function usualPlaces({ platform, env }: Machine): readonly string[] {
  if (platform === 'darwin') return onMac;
  if (platform === 'win32') {
    const homes = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (home) => home !== undefined,
    );
    return homes.flatMap((home) => onWindows.map((place) => join(home, place)));
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean);
  return onPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The browser named by CHROME_PATH, else the first Chromium, Chrome or Edge in its usual places. */
export function findChrome(machine: Machine = thisMachine): string | null {
  const named = machine.env['CHROME_PATH'];
  if (named) return machine.has(named) ? named : null;
  return usualPlaces(machine).find(machine.has) ?? null;
}

export const howToGetChrome =
  '没有找到浏览器：请安装 Chromium、Chrome 或 Edge，或用环境变量 CHROME_PATH 指明其可执行文件。' +
  ' (No browser found: install Chromium, Chrome or Edge, or set CHROME_PATH.)';

function mayInstall(): boolean {
  const isRoot = process.getuid?.() === 0;
  return isRoot && existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Finds a browser; on Debian as root it installs Debian's, with the fonts Chinese pages need. */
export async function findOrInstallChrome(): Promise<string | null> {
  const found = findChrome();
  if (found || process.env['CHROME_PATH'] || !mayInstall()) return found;

  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, minutes: 5 });
  const installed = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    {
      env,
      minutes: 10,
    },
  );
  if (installed.code !== 0) console.error(installed.output);
  return findChrome();
}
