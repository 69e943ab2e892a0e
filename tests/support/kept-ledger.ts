import { assembleBoard } from '@ryg/shared/domain/assemble-board.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { evolve, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import type { Finding } from '@ryg/shared/domain/finding.ts';
import { judgeIssue } from '@ryg/shared/domain/judge-issue.ts';
import { compareLedger } from '@ryg/shared/domain/ledger-import.ts';
import type { LedgerReading } from '@ryg/shared/domain/ledger-sheet/reading.ts';
import { readLedger } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';
import type { LampsOfDay } from '@ryg/shared/domain/movement.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import type { FileSource } from '@ryg/server/workbook/ask-worker.ts';
import { readWorkbook } from '@ryg/server/workbook/read-workbook.ts';
import { aPack } from './a-pack.ts';
import { aLedgerNow } from './a-row.ts';

/** A ledger file read as the importer reads it; anything else fails the test. */
export async function readingOf(source: FileSource, county: County): Promise<LedgerReading> {
  const workbook = await readWorkbook(source);
  if (!workbook.ok) throw new Error(workbook.refusal.message);
  const reading = readLedger(workbook.value, { towns: county.towns });
  if (!reading.ok) throw new Error(reading.refusal.message);
  return reading.value;
}

export type KeptLedger = Readonly<{
  board: Board;
  boards: readonly Board[];
  issues: readonly LedgerIssue[];
  findings: readonly Finding[];
}>;

/** Lays sheet after sheet over the ledger, judging every day between them as the server's midnights do. */
export function keepLedger(readings: readonly LedgerReading[], county: County): KeptLedger {
  const pack = aPack();
  const issues = new Map<string, LedgerIssue>();
  const findings = new Map<string, Finding>();
  const lamps = new Map<CalendarDay, LampsOfDay>();
  const boards: Board[] = [];
  let judged: CalendarDay | null = null;
  const judgeDay = (day: CalendarDay) =>
    lamps.set(day, new Map([...issues.values()].map((issue) => [issue.id, judgeIssue(issue, pack, day).lamp])));

  for (const reading of readings) {
    const on = reading.reportDate;
    if (!on) throw new Error('a sample ledger without its day');
    for (let day: CalendarDay = judged ?? on; day < on; day = addDays(day, 1)) judgeDay(day);
    const now = aLedgerNow([...issues.values()], [...findings.values()]);
    for (const { draft } of compareLedger(now, reading, { batch: '一', on }).entries) {
      const subject = draft.subject ?? '';
      if (draft.kind === 'findingRegistered' || draft.kind === 'findingChanged') findings.set(subject, draft.data);
      const issue = evolve(issues.get(subject) ?? null, draft);
      if (issue) issues.set(subject, issue);
    }
    judgeDay(on);
    judged = on;
    const released = [...issues.values()].map((issue) => ({ ...issue, publicTitle: issue.publicTitleDraft }));
    const previousRanks = new Map(boards.at(-1)?.ranking.map(({ code, rank }) => [code, rank]));
    const release = {
      number: boards.length + 1,
      period: { from: addDays(on, -6), to: on },
      releasedAt: on,
      validUntil: on,
    };
    boards.push(
      assembleBoard({
        county,
        pack,
        today: on,
        issues: released,
        lampsOn: (day) => lamps.get(day) ?? null,
        previousRanks,
        release,
        buildId: '',
      }),
    );
  }
  const board = boards.at(-1);
  if (!board) throw new Error('no sample ledgers');
  return { board, boards, issues: [...issues.values()], findings: [...findings.values()] };
}
