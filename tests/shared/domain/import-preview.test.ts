import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';
import { previewImport } from '@ryg/shared/domain/import-preview.ts';
import { compareLedger } from '@ryg/shared/domain/ledger-import.ts';
import { countCalendarDays } from '@ryg/shared/domain/working-days.ts';
import { aPack } from '../../support/a-pack.ts';
import { aLedgerNow, aReading, aRow } from '../../support/a-row.ts';
import { anIssue } from '../../support/an-issue.ts';

const TODAY = calendarDay('2018-06-20');
const town = (code: string, name: string) => ({ code, name, shortName: name, aliases: [] });
const county = {
  code: '610923',
  name: '宁陕县',
  publisher: '',
  hotline: '',
  towns: [town('1', '金川镇'), town('2', '梅子镇')],
  minIssues: 1,
  demo: false,
};
const late = { deadline: deadlineOn(calendarDay('2018-06-08')), progress: 90 };
const issues = [anIssue({ id: 'Q0001', no: '1', ...late }), anIssue({ id: 'Q0002', no: '2', towns: ['梅子镇'] })];
const basis = { issues, county, pack: aPack(), workingDays: countCalendarDays, today: TODAY };

const preview = (...rows: Parameters<typeof aRow>[0][]) =>
  previewImport(
    basis,
    compareLedger(aLedgerNow(issues), aReading(rows.map((row) => aRow(row))), { batch: '2018', on: TODAY }),
  );

describe('what an import would do', () => {
  it('a closing turns the light, the plate and the rank, and leaves the ledger as it was', () => {
    const before = structuredClone(issues);
    const {
      before: was,
      after,
      flips,
      moves,
    } = preview({ no: '1', ...late, state: 'closed', closedOn: TODAY, progress: 100 });
    expect([was.red, after.red, after.closed]).toEqual([1, 0, 1]);
    expect(flips).toMatchObject([{ id: 'Q0001', no: '1', from: 'red', to: 'closed' }]);
    expect(moves).toEqual([
      { town: '金川镇', from: 2, to: 1, plateFrom: 'red', plateTo: 'green' },
      { town: '梅子镇', from: 1, to: 2, plateFrom: 'green', plateTo: 'green' },
    ]);
    expect(issues).toEqual(before);
  });

  it('a new issue comes from nowhere', () => {
    const { flips, after } = preview({ no: '3', title: '新问题', towns: ['梅子镇'], progress: 55 });
    expect(flips).toMatchObject([{ no: '3', from: null, to: 'green' }]);
    expect(after.issues).toBe(3);
  });

  it('an issue of all towns counts in each', () => {
    const { moves } = preview({ no: '4', title: '全县的事', towns: ['*'], ...late });
    expect(moves.map(({ town: name, plateTo }) => [name, plateTo])).toContainEqual(['梅子镇', 'red']);
  });

  it('a file that says nothing new changes nothing', () => {
    const known = { no: '1', title: issues[0]?.title ?? '', ...late };
    expect(preview(known)).toMatchObject({ flips: [], moves: [] });
  });
});
