import { useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = matchMedia(query);
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    () => matchMedia(query).matches,
  );
}

/** Below this width the navigation moves to the thumb. */
export const useIsPhone = (): boolean => useMedia('(max-width: 899px)');
export const useIsCalm = (): boolean => useMedia('(prefers-reduced-motion: reduce)');

function onConnection(tell: () => void): () => void {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
}

/** Whether the device has any network; that it has one does not say that the server can be reached. */
export const useIsOffline = (): boolean => useSyncExternalStore(onConnection, () => !navigator.onLine);

function onResize(tell: () => void): () => void {
  addEventListener('resize', tell);
  return () => removeEventListener('resize', tell);
}

export const useWindowHeight = (): number => useSyncExternalStore(onResize, () => innerHeight);
