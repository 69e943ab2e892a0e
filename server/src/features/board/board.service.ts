import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Issue } from '@ryg/shared/domain/issue.ts';
import { judgeIssue, judgeWithForecast, type VerdictWithForecast } from '@ryg/shared/domain/judge-issue.ts';
import type { Snapshot } from '@ryg/shared/domain/snapshot.ts';
import { BoardSchema } from '@ryg/shared/contract/board.contract.ts';
import { boardText } from '@ryg/shared/domain/signed-text.ts';
import { createBell } from '../../live/bell.ts';
import { lawOf, type Law, type Ledger } from '../../live/ledger.ts';
import { publicBoard, withdrawalsIn } from '../../live/public-board.ts';
import { createQueue } from '../../live/queue.ts';
import { signerAt } from '../../platform/head-signer.ts';
import { prepareBytes, type PreparedBytes } from '../../platform/prepared-bytes.ts';
import { sealOf } from './seal.ts';

export type PublicBoard = Readonly<{ bytes: PreparedBytes; signature: string; version: number; validUntil: string }>;

/** What a screen compares to know whether it is behind. */
export type PublicVersion = Readonly<{ version: number; withdrawn: boolean }>;

export type BoardService = Readonly<{
  /** The board everybody is shown, or null before anything was published and while it is withdrawn. */
  current: () => PublicBoard | null;
  version: () => PublicVersion;
  /** Names the pages that are being served. */
  buildId: string;
  /** Makes the board anew from the latest release and today; the bell rings only when what people see changed. */
  refresh: () => Promise<void>;
  onChange: (listener: (ring: Readonly<{ version: number }>) => void) => () => void;
}>;

/** The public board in memory: assembled once for each release and day, then only sent. */
export function boardService(ledger: Ledger, buildId: string): BoardService {
  const bell = createBell();
  const inTurn = createQueue();
  const verdicts = verdictKeeper(ledger);
  const seal = sealOf(signerAt(ledger.folder.headKey));
  let board: PublicBoard | null = null;
  let shown: PublicVersion = { version: 0, withdrawn: false };

  const show = (next: PublicBoard | null, version: number) => {
    board = next;
    shown = { version, withdrawn: next === null };
    bell.ring({ version });
  };

  let madeFrom = '';

  const remake = async () => {
    const from = await sourceKey(ledger);
    if (from === madeFrom) return;
    await assembleAnew();
    madeFrom = from;
  };

  const assembleAnew = async () => {
    const withdrawals = await withdrawalsIn(ledger.store);
    if (withdrawals.board) {
      if (!shown.withdrawn) show(null, withdrawals.board.seq);
      return;
    }
    const released = await ledger.store.snapshots.latest();
    const law = await lawOf(ledger.store);
    if (!released || !law.ok) return;
    const today = ledger.clock.today();
    const judged = verdicts(released, law.value, today);
    const source = { released, law: law.value, today, verdicts: judged, withdrawn: withdrawals.issues, buildId };
    const made = BoardSchema.parse(await publicBoard(ledger, source));
    const json = JSON.stringify(made);
    const bytes = prepareBytes(json);
    if (bytes.etag === board?.bytes.etag) return;
    const { seq: version } = await ledger.store.entries.head();
    show({ bytes, signature: seal(boardText(json)), version, validUntil: made.validUntil }, version);
  };

  return {
    current: () => board,
    version: () => shown,
    buildId,
    refresh: () => inTurn(remake),
    onChange: bell.listen,
  };
}

/** Names everything the board is made of. What the office writes meanwhile changes none of it. */
export async function sourceKey({ store: { entries }, clock }: Ledger): Promise<string> {
  const last = await entries.lastSeqOf([
    'countyDeclared',
    'packAdopted',
    'published',
    'boardWithdrawn',
    'boardRestored',
    'issueWithdrawn',
    'issueRestored',
    'photosReleased',
    'noticeSet',
    'promisesReleased',
    // A closing that was taken back must not fill a screen until the release that says so.
    'issueReopened',
    // The sums of what the public said and what came of it.
    'voiceHandled',
    // Taking a release down takes its pictures away.
    'releaseCancelled',
  ]);
  return `${last} ${clock.today()}`;
}

type Verdicts = ReadonlyMap<string, VerdictWithForecast>;

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
