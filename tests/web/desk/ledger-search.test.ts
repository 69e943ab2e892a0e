import { describe, expect, it } from 'vitest';
import { IssueFilterSchema } from '@ryg/shared/contract/issues.contract.ts';
import {
  chipsOf,
  exportHref,
  filtersOf,
  ledgerHref,
  readLedgerSearch,
  withFilter,
  withoutFilters,
} from '@ryg/web/screens/desk/ledger/ledger-search.ts';

const read = (address: string) => readLedgerSearch(Object.fromEntries(new URLSearchParams(address)));

describe('the ledger’s address', () => {
  it('is read and written back the same', () => {
    const address = 'q=水&town=金川镇&lamp=red&state=rectifying&view=mine&todo=verify&list=tasks';
    const search = read(address);
    expect(search).toEqual({
      q: '水',
      town: '金川镇',
      lamp: 'red',
      state: 'rectifying',
      view: 'mine',
      todo: 'verify',
      list: 'tasks',
    });
    expect(read(ledgerHref(search).split('?')[1] ?? '')).toEqual(search);
  });

  it('leaves out what it does not know', () => {
    expect(read('lamp=blue&state=lost&view=all&todo=fly&list=issues&q=%20&nobody=1')).toEqual({});
  });

  it('asks the server only what the server knows', () => {
    const filters = filtersOf(read(`q=${'长'.repeat(80)}&lamp=closed&view=overdue&list=duties&category=饮水`));
    expect(IssueFilterSchema.safeParse(filters).success).toBe(true);
    expect(filters).not.toHaveProperty('list');
  });

  it('a filter set to nothing is gone, and clearing keeps the list', () => {
    const search = read('lamp=red&list=duties');
    expect(withFilter(search, 'lamp', '')).toEqual({ list: 'duties' });
    expect(withFilter(search, 'list', 'issues')).toEqual({ lamp: 'red' });
    expect(withoutFilters(search)).toEqual({ list: 'duties' });
    expect(ledgerHref({})).toBe('/desk/issues');
    expect(exportHref(search)).toBe('/api/exports/ledger.xlsx?lamp=red&list=duties');
  });

  it('says in words what narrows the list', () => {
    expect(chipsOf(read('view=soon&lamp=yellow&town=金川镇&q=水&todo=verify')).map(({ word }) => word)).toEqual([
      '三天内到期',
      '待核查',
      '预警',
      '金川镇',
      '“水”',
    ]);
  });
});
