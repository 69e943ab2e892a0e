import { useQuery } from '@tanstack/react-query';
import type { Board } from '@ryg/shared/domain/board.ts';
import type { ReleaseContent } from '@ryg/shared/domain/publication.ts';
import type { HouseholdNamesState } from '@ryg/shared/contract/household.contract.ts';
import type { PrivacyFinding, ReleaseLine, ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { readOwn } from '../../api/read-own.ts';
import { send } from '../../api/send.ts';

/** What waits, what was released, and what the square does not know yet. */
export const useReleases = () =>
  useQuery({
    queryKey: ['releases'],
    queryFn: ({ signal }) => readOwn<ReleasesView>('/api/releases', signal),
    // The bell tells of the square only; a colleague's draft changes nothing there.
    refetchInterval: 15_000,
  });

/** One release with everything it changed; asked only when somebody looks. */
export const useRelease = (id: string, isWanted: boolean) =>
  useQuery({
    queryKey: ['releases', id],
    queryFn: ({ signal }) => readOwn<ReleaseLine>(`/api/releases/${id}`, signal),
    enabled: isWanted,
  });

/** The board as it would be after a release. */
export const usePreview = (id: string) =>
  useQuery({
    queryKey: ['releases', id, 'preview'],
    queryFn: ({ signal }) => readOwn<Board>(`/api/releases/${id}/preview`, signal),
  });

export type Scanned = Readonly<{ findings: readonly PrivacyFinding[]; namesCompared: boolean }>;

/** Private words in texts while they are typed; the last answer stays until the next. */
export const useScan = (texts: readonly string[]) =>
  useQuery({
    queryKey: ['scan', texts],
    queryFn: ({ signal }) => send<Scanned>('POST', '/api/releases/scan', { texts }, { signal }),
    enabled: texts.length > 0,
    placeholderData: (before) => before,
  });

export const draft = (content: ReleaseContent, note: string) =>
  send<ReleaseLine>('POST', '/api/releases', { content, note });

export const approve = (id: string, signed: string | null) =>
  send<ReleaseLine>('POST', `/api/releases/${id}/approve`, signed === null ? {} : { signed });

export const takeBack = (id: string, reason: string) =>
  send<ReleaseLine>('POST', `/api/releases/${id}/withdraw`, { reason });

export const pressRedButton = (reason: string, issue: string | null) =>
  send('POST', '/api/board/withdraw', issue === null ? { reason } : { reason, issue });

const NAMES_AT_ONCE = 10_000;

/** Sends a list of names in parts; the last answer tells how many there are now. */
export async function addNames(names: readonly string[]): Promise<HouseholdNamesState | null> {
  let state: HouseholdNamesState | null = null;
  for (let start = 0; start < Math.max(1, names.length); start += NAMES_AT_ONCE) {
    state = await send<HouseholdNamesState>('PUT', '/api/household-names', {
      names: names.slice(start, start + NAMES_AT_ONCE),
    });
  }
  return state;
}

export const clearNames = () => send<HouseholdNamesState>('DELETE', '/api/household-names');
