import { rehearsalOf, type Flip, type Rehearsal, type SpellColumns } from '@ryg/shared/domain/rehearsal.ts';
import { workingDayCounter, type HolidayTable } from '@ryg/shared/domain/working-days.ts';

/** What a worker is given: its share of the rows, once, and then what to rehearse on them. */
export type Task =
  | Readonly<{ kind: 'facts'; columns: SpellColumns; calendar: HolidayTable }>
  | Readonly<{ kind: 'rehearse'; run: number; sides: Rehearsal }>;

/** What it says: how many rows are done, and at the end what flips. */
export type Report = Readonly<{ run: number; rows: number; flips: readonly Flip[] | null }>;

/** Rows between two words about progress: some milliseconds of work. */
const SLICE = 4_000;

let facts: Readonly<{ columns: SpellColumns; calendar: HolidayTable }> | null = null;

function rehearse({ run, sides }: Extract<Task, { kind: 'rehearse' }>): void {
  if (!facts) return;
  const { columns, calendar } = facts;
  const rehearseSlice = rehearsalOf(sides, workingDayCounter(calendar));
  const flips: Flip[] = [];
  const all = columns.issue.length;
  for (let start = 0; start < all; start += SLICE) {
    const end = Math.min(start + SLICE, all);
    for (const flip of rehearseSlice(columns, start, end)) flips.push(flip);
    tell({ run, rows: end - start, flips: null });
  }
  tell({ run, rows: 0, flips });
}

const tell = (report: Report) => postMessage(report);

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  if (data.kind === 'facts') facts = data;
  else rehearse(data);
});
