import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { kioskFlags } from './flags.ts';
import type { Seen } from './watch.ts';

const ANSWER_WITHIN_MS = 5_000;
const START_WITHIN_MS = 20_000;
const CLOSE_WITHIN_MS = 4_000;

export type Look = Readonly<{ seen: Seen; words: string }>;

export type Browser = Readonly<{
  pid: number;
  /** The address of the page that stands there; empty when the page gives no answer. */
  open: (url: string) => Promise<void>;
  /** Asks the page, from within a painted frame, what it shows. */
  look: (origins: readonly string[]) => Promise<Look>;
  /** Closes it in an orderly way, or ends it. */
  close: () => Promise<void>;
  /** The processes that draw pages, the one that stands there and one that waits for the next. */
  rendererPids: () => Promise<readonly number[]>;
}>;

/** Answered from the second frame on, so that a page whose timers run but whose picture stands is not taken for alive. */
const FRAME = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done({
  href: location.href,
  words: document.querySelector('[data-shown]') ? document.body.innerText.slice(0, 400) : '',
}))))`;

type Message = Readonly<{ id?: number; method?: string; result?: unknown; error?: Readonly<{ message: string }> }>;

export async function startBrowser(
  executable: string,
  options: Readonly<{ profile: string; headless: boolean }>,
): Promise<Browser> {
  const child = spawn(executable, [...kioskFlags(options)], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const state = { isGone: false, isCrashed: false };
  child.once('exit', () => (state.isGone = true)).once('error', () => (state.isGone = true));
  const wire = speakOver(child.stdio[3] as Writable, child.stdio[4] as Readable, (method) => {
    if (method === 'Inspector.targetCrashed') state.isCrashed = true;
  });
  const end = async () => {
    if (state.isGone) return;
    await wire.ask('Browser.close').catch(() => undefined);
    await Promise.race([once(child, 'exit'), sleep(CLOSE_WITHIN_MS)]);
    if (!state.isGone) child.kill('SIGKILL');
  };
  try {
    const session = await firstPage(wire, () => state.isGone);
    await wire.ask('Inspector.enable', {}, session);
    if (!options.headless) await fillScreen(wire, session).catch(() => undefined);
    return {
      pid: child.pid ?? 0,
      open: async (url) => void (await wire.ask('Page.navigate', { url }, session)),
      look: async (origins) => {
        if (state.isGone || state.isCrashed) return { seen: state.isGone ? 'gone' : 'crashed', words: '' };
        return lookAt(wire, session, origins);
      },
      close: end,
      rendererPids: async () => renderersIn(await wire.ask('SystemInfo.getProcessInfo')),
    };
  } catch (error) {
    await end();
    throw error;
  }
}

type Wire = Readonly<{ ask: (method: string, params?: object, session?: string) => Promise<unknown> }>;

/** The browser's own protocol, one JSON after another with a zero between them. */
function speakOver(out: Writable, back: Readable, hear: (method: string) => void): Wire {
  const waiting = new Map<number, (message: Message) => void>();
  let rest = '';
  let last = 0;
  out.on('error', () => undefined);
  back.setEncoding('utf8').on('error', () => undefined);
  back.on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id === undefined) hear(message.method ?? '');
      else waiting.get(message.id)?.(message);
    }
  });
  return {
    ask: async (method, params = {}, session) => {
      const id = ++last;
      const { promise, resolve } = Promise.withResolvers<Message | null>();
      waiting.set(id, resolve);
      const timer = setTimeout(() => resolve(null), ANSWER_WITHIN_MS);
      out.write(`${JSON.stringify({ id, method, params, ...(session && { sessionId: session }) })}\0`);
      const answer = await promise;
      clearTimeout(timer);
      waiting.delete(id);
      if (!answer) throw new Error(`${method}: no answer`);
      if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
      return answer.result;
    },
  };
}

async function firstPage(wire: Wire, isGone: () => boolean): Promise<string> {
  for (const end = performance.now() + START_WITHIN_MS; performance.now() < end && !isGone(); await sleep(200)) {
    const found = (await wire.ask('Target.getTargets').catch(() => null)) as {
      targetInfos: { type: string; targetId: string }[];
    } | null;
    const page = found?.targetInfos.find(({ type }) => type === 'page');
    if (!page) continue;
    const { sessionId } = (await wire.ask('Target.attachToTarget', { targetId: page.targetId, flatten: true })) as {
      sessionId: string;
    };
    return sessionId;
  }
  throw new Error('浏览器没有打开页面');
}

/** A player without a window manager has nobody who would make a kiosk as large as its screen. */
async function fillScreen(wire: Wire, session: string): Promise<void> {
  const asked = { expression: '[screen.width, screen.height, innerWidth, innerHeight]', returnByValue: true };
  const { result } = (await wire.ask('Runtime.evaluate', asked, session)) as { result: { value: number[] } };
  const [width, height, innerWidth, innerHeight] = result.value;
  if (width === innerWidth && height === innerHeight) return;
  const { windowId } = (await wire.ask('Browser.getWindowForTarget', {}, session)) as { windowId: number };
  await wire.ask('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  await wire.ask('Browser.setWindowBounds', { windowId, bounds: { left: 0, top: 0, width, height } });
  await wire.ask('Browser.setWindowBounds', { windowId, bounds: { windowState: 'fullscreen' } });
}

async function lookAt(wire: Wire, session: string, origins: readonly string[]): Promise<Look> {
  try {
    const asked = { expression: FRAME, awaitPromise: true, returnByValue: true };
    const { result } = (await wire.ask('Runtime.evaluate', asked, session)) as {
      result: { value?: { href: string; words: string } };
    };
    if (!result.value) return { seen: 'silent', words: '' };
    const { href, words } = result.value;
    const isOurs = origins.some((origin) => href === origin || href.startsWith(`${origin}/`));
    return { seen: isOurs ? 'painting' : 'elsewhere', words };
  } catch {
    return { seen: 'silent', words: '' };
  }
}

function renderersIn(told: unknown): readonly number[] {
  const { processInfo } = told as { processInfo: { type: string; id: number }[] };
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}
