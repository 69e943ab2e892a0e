import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COUNTY } from './demo/county.ts';
import { planFindings } from './demo/findings.ts';
import { planIssues } from './demo/plan.ts';
import { SHEET_DAYS } from './demo/weeks.ts';
import { weekWorkbook } from './demo/week-workbook.ts';

/** Writes the sample: a ledger for every Wednesday and the county they belong to. The same bytes at every run. */
async function writeDemoLedgers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'county.json'), `${JSON.stringify(COUNTY, null, 2)}\n`);
  const issues = planIssues();
  const findings = planFindings(issues);
  for (const day of SHEET_DAYS) {
    const file = join(folder, `${day}-整改台账-演示数据.xlsx`);
    await writeFile(file, await weekWorkbook(day, issues, findings));
    console.log(file);
  }
}

await writeDemoLedgers(process.argv[2] ?? join(import.meta.dirname, '..', 'data', 'demo'));
