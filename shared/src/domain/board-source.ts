import type { Promises, Voices } from './board.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { Issue } from './issue.ts';
import type { VerdictWithForecast } from './judge-issue.ts';
import type { LampsOfDay } from './movement.ts';
import type { PublicNotice } from './public-notice.ts';
import type { PublicPhotos } from './public-photos.ts';
import type { County } from './region.ts';
import type { ReleasedClosing } from './released-closings.ts';
import type { RulePack } from './rule-pack.ts';
import type { DayCounter } from './working-days.ts';

/** What a release carries about itself. */
type Release = Readonly<{
  number: number;
  period: Readonly<{ from: CalendarDay; to: CalendarDay }>;
  releasedAt: string;
  validUntil: string;
}>;

/** Everything the board is drawn from; the only inputs, so the same facts always give the same board. */
export type BoardSource = Readonly<{
  county: County;
  pack: RulePack;
  workingDays?: DayCounter;
  today: CalendarDay;
  /** The released issues, in the order of the ledger. */
  issues: readonly Issue[];
  /** Judged already, by issue id; those that are missing are judged here. */
  verdicts?: ReadonlyMap<string, VerdictWithForecast>;
  /** Recorded lamps at the end of an earlier day, null when that day was never evaluated. */
  lampsOn: (day: CalendarDay) => LampsOfDay | null;
  /** Ranks by town code as frozen in the period before this one. */
  previousRanks: ReadonlyMap<string, number | null>;
  release: Release;
  buildId: string;
  /** Issues whose wording is being checked: it stays away, their light does not. */
  withdrawn?: ReadonlySet<string>;
  /** Released pictures by issue. */
  photos?: PublicPhotos;
  /** Closings that came with a release of the last days. */
  closings?: readonly ReleasedClosing[];
  /** What the county says beside its board; null before two people released it. */
  notice?: PublicNotice | null;
  promises?: Promises | null;
  voices?: Voices | null;
}>;

/** An issue with its verdict of today and the codes of its towns. */
export type Judged = Readonly<{ issue: Issue; verdict: VerdictWithForecast; codes: readonly string[] }>;
