// A module of its own, so that its `self` is no other worker's.
export {};

declare const self: ServiceWorkerGlobalScope;

const PREFIX = 'ryg-meeting-';
/** One page serves all addresses of a meeting; which it is, it reads itself. */
const PAGE = '/meeting/';
const cacheOf = (build: string) => caches.open(PREFIX + build);

const buildIn = (page: string): string | null => /<meta name="build" content="([^"]+)"/u.exec(page)?.[1] ?? null;

/** The server's page whenever it answers; the one it sent last when it does not. */
async function openPage(request: Request): Promise<Response> {
  try {
    const reply = await fetch(request);
    if (reply.ok) await keepPage(reply.clone());
    return reply;
  } catch (error) {
    const kept = await caches.match(PAGE, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

async function keepPage(reply: Response): Promise<void> {
  const build = buildIn(await reply.clone().text());
  if (build === null) return;
  await (await cacheOf(build)).put(PAGE, reply).catch(() => undefined);
}

/** Names of built files carry a hash of their content, so a copy is as good as the file. */
const storedOr = async (request: Request): Promise<Response> =>
  (await caches.match(request, { ignoreVary: true }).catch(() => undefined)) ?? fetch(request);

/** What a page of this build was drawn with; afterwards the builds before it are not needed. */
async function hold(build: string, files: readonly string[]): Promise<void> {
  const cache = await cacheOf(build);
  for (const file of files)
    if (!(await cache.match(file, { ignoreVary: true }))) await cache.add(file).catch(() => undefined);
  if (!(await cache.match(PAGE, { ignoreVary: true })))
    await keepPage(await fetch(PAGE + 'latest', { cache: 'no-cache' }));
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && name !== PREFIX + build) await caches.delete(name);
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // The interface goes to the server as if there were no worker: what it answers is kept by the page, for one account.
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (pathname.startsWith('/assets/') || pathname === '/boot-guard.js') event.respondWith(storedOr(request));
});

type Held = Readonly<{ build: string; files: readonly string[] }>;

const isHeld = (said: unknown): said is Held =>
  typeof said === 'object' && said !== null && 'build' in said && 'files' in said && Array.isArray(said.files);

/** The page tells what it was drawn with, once it stands. */
self.addEventListener('message', (event) => {
  const said: unknown = event.data;
  if (isHeld(said)) event.waitUntil(hold(said.build, said.files).then(() => event.ports[0]?.postMessage('held')));
});
