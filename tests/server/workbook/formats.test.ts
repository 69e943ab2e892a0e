import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readLedger } from '@ryg/shared/domain/ledger-sheet/read-ledger.ts';
import { readWorkbook } from '@ryg/server/workbook/read-workbook.ts';
import { casePath } from '../../support/ledger-cases.ts';

it.each(['biff8.xls', 'date1904.xlsx', 'date1904.xls'])(
  '%s holds the same two issues on the same days',
  async (name) => {
    const workbook = await readWorkbook(casePath(`formats/${name}`));
    const reading = workbook.ok ? readLedger(workbook.value) : workbook;
    if (!reading.ok) throw new Error(reading.refusal.message);
    expect(reading.value).toMatchObject({ reportUnit: '整改办', reportDate: '2018-06-20' });
    expect(
      reading.value.rows.map(({ title, deadline, progress, state }) => [title, deadline.on, progress, state]),
    ).toEqual([
      ['路灯不亮', '2018-06-30', 50, 'rectifying'],
      ['水管漏水', '2018-06-30', 100, 'closed'],
    ]);
  },
);

it('what a file is, its bytes say: a renamed workbook is read all the same', async () => {
  const workbook = await readWorkbook({ name: '台账.csv', bytes: readFileSync(casePath('formats/biff8.xls')) });
  expect(workbook).toMatchObject({ ok: true, value: { format: 'xls' } });
});

it('a locked workbook and one of another kind are refused with what to do', async () => {
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);
  expect(await readWorkbook({ name: '台账.xlsx', bytes: locked })).toMatchObject({
    ok: false,
    refusal: { code: 'IMPORT_ENCRYPTED', message: expect.stringContaining('取消密码') },
  });
  expect(await readWorkbook(casePath('formats/binary.xlsb'))).toMatchObject({
    ok: false,
    refusal: { code: 'IMPORT_NOT_XLSX', message: expect.stringContaining('.xlsx') },
  });
  expect(await readWorkbook(casePath('formats/nowhere.xlsx'))).toMatchObject({
    ok: false,
    refusal: { code: 'IMPORT_NOT_FOUND' },
  });
});
