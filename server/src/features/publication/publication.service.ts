import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft, LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Snapshot } from '@ryg/shared/domain/snapshot.ts';
import { findPrivateWords } from '@ryg/shared/domain/privacy.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import type { Draft } from '../../live/write-door.ts';
import { nextRelease } from './take-release.ts';

export type Publication = Readonly<{
  number: number;
  period: Snapshot['period'];
  issues: number;
  titlesReleased: number;
  /** Drafted titles (公示标题) that nobody has released; the public sees their category. */
  titlesWaiting: number;
}>;

export type PublishOptions = Readonly<{ titles: 'release' | 'keep'; actor: string }>;

/** Releases the ledger as it stands: from here on, and not before, the public sees its facts. */
export async function publish(
  { write, store, clock }: Ledger,
  { titles, actor }: PublishOptions,
): Promise<Result<Publication>> {
  const law = await lawOf(store);
  if (!law.ok) return law;
  const written = await write({ actor, source: 'ryg publish', isLarge: true }, async ({ issues, snapshots }) => {
    const all = await issues.all();
    if (all.length === 0)
      return refuse(
        'NOTHING_TO_PUBLISH',
        '台账里还没有问题，没有可以公开的内容；请先用 `ryg import 台账.xlsx` 导入台账',
      );
    const on = clock.today();
    const drafted = all.filter(hasUnreleasedTitle);
    const released = titles === 'release' ? drafted : [];
    const unfit = released.flatMap(privateTitle);
    if (unfit[0]) return refuse('TITLE_PRIVATE', unfit[0]);

    const { number, period, draft } = await nextRelease({ snapshots }, on);
    const entries: Draft[] = [...released.map((issue) => titleDraft(issue, on)), unsourced(draft)];
    return accept({
      entries,
      value: {
        number,
        period,
        issues: all.length,
        titlesReleased: released.length,
        titlesWaiting: drafted.length - released.length,
      },
    });
  });
  return written.ok ? accept(written.value.value) : written;
}

const unsourced = (draft: EntryDraft): Draft => ({ row: null, draft });

const hasUnreleasedTitle = ({ publicTitle, publicTitleDraft }: LedgerIssue) =>
  publicTitleDraft !== null && publicTitleDraft !== publicTitle;

/** A title for the square names no person, telephone or household. */
function privateTitle({ no, id, publicTitleDraft }: LedgerIssue): string[] {
  const found = findPrivateWords(publicTitleDraft ?? '');
  return found.length === 0
    ? []
    : [
        `编号 ${no ?? id} 的公示标题“${publicTitleDraft ?? ''}”里有${found.join('、')}，不能公开；请改写台账中的公示标题并重新导入`,
      ];
}

function titleDraft({ id, publicTitleDraft }: LedgerIssue, on: CalendarDay): Draft {
  return unsourced({ kind: 'titleReleased', on, subject: id, data: { publicTitle: publicTitleDraft ?? '' } });
}
