import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSyncExternalStore } from 'react';
import { listen } from '../api/listen.ts';

const TRIES = 3;

/** Whoever was told no will be told no again. */
const isFinal = (error: Error): boolean =>
  'status' in error && Number(error.status) >= 400 && Number(error.status) < 500;

const client = new QueryClient({
  defaultOptions: {
    // A wall on the county's own network is reachable whatever the browser thinks of the internet.
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (times, error) => times < TRIES && !isFinal(error),
    },
  },
});

/** Listening has nothing to show: it only lives as long as the app does. */
const keepListening = () => listen(client);
const nothing = () => null;

export function Providers({ children }: Readonly<{ children: ReactNode }>) {
  useSyncExternalStore(keepListening, nothing);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
