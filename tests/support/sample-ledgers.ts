import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tablesToXlsx } from '@ryg/server/documents/table.ts';
import { aCounty, aFolder } from './a-house.ts';

export type SampleRow = Readonly<{ no: string; town: string; deadline: string; progress: string; closedOn?: string }>;
export type SampleWeek = Readonly<{ on: string; rows: readonly SampleRow[] }>;

const HEADINGS = [
  '编号',
  '存在问题',
  '公示标题',
  '问题类别',
  '涉及镇',
  '牵头单位',
  '交办时间',
  '整改时限',
  '整改进度',
  '完成日期',
];

/** A folder of sample ledgers as the product ships one, but of a handful of lines. */
export async function sampleLedgers(weeks: readonly SampleWeek[]): Promise<string> {
  const folder = aFolder();
  writeFileSync(join(folder, 'county.json'), JSON.stringify(aCounty({ demo: true })));
  for (const { on, rows } of weeks) {
    const lines = rows.map(({ no, town, deadline, progress, closedOn }) => [
      no,
      `问题${no}`,
      `公示${no}`,
      '饮水',
      town,
      '县水利局',
      '2018-04-20',
      deadline,
      progress,
      closedOn ?? null,
    ]);
    const bytes = await tablesToXlsx([
      {
        name: '台账',
        above: ['整改台账', `填报日期：${on}`],
        columns: HEADINGS.map((heading) => ({ heading, width: 12 })),
        rows: lines,
      },
    ]);
    writeFileSync(join(folder, `${on}.xlsx`), bytes);
  }
  return folder;
}
