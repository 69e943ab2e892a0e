import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { SessionView } from '@ryg/shared/contract/people.contract.ts';
import { hasRole, type Role } from '@ryg/shared/domain/actor.ts';
import { gateAsked, openGate, passGate } from '../../api/gate.ts';
import { readOutside } from '../../api/read-own.ts';
import { Refused } from '../../api/refused.ts';
import { sendOutside } from '../../api/send.ts';

export type Session = SessionView;

const KEY = ['session'] as const;

/** Whoever is signed in, or null. Once somebody was, losing the session asks for signing in over the page instead. */
const sessionQuery = (client: QueryClient) =>
  queryOptions({
    queryKey: KEY,
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        return await readOutside<Session>('/api/session', signal);
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== 'NOT_SIGNED_IN') throw error;
        const known = client.getQueryData<Session | null>(KEY) ?? null;
        if (known && gateAsked() === null) void passGate(error.code);
        return known;
      }
    },
    retry: false,
    staleTime: 60_000,
  });

export const useSessionQuery = () => useQuery(sessionQuery(useQueryClient()));

/** Who sits at the desk; only for pages of the desk, which are not shown to anybody else. */
export function useSession(): Session {
  const { data } = useSessionQuery();
  if (!data) throw new Error('a page of the desk is shown to nobody');
  return data;
}

export function useHasRole(...roles: readonly Role[]): boolean {
  return hasRole(useSession(), ...roles);
}

export type Credentials = Readonly<{ username: string; password: string; totp?: string }>;

/** Coming in, changed, going out: what was read as somebody else is forgotten. */
export function useSessionActs() {
  const client = useQueryClient();
  return {
    signIn: async (credentials: Credentials) => {
      const session = await sendOutside<Session>('POST', '/api/session', credentials);
      client.setQueryData(KEY, session);
      if (gateAsked() === 'signIn') openGate(true);
      void client.invalidateQueries();
    },
    renew: (session: Session) => client.setQueryData(KEY, session),
    ask: () => client.invalidateQueries({ queryKey: KEY }),
    signOut: async () => {
      await sendOutside('DELETE', '/api/session');
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] && queryKey[0] !== 'board' });
      client.setQueryData(KEY, null);
    },
  };
}
