import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Law, Ledger } from './ledger.ts';
import type { Written } from './write-door.ts';

/** The first two entries of every ledger: whose it is, and by which rules it is judged. */
export function declareCounty(
  { write }: Ledger,
  { county, pack }: Law,
  on: CalendarDay,
): Promise<Result<Written<null>>> {
  return write({ actor: 'office', source: 'ryg init' }, async ({ entries }) => {
    if (await entries.latest('countyDeclared')) return refuse('ALREADY_INITIALISED', '这个数据文件夹已经建过台账');
    return accept({
      entries: [
        { row: null, draft: { kind: 'countyDeclared', on, subject: county.code, data: county } },
        { row: null, draft: { kind: 'packAdopted', on, subject: pack.id, data: pack } },
      ],
      value: null,
    });
  });
}
