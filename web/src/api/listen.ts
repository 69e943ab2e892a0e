import type { QueryClient } from '@tanstack/react-query';

const EVENTS = '/api/public/events';
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** What a paired screen asks again when the office wants something of a screen. */
export const SCREEN_KEY = ['screen'] as const;

let isOpen = false;

/** Whether rings come through as far as the browser knows. */
export const isListening = (): boolean => isOpen;

/** When the bell rings, everything that comes from the ledger is asked for again. Answers with how to stop listening. */
export function listen(client: QueryClient, open = () => new EventSource(EVENTS)): () => void {
  let live: EventSource | null = null;
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refresh = async () => {
    // A first request still on its way would swallow the ring, so it is given up first.
    await client.cancelQueries();
    await client.invalidateQueries();
  };
  const ring = () => void refresh();

  const start = () => {
    live = open();
    live.addEventListener('ledger-changed', ring);
    live.addEventListener('screens-changed', () => void client.invalidateQueries({ queryKey: SCREEN_KEY }));
    live.addEventListener('open', () => {
      wait = FIRST_WAIT_MS;
      isOpen = true;
      // Nobody repeats what was rung while we were away.
      ring();
    });
    live.addEventListener('error', () => {
      isOpen = false;
      // A lost wire is picked up by the browser; a refused one it gives up for good.
      if (live?.readyState !== EventSource.CLOSED) return;
      // Anywhere within the wait, so that screens which lost the same server do not come back together.
      timer = setTimeout(start, Math.random() * wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
  };

  start();
  return () => {
    clearTimeout(timer);
    isOpen = false;
    live?.close();
  };
}
