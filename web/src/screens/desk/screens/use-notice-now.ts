import type { ScreensView } from '@ryg/shared/contract/screens.contract.ts';
import { useCounty } from '../../../features/session/county.queries.ts';
import { useSession } from '../../../features/session/session.queries.ts';

const TIME_OF_DAY = 11;

/** The instant by the clock that notices run by: in a demo that stands on one day, with the time of day running on. */
export function useNoticeNow({ now }: ScreensView): number {
  const { demo } = useSession();
  const { data: county } = useCounty();
  if (!demo || !county) return Date.parse(now);
  const shanghai = new Date(Date.parse(now) + 8 * 3_600_000).toISOString();
  return Date.parse(`${county.today}T${shanghai.slice(TIME_OF_DAY, -1)}+08:00`);
}
