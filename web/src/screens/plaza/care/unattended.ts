import { reloadIfAllowed } from '../../../api/reload-gate.ts';

/** Browsers report this where nothing is wrong: a size changed once more while sizes were being told. */
const HARMLESS = /^ResizeObserver loop/u;

/** Everything a browser does for a person before it, and must not do on a wall. Answers with how to stop. */
export function standUnattended(onError: () => void): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  const swallow = (event: Event) => event.preventDefault();

  window.addEventListener('error', ({ message }) => void (HARMLESS.test(message) || onError()), { signal });
  window.addEventListener('unhandledrejection', onError, { signal });
  // A part of the page that is gone from the server: it comes back with the whole page, when the gate is open.
  window.addEventListener(
    'vite:preloadError',
    (event) => {
      event.preventDefault();
      void reloadIfAllowed();
    },
    { signal },
  );
  window.addEventListener('keydown', (event) => void (isForTheShow(event) && event.preventDefault()), { signal });
  for (const kind of ['contextmenu', 'dragstart', 'drop', 'selectstart'])
    window.addEventListener(kind, swallow, { signal });
  window.addEventListener('wheel', swallow, { signal, passive: false });
  keepAwake(signal);
  return () => listeners.abort();
}

/** On a wall every key; before a person at a desk those that would move the picture, not those of the browser. */
function isForTheShow({ ctrlKey, altKey, metaKey, key }: KeyboardEvent): boolean {
  if (matchMedia('(display-mode: fullscreen)').matches) return true;
  return !ctrlKey && !altKey && !metaKey && !/^(F\d+|Escape)$/u.test(key);
}

/** Asks the system to leave the display on; not every browser or address may. */
function keepAwake(signal: AbortSignal): void {
  let lock: WakeLockSentinel | null = null;
  const ask = () => {
    if (document.visibilityState !== 'visible') return;
    navigator.wakeLock?.request('screen').then(
      (given) => (lock = given),
      () => undefined,
    );
  };
  ask();
  document.addEventListener('visibilitychange', ask, { signal });
  signal.addEventListener('abort', () => void lock?.release());
}
