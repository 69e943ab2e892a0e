const WORKER = '/plaza-worker.js';
const SCOPE = '/plaza';
const ANSWER_MS = 5_000;

export type WorkerLink = Readonly<{
  /** Asks whether there is a newer build; it is fetched in the background. */
  look: () => void;
  /** Whether it is still there: one whose provisions broke off on a bad wire is gone without a word. */
  isThere: () => boolean;
  /** Whether a newer build is complete and waits for its turn. */
  isReady: () => boolean;
  /** Lets it take over; the page has to be started anew for it. */
  activate: () => Promise<void>;
  /** Builds that did not start three times. */
  failed: () => Promise<readonly string[]>;
}>;

/**
 * The part of the wall that goes on without a server. Only over https or on the machine itself; null elsewhere.
 * A browser that forbids it costs only the start without a server.
 */
export async function linkWorker(): Promise<WorkerLink | null> {
  if (!('serviceWorker' in navigator)) return null;
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE, updateViaCache: 'none' });
    return linkTo(registration);
  } catch {
    return null;
  }
}

const linkTo = (registration: ServiceWorkerRegistration): WorkerLink => ({
  look: () => void registration.update().catch(() => undefined),
  isThere: () => (registration.active ?? registration.waiting ?? registration.installing) !== null,
  // The very first one takes over by itself.
  isReady: () => registration.waiting !== null && registration.active !== null,
  activate: () =>
    new Promise((done) => {
      navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true });
      setTimeout(done, ANSWER_MS);
      registration.waiting?.postMessage('activate');
    }),
  failed: () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
        done(Array.isArray(data) ? data.map(String) : []),
      );
      port1.start();
      setTimeout(() => done([]), ANSWER_MS);
      registration.active?.postMessage('failed', [port2]);
    }),
});

/** This build has come to a picture: whatever its worker counted against it is forgiven. */
export function tellPicture(): void {
  const own = ownBuild();
  if (own && 'serviceWorker' in navigator) navigator.serviceWorker.controller?.postMessage(`picture ${own}`);
}

/** The build of this page, as it says itself; null while the pages are not built. */
export const ownBuild = (): string | null =>
  document.querySelector('meta[name="build"]')?.getAttribute('content') ?? null;
