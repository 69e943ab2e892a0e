import { assembleBoard, HISTORY_WEEKS } from '@ryg/shared/domain/assemble-board.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';
import { judgeIssue, judgeWithForecast, type VerdictWithForecast } from '@ryg/shared/domain/judge-issue.ts';
import type { LampsOfDay } from '@ryg/shared/domain/movement.ts';
import type { Snapshot } from '@ryg/shared/domain/snapshot.ts';
import { BoardSchema } from '@ryg/shared/contract/board.contract.ts';
import { createBell } from '../../live/bell.ts';
import { lawOf, type Law, type Ledger } from '../../live/ledger.ts';
import { createQueue } from '../../live/queue.ts';
import { prepareBytes, type PreparedBytes } from './board-bytes.ts';

export type PublicBoard = Readonly<{ bytes: PreparedBytes; version: number }>;

export type BoardService = Readonly<{
  /** The board everybody is shown, or null before anything was published. */
  current: () => PublicBoard | null;
  /** Makes the board anew from the latest release and today; the bell rings only when its bytes changed. */
  refresh: () => Promise<void>;
  onChange: (listener: (ring: Readonly<{ version: number }>) => void) => () => void;
}>;

/** The public board in memory: assembled once for each release and day, then only sent. */
export function boardService(ledger: Ledger, buildId: string): BoardService {
  const bell = createBell();
  const inTurn = createQueue();
  const verdicts = verdictKeeper(ledger);
  let board: PublicBoard | null = null;

  const remake = async () => {
    const released = await ledger.store.snapshots.latest();
    const law = await lawOf(ledger.store);
    if (!released || !law.ok) return;
    const today = ledger.clock.today();
    const judged = verdicts(released, law.value, today);
    const made = BoardSchema.parse(await assemble(ledger, released, law.value, today, judged, buildId));
    const bytes = prepareBytes(JSON.stringify(made));
    if (bytes.etag === board?.bytes.etag) return;
    const { seq: version } = await ledger.store.entries.head();
    board = { bytes, version };
    bell.ring({ version });
  };

  return { current: () => board, refresh: () => inTurn(remake), onChange: bell.listen };
}

type Verdicts = ReadonlyMap<string, VerdictWithForecast>;

async function assemble(
  { store, workingDays }: Ledger,
  released: Snapshot,
  { county, pack }: Law,
  today: CalendarDay,
  verdicts: Verdicts,
  buildId: string,
): Promise<Board> {
  const previous = await store.snapshots.find(released.number - 1);
  const lamps = new Map<CalendarDay, LampsOfDay | null>();
  for (let week = 1; week < HISTORY_WEEKS; week++) {
    const day = addDays(today, -7 * week);
    lamps.set(day, await store.evaluations.lampsOn('public', day));
  }
  return assembleBoard({
    county,
    pack,
    workingDays,
    today,
    issues: released.issues,
    verdicts,
    lampsOn: (day) => lamps.get(day) ?? null,
    previousRanks: new Map(previous?.ranking.map(({ code, rank }) => [code, rank])),
    release: released,
    buildId,
  });
}

/**
 * Verdicts of the released issues. Looking ahead a year is what costs, so between two days under the same release and rules
 * only those issues look again whose change has come; the others keep their forecast and only their words move on.
 */
function verdictKeeper({ workingDays }: Ledger) {
  let kept: Readonly<{ key: string; today: CalendarDay; verdicts: Verdicts }> | null = null;

  return (released: Snapshot, { pack }: Law, today: CalendarDay): Verdicts => {
    const key = `${released.number}/${pack.id}/${pack.version}`;
    const before = kept?.key === key && kept.today <= today ? kept.verdicts : null;
    const judgeOne = (issue: Issue): VerdictWithForecast => {
      const known = before?.get(issue.id)?.nextChange;
      if (!known || known.on <= today) return judgeWithForecast(issue, pack, today, workingDays);
      return { ...judgeIssue(issue, pack, today, workingDays), nextChange: known };
    };
    const verdicts = new Map(released.issues.map((issue) => [issue.id, judgeOne(issue)]));
    kept = { key, today, verdicts };
    return verdicts;
  };
}
