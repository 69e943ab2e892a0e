import type { Worker } from 'node:worker_threads';

/** Far longer than a worker takes to leave that has nothing left to do. */
const GRACE_MS = 5_000;

/**
 * A worker that has answered ends by itself; it is ended only when it stays. To end a thread in the middle of its own
 * ending can take the whole process along (nodejs/node#56312), and here that is the server.
 */
export function letEnd(worker: Worker): void {
  const timer = setTimeout(() => void worker.terminate(), GRACE_MS);
  timer.unref();
  worker.once('exit', () => clearTimeout(timer));
}
