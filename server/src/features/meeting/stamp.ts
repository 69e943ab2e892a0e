import type { SnapshotStamp } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { Freezing } from '@ryg/shared/domain/meeting/meetings.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import type { Stores } from '../../store/store.ts';

/** What a frozen page or paper says about its snapshot. Its data are as old as the last entry that counts. */
export async function stampOf(
  { entries }: Pick<Stores, 'entries'>,
  { number, day, at, throughSeq, head }: Freezing,
  { demo }: Pick<County, 'demo'>,
): Promise<SnapshotStamp> {
  const [last] = await entries.newest(1, throughSeq + 1);
  return { number, day, dataTime: last?.recordedAt ?? at, throughSeq, head, demo };
}
