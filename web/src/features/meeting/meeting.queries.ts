import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { serverNow } from '../../api/now.ts';
import { readOwn } from '../../api/read-own.ts';
import { Refused } from '../../api/refused.ts';
import { keepMeeting, keptMeeting } from './kept-agenda.ts';

type Mode = Agenda['mode'];

/** A meeting that is open: what was read last, whether the server still answers, and what it said when it refused. */
export type OpenMeeting = Readonly<{
  frozen: Agenda | null;
  now: Agenda | null;
  /** When it was read; older than this page when the server is away. */
  readAt: number;
  isFresh: boolean;
  again: () => Promise<void>;
}>;

const agendaKey = (key: string) => ['agenda', key] as const;

async function readMode(key: string, mode: Mode, signal: AbortSignal): Promise<Agenda | null> {
  try {
    return await readOwn<Agenda>(`/api/desk/meetings/${encodeURIComponent(key)}/agenda?mode=${mode}`, signal);
  } catch (error) {
    // A meeting that is not frozen yet has its present state all the same.
    if (mode === 'frozen' && error instanceof Refused && error.code === 'NO_SNAPSHOT') return null;
    throw error;
  }
}

/** Both ways of looking at a meeting are read at once: one key away must also be one key away without a network. */
async function readMeeting(key: string, account: string | null, signal: AbortSignal) {
  try {
    const [frozen, now] = await Promise.all([readMode(key, 'frozen', signal), readMode(key, 'now', signal)]);
    const readAt = serverNow();
    if (account !== null) await keepMeeting({ key, account, readAt, frozen, now });
    return { frozen, now, readAt, isFresh: true };
  } catch (error) {
    const isAway = error instanceof Refused && (error.status === 0 || error.status >= 500);
    const kept = isAway ? await keptMeeting(key, account) : null;
    if (!kept) throw error;
    return { ...kept, isFresh: false };
  }
}

const SOON_MS = 30_000;

/** The meeting of this address; `account` null while the server cannot say who is there. */
export function useMeeting(key: string, account: string | null) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: [...agendaKey(key), account],
    queryFn: ({ signal }) => readMeeting(key, account, signal),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    // While the server is away it is asked again by itself, so that nobody has to think of it in the meeting.
    refetchInterval: (query) => (query.state.data?.isFresh === false || query.state.error ? SOON_MS : false),
  });
  const meeting: OpenMeeting | null = data
    ? {
        ...data,
        isFresh: data.isFresh && !error,
        again: async () => client.invalidateQueries({ queryKey: agendaKey(key) }),
      }
    : null;
  return { meeting, error, retry: () => void refetch() };
}
