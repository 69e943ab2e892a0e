import { buildToStart, NO_BUILDS, notePicture, noteStart, takeOver, type BuildState } from './boots.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: its name, and the files a wall needs without a server. */
declare const RYG_PRECACHE: Readonly<{ build: string; files: readonly string[] }>;

const PAGE = '/plaza';
const PREFIX = 'ryg-plaza-';
const NOTES = `${PREFIX}notes`;
const { build, files } = RYG_PRECACHE;
const cacheOf = (name: string) => `${PREFIX}build-${name}`;
const isProvided = new Set(files);

/** Everything before the first start without a server; what an interrupted install already has is not fetched again. */
async function provide(): Promise<void> {
  const cache = await caches.open(cacheOf(build));
  for (const file of files) {
    if (await cache.match(file)) continue;
    // Names of built files carry a hash, so an older build's copy is as good.
    const known = file.startsWith('/assets/') ? await caches.match(file) : undefined;
    await cache.put(file, known ?? (await fetched(file)));
  }
  const page = await fetched(PAGE);
  const text = await page.clone().text();
  if (!text.includes(`content="${build}"`)) throw new Error('the server has gone on to another build meanwhile');
  await cache.put(PAGE, page);
}

async function fetched(path: string): Promise<Response> {
  const reply = await fetch(path, { cache: 'no-cache', credentials: 'omit' });
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
  return reply;
}

async function readState(): Promise<BuildState> {
  const note = await (await caches.open(NOTES)).match('/state');
  // Only this file writes it.
  return note ? ((await note.json()) as BuildState) : NO_BUILDS;
}

async function changeState(change: (state: BuildState) => BuildState): Promise<BuildState> {
  const next = change(await readState());
  await (await caches.open(NOTES)).put('/state', Response.json(next));
  return next;
}

async function takeOverNow(): Promise<void> {
  const { builds } = await changeState((state) => takeOver(state, build));
  const kept = new Set([NOTES, ...builds.map(cacheOf)]);
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && !kept.has(name)) await caches.delete(name);
  await self.clients.claim();
}

/** The page of the build whose turn it is. What cannot be read here is asked of the server. */
async function startPage(request: Request): Promise<Response> {
  try {
    const chosen = buildToStart(await changeState((state) => noteStart(state, Date.now())));
    const page = chosen === null ? undefined : await (await caches.open(cacheOf(chosen))).match(PAGE);
    if (page) return page;
  } catch {
    // A full or broken store is no reason for the browser's own error page.
  }
  return fetch(request);
}

const storedOr = async (request: Request): Promise<Response> =>
  (await caches.match(request).catch(() => undefined)) ?? fetch(request);

self.addEventListener('install', (event) => event.waitUntil(provide()));
self.addEventListener('activate', (event) => event.waitUntil(takeOverNow()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // The interface and everything that is no part of the wall go to the server as if there were no worker.
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(startPage(request));
  else if (isProvided.has(pathname) || pathname.startsWith('/assets/')) event.respondWith(storedOr(request));
});

/** `activate`: the page has come to the end of a loop. `picture`: it is painting. `failed`: which builds did not start? */
self.addEventListener('message', (event) => {
  const said: unknown = event.data;
  if (said === 'activate') event.waitUntil(self.skipWaiting());
  else if (typeof said === 'string' && said.startsWith('picture '))
    event.waitUntil(changeState((state) => notePicture(state, said.slice('picture '.length))));
  else if (said === 'failed')
    event.waitUntil(readState().then(({ failed }) => event.ports[0]?.postMessage([...failed])));
});
