import { openLedger } from '@ryg/server/live/ledger.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { accept } from '@ryg/shared/domain/refusal.ts';
import { settableClock } from '@ryg/server/platform/clock.ts';

/** Writes to the ledger in `argv[2]` until it is killed, and names on standard output every entry that was acknowledged. */
const opened = await openLedger(process.argv[2] ?? '', settableClock(new Date('2018-06-20T04:00:00Z')));
if (!opened.ok) throw new Error(opened.refusal.message);
const on = calendarDay('2018-06-20');
for (let progress = 0; ; progress = (progress + 1) % 100) {
  const draft = { kind: 'progressReported', on, subject: 'Q0001', data: { progress } } as const;
  const written = await opened.value.write({ actor: 'office', source: 'crash' }, async () =>
    accept({ entries: [{ row: null, draft }], value: null }),
  );
  if (written.ok) process.stdout.write(`${written.value.version}\n`);
}
