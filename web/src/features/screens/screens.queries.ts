import { useQuery } from '@tanstack/react-query';
import type { ScreenAct } from '@ryg/shared/domain/screen-act.ts';
import type { ScreenSettings } from '@ryg/shared/domain/screen.ts';
import type {
  NoticeLine,
  ScreenAlarmLine,
  ScreenLine,
  ScreensView,
  ScreenTimelineView,
} from '@ryg/shared/contract/screens.contract.ts';
import { readOwn } from '../../api/read-own.ts';
import { send } from '../../api/send.ts';

const SECOND = 1_000;

/** Every screen as it is now; asked more often while somebody waits for one to obey. */
export const useScreens = (isWaiting = false) =>
  useQuery({
    queryKey: ['screens'],
    queryFn: ({ signal }) => readOwn<ScreensView>('/api/screens', signal),
    refetchInterval: (isWaiting ? 2 : 5) * SECOND,
  });

type Alarms = Readonly<{
  count: number;
  screens: readonly Readonly<{ id: string; name: string; alarms: readonly ScreenAlarmLine[] }>[];
}>;

/** Which screens need somebody. */
export const useScreenAlarms = (isWanted: boolean) =>
  useQuery({
    queryKey: ['screens', 'alarms'],
    queryFn: ({ signal }) => readOwn<Alarms>('/api/screens/alarms', signal),
    refetchInterval: 60 * SECOND,
    enabled: isWanted,
    retry: false,
  });

export type Days = Readonly<{ from: string; until: string }>;

/** What one screen showed on some days, from when to when. */
export const useTimeline = (id: string, { from, until }: Days) =>
  useQuery({
    queryKey: ['screens', id, 'timeline', from, until],
    queryFn: ({ signal }) =>
      readOwn<ScreenTimelineView>(`/api/screens/${id}/timeline?${new URLSearchParams({ from, until })}`, signal),
    refetchInterval: 60 * SECOND,
    placeholderData: (before) => before,
  });

export const pairScreen = (code: string, settings: ScreenSettings) =>
  send<ScreenLine>('POST', '/api/screens', { code, settings });

/** Another player takes the place of a screen, which keeps its name and settings. */
export const pairAgain = (code: string, screen: string) => send<ScreenLine>('POST', '/api/screens', { code, screen });

export const changeScreen = (id: string, settings: ScreenSettings, basedOn: number) =>
  send<ScreenLine>('PUT', `/api/screens/${id}`, { settings, basedOn });

export const revokeScreen = (id: string, reason: string) =>
  send<ScreenLine>('POST', `/api/screens/${id}/revoke`, { reason });

export const actOnScreen = (id: string, act: ScreenAct) => send<ScreenLine>('POST', `/api/screens/${id}/acts`, act);

export type NoticeDraft = Readonly<{ text: string; until: string; screens: readonly string[] | null }>;

export const draftNotice = (draft: NoticeDraft) => send<NoticeLine>('POST', '/api/screens/notices', draft);
export const releaseNotice = (id: string) => send<NoticeLine>('POST', `/api/screens/notices/${id}/release`, {});
export const withdrawNotice = (id: string, reason: string) =>
  send<NoticeLine>('POST', `/api/screens/notices/${id}/withdraw`, { reason });
