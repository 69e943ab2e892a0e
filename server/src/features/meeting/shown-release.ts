import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { judgeIssue } from '@ryg/shared/domain/judge-issue.ts';
import { ranksIn } from '@ryg/shared/domain/meeting/agenda-ranking.ts';
import type { MeetingLine, ShownRelease } from '@ryg/shared/domain/meeting/agenda-source.ts';
import { foldReleases, RELEASE_ENTRIES } from '@ryg/shared/domain/release.ts';
import { tallyOf } from '@ryg/shared/domain/tally.ts';
import type { Law, Ledger } from '../../live/ledger.ts';
import { breather } from './unhurried.ts';

/** What the square shows, and what waits for a second person. */
export type SquareNow = Readonly<{ number: number | null; waiting: number }>;

/** The same as of the end of a day, from the entries alone; cheap enough to be asked every time. */
export async function squareOn({ store }: Pick<Ledger, 'store'>, day: CalendarDay): Promise<SquareNow> {
  const published = (await store.entries.ofKind('published')).findLast(({ on }) => on <= day);
  const releases = foldReleases((await store.entries.ofKinds(RELEASE_ENTRIES)).filter(({ on }) => on <= day));
  return {
    number: published?.data.number ?? null,
    waiting: releases.filter(({ state }) => state === 'waiting').length,
  };
}

/** A release as the square shows it on a day: its facts, judged as of that day. */
export async function shownOn(
  { store, workingDays }: Pick<Ledger, 'store' | 'workingDays'>,
  number: number | null,
  { county, pack }: Law,
  day: CalendarDay,
): Promise<ShownRelease | null> {
  const snapshot = number === null ? null : await store.snapshots.find(number);
  if (!snapshot) return null;
  const breathe = breather();
  const lines: MeetingLine[] = [];
  for (const issue of snapshot.issues) {
    lines.push({
      issue: { ...issue, publicTitleDraft: null },
      verdict: judgeIssue(issue, pack, day, workingDays),
    });
    await breathe();
  }
  return {
    number: snapshot.number,
    day: snapshot.on,
    totals: tallyOf(lines.map(({ verdict }) => verdict)),
    ranks: ranksIn({ county, lines }),
  };
}
