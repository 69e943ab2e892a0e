import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { buildApp, type AppOptions } from '@ryg/server/app.ts';
import { boardService, type BoardService } from '@ryg/server/features/board/board.service.ts';
import { declareCounty } from '@ryg/server/live/declare.ts';
import { openLedger, type Ledger } from '@ryg/server/live/ledger.ts';
import type { Draft } from '@ryg/server/live/write-door.ts';
import { settableClock, shanghaiInstant } from '@ryg/server/platform/clock.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft, LedgerIssue } from '@ryg/shared/domain/entry.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { aPack } from './a-pack.ts';

/** A folder that is gone when the test is over. */
export function aFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ryg-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export const aCounty = (facts: Partial<County> = {}): County => ({
  code: '610923',
  name: '宁陕县',
  publisher: '宁陕县整改办公室',
  hotline: '0915-6820000',
  towns: [
    { code: '610923101', name: '金川镇', shortName: '金川', aliases: [] },
    { code: '610923102', name: '江口镇', shortName: '江口', aliases: [] },
  ],
  minIssues: 1,
  demo: false,
  ...facts,
});

export type House = Readonly<{
  ledger: Ledger;
  board: BoardService;
  /** A board that remembers nothing of the days before. */
  freshBoard: () => BoardService;
  app: Awaited<ReturnType<typeof buildApp>>;
  /** Lets the business day come and finishes the days before it. */
  goTo: (day: string) => Promise<void>;
  append: (...drafts: readonly EntryDraft[]) => Promise<void>;
}>;

export type HouseOptions = Readonly<{
  folder?: string;
  today?: string;
  county?: Partial<County>;
  issues?: readonly LedgerIssue[];
  app?: Partial<AppOptions>;
}>;

const noon = (day: string) => shanghaiInstant(calendarDay(day), '12:00:00');

/** A real ledger in a real file with a real app before it, on a clock that stands still. */
export async function aHouse(options: HouseOptions = {}): Promise<House> {
  const clock = settableClock(noon(options.today ?? '2018-06-20'));
  const ledger = valueOf(await openLedger(options.folder ?? aFolder(), clock));
  valueOf(await declareCounty(ledger, { county: aCounty(options.county), pack: aPack() }, clock.today()));
  const append = async (...drafts: readonly EntryDraft[]) => {
    valueOf(
      await ledger.write({ actor: 'office', source: 'test' }, async () =>
        accept({ entries: drafts.map(unsourced), value: null }),
      ),
    );
  };
  for (const issue of options.issues ?? []) await append(...entriesOf(issue, clock.today()));
  const board = boardService(ledger, 'unbuilt');
  const app = await buildApp({ ledger, board, site: '', ...options.app });
  onTestFinished(async () => {
    await app.close();
    await ledger.close();
  });
  const goTo = async (day: string) => {
    clock.set(noon(day));
    await ledger.turnDay();
  };
  return { ledger, board, freshBoard: () => boardService(ledger, 'unbuilt'), app, goTo, append };
}

const unsourced = (draft: EntryDraft): Draft => ({ row: null, draft });

/** The entries after which the ledger holds this issue. */
export function entriesOf(issue: LedgerIssue, on: EntryDraft['on']): readonly EntryDraft[] {
  const { id: subject, batch, originalDeadline, deadline, state, progress, closedOn, publicTitle } = issue;
  const {
    no,
    title,
    publicTitleDraft,
    source,
    category,
    measures,
    towns,
    sponsorLeaders,
    leadUnits,
    coopUnits,
    responsible,
    start,
  } = issue;
  const facts = {
    no,
    title,
    publicTitleDraft,
    source,
    category,
    measures,
    towns,
    sponsorLeaders,
    leadUnits,
    coopUnits,
    responsible,
    start,
  };
  const drafts: EntryDraft[] = [
    { kind: 'issueRegistered', on, subject, data: { batch, facts, deadline: originalDeadline } },
  ];
  if (deadline !== originalDeadline) drafts.push({ kind: 'deadlineSet', on, subject, data: { deadline } });
  if (progress !== null) drafts.push({ kind: 'progressReported', on, subject, data: { progress } });
  if (publicTitle !== null) drafts.push({ kind: 'titleReleased', on, subject, data: { publicTitle } });
  if (closedOn) drafts.push({ kind: 'issueClosed', on, subject, data: { closedOn, imported: true } });
  else drafts.push({ kind: 'stateChanged', on, subject, data: { state } });
  return drafts;
}

/** The value of an accepted result; a refusal fails the test with its sentence. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
}
