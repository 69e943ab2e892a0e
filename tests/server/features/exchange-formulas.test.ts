import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@ryg/server/workbook/read-workbook.ts';
import { aFolder, valueOf } from '../../support/a-house.ts';
import { anExchange } from '../../support/an-exchange.ts';
import { anIssue } from '../../support/an-issue.ts';

const FORMULAS = ['=1+1', '+86', '-2+3', '@SUM(A1)', '=cmd|"/c calc"!A1', '\t=2+2', '=HYPERLINK("http://evil","x")'];

describe('R31: words stay words', () => {
  const issues = FORMULAS.map((title, index) =>
    anIssue({ id: `Q000${index + 1}`, no: String(index + 1), title, category: title, responsible: [title] }),
  );

  it('in a workbook no cell is a formula, in a text file each is marked', async () => {
    const { read } = await anExchange({ issues });
    const { sheets } = valueOf(
      await readWorkbook({ name: 'x.xlsx', bytes: (await read('/api/exports/ledger.xlsx')).rawPayload }),
    );
    const cells = (sheets[0]?.rows ?? []).flat();
    expect(cells.filter(({ kind }) => kind === 'text').length).toBeGreaterThan(20);
    expect(sheets[0]?.rows.slice(3).map((row) => row[1]?.text.trim())).toEqual(FORMULAS.map((text) => text.trim()));
    const lines = (await read('/api/exports/ledger.csv')).body.split('\r\n').slice(3, 3 + FORMULAS.length);
    for (const line of lines) expect(line).not.toMatch(/(?:^|,)"?[=+\-@\t]/u);
  });

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

  it.skipIf(office === undefined)('LibreOffice finds no formula in it', { timeout: 120_000 }, async () => {
    const { read } = await anExchange({ issues });
    const folder = aFolder();
    writeFileSync(join(folder, 'ledger.xlsx'), (await read('/api/exports/ledger.xlsx')).rawPayload);
    const flags = [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'csv',
      '--outdir',
      folder,
    ];
    await promisify(execFile)(office ?? '', [...flags, join(folder, 'ledger.xlsx')]);
    const text = readFileSync(join(folder, 'ledger.csv'), 'utf8');
    for (const formula of FORMULAS) expect(text.replaceAll('""', '"')).toContain(formula.trim());
  });
});
