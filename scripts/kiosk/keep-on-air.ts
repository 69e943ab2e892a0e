import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBrowser, type Browser } from './browser.ts';
import { serveLocalPage } from './local-page.ts';
import { profileIn } from './profile.ts';
import {
  actOn,
  memoryFor,
  noted,
  openedAgain,
  pauseBefore,
  watchFrom,
  type Act,
  type Seen,
  type Watch,
} from './watch.ts';

const LOOK_EVERY_MS = 3_000;
const PROBE_MS = 3_000;

export type Wishes = Readonly<{
  executable: string;
  server: string;
  folder: string;
  port: number;
  headless: boolean;
  /** The server's own address instead of the local page. */
  isDirect: boolean;
  /** What the first start opens; every later one opens the plaza. */
  first: '/plaza' | '/plaza?pair=1';
}>;

/** One line for whoever reads the journal. */
export type Note = (line: string) => void;

/** A screen that is watched from outside. */
export type OnAir = Readonly<{
  /** The browser that stands now, for a trial that takes it down. */
  browser: () => Browser | null;
  /** When a picture was seen last, in the milliseconds of `performance.now()`; null while this browser has shown none. */
  paintedAt: () => number | null;
  /** What the page says, seen last. */
  words: () => string;
  starts: () => number;
  stop: () => Promise<void>;
}>;

/** Shows the plaza, and goes on showing it: looks every few seconds and starts afresh what was killed, froze or strayed. */
export async function keepOnAir(wishes: Wishes, note: Note): Promise<OnAir> {
  const local = await serveLocalPage({ ...wishes, folder: join(wishes.folder, 'pages') });
  const isOver = new AbortController();
  const state: State = { browser: null, watch: watchFrom(performance.now(), 0), starts: 0 };
  const watching = (async () => {
    while (!isOver.signal.aborted) {
      await oneRound(state, wishes, local.origin, note, isOver.signal).catch((error: unknown) =>
        note(`启动没有成功：${error instanceof Error ? error.message : String(error)}`),
      );
      await rest(LOOK_EVERY_MS, isOver.signal);
    }
    await state.browser?.close();
    await local.close();
  })();
  return {
    browser: () => state.browser,
    paintedAt: () => state.watch.paintedAt,
    words: () => state.watch.words,
    starts: () => state.starts,
    stop: async () => {
      isOver.abort();
      await watching;
    },
  };
}

type State = { browser: Browser | null; watch: Watch; starts: number };

async function oneRound(state: State, wishes: Wishes, local: string, note: Note, isOver: AbortSignal): Promise<void> {
  const home = wishes.isDirect ? wishes.server : local;
  const act = await lookOnce(state, home, note);
  if (act === 'openPage' && state.browser) {
    state.watch = openedAgain(state.watch, performance.now());
    await openAgain(state.browser, home, local);
  }
  if (act !== 'restart' && act !== 'nightly') return;
  const profile = profileIn(wishes.folder);
  await state.browser?.close();
  state.browser = null;
  if (act === 'nightly') await profile.keepAsGood();
  const { failures } = state.watch;
  await rest(pauseBefore(failures), isOver);
  if (isOver.aborted) return;
  state.starts += 1;
  state.watch = watchFrom(performance.now(), failures + 1);
  await profile.prepare(memoryFor(failures));
  state.browser = await startBrowser(wishes.executable, { profile: profile.path, headless: wishes.headless });
  await state.browser.open(`${home}${state.starts === 1 ? wishes.first : '/plaza'}`);
}

async function lookOnce(state: State, home: string, note: Note): Promise<Act> {
  if (!state.browser) return 'restart';
  const { seen, words } = await state.browser.look([home]);
  const now = performance.now();
  state.watch = noted(state.watch, seen, words, now);
  tellSystem(state.watch, now);
  const act = actOn(state.watch, seen, now, minuteOfDay());
  if (act === 'restart') note(`画面 ${SEEN_WORDS[seen]}，重新启动浏览器（已启动 ${state.starts} 次）`);
  if (act === 'nightly') note('夜间例行重启');
  return act;
}

const SEEN_WORDS: Readonly<Record<Seen, string>> = {
  painting: '长时间没有变化',
  silent: '没有响应',
  crashed: '所在的进程已退出',
  elsewhere: '不是广场屏',
  gone: '所在的浏览器已退出',
};

const rest = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined);

function minuteOfDay(): number {
  const now = new Date();
  return now.getHours() * 60 + now.getMinutes();
}

/** Back to the plaza where the server answers; until then a page of our own instead of the browser's. */
async function openAgain(browser: Browser, home: string, local: string): Promise<void> {
  if (home === local) return browser.open(`${home}/plaza`);
  const reply = await fetch(`${home}/healthz`, { signal: AbortSignal.timeout(PROBE_MS) }).catch(() => null);
  return browser.open(reply?.ok ? `${home}/plaza` : `${local}/waiting`);
}

/** systemd starts this program itself afresh when it falls silent. */
function tellSystem({ paintedAt }: Watch, now: number): void {
  if (process.env['NOTIFY_SOCKET'] === undefined) return;
  const isFresh = paintedAt !== null && now - paintedAt < 60_000;
  spawn('systemd-notify', ['--ready', `--status=${isFresh ? '正在显示' : '正在启动'}`, 'WATCHDOG=1'], {
    stdio: 'ignore',
  }).on('error', () => undefined);
}
