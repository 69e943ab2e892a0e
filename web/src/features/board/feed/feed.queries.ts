import { useQuery } from '@tanstack/react-query';
import { askedNow, deviceNow, setClock, useServerTime } from '../../../api/now.ts';
import { createClockwork } from './clockwork.ts';
import { createFeed, type Feed } from './feed.ts';
import { askSigned } from './signed-answer.ts';

/** Twice in the ten seconds within which a withdrawal has to reach every screen. */
const EVERY_MS = 4_500;
const KEY = ['feed'] as const;
const NOTHING: Feed = { board: undefined, etag: null, buildId: null, trouble: null };

const clockwork = createClockwork({
  moment: () => ({ monotonic: askedNow(), device: deviceNow() }),
  setClock,
});
const feed = createFeed({ ask: askSigned, clockwork });
let remembered: Promise<Feed> | null = null;

/** Screens that were started together must not ask together. */
const spread = (ms: number) => ms * (0.85 + 0.3 * Math.random());

/**
 * The signed board of this wall. The bell makes it ask at once; it asks every few seconds anyway, because a wire can
 * die without a word. Whatever goes wrong, what it held stays.
 */
export function useFeed(): Feed {
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal, client }) => {
      // What was kept is shown before anybody is asked.
      if (!remembered) client.setQueryData(KEY, await (remembered = feed.remember()));
      return feed.look(signal);
    },
    retry: false,
    staleTime: 0,
    networkMode: 'always',
    refetchInterval: () => spread(EVERY_MS),
    refetchIntervalInBackground: true,
  });
  return data ?? NOTHING;
}

const MINUTE = 60_000;

/** How long nothing was heard, in whole minutes; `isKnown` is false when that is only the least it was. */
export type ContactAge = Readonly<{ minutes: number; isKnown: boolean; lastHeard: number | null }>;

export function useContactAge(): ContactAge {
  const minutes = useServerTime(() => Math.floor((clockwork.silence()?.ms ?? 0) / MINUTE));
  const isKnown = useServerTime(() => clockwork.silence()?.isKnown ?? true);
  const lastHeard = useServerTime(() => (minutes > 0 || !isKnown ? clockwork.lastHeard() : null));
  return { minutes, isKnown, lastHeard };
}

/** For the heartbeat: how far the device's clock is off, and for how long nothing was heard. */
export const clockReport = () => ({ driftMs: clockwork.drift(), silentMs: clockwork.silence()?.ms ?? 0 });
