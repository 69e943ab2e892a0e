import { useEffect, useEffectEvent, useMemo } from 'react';

/** What the deck tells the presenter's window, and what that one asks of it. */
export type DeckWord = Readonly<
  | { from: 'deck'; page: string; isNow: boolean; isBlack: boolean; chosen: string | null; turnedAt: number }
  | { from: 'presenter'; says: 'hello' }
  | { from: 'presenter'; says: 'key'; key: string }
>;

/** The wire between two windows of one browser; it needs no network. */
export function useDeckChannel(key: string, hear: (word: DeckWord) => void): (word: DeckWord) => void {
  const channel = useMemo(
    () => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`ryg-meeting-${key}`)),
    [key],
  );
  const heard = useEffectEvent(hear);
  useEffect(() => {
    // Only our own pages are on the same channel.
    const listen = ({ data }: MessageEvent) => heard(data as DeckWord);
    channel?.addEventListener('message', listen);
    return () => channel?.removeEventListener('message', listen);
  }, [channel]);
  return (word) => channel?.postMessage(word);
}
