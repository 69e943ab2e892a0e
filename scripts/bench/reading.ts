import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { read } from '@e965/xlsx';
import { writeXlsx } from 'hucre';
import { readLedgerBook } from '@ryg/server/workbook/read-workbook.ts';
import { figureOf, ratioOf, report } from './ratio.ts';

const ROWS = 5_000;
const ROUNDS = 5;
const HEADINGS = [
  '编号',
  '存在问题',
  '问题来源',
  '类别',
  '整改措施',
  '涉及镇',
  '牵头单位',
  '责任人',
  '交办时间',
  '整改时限',
  '完成进度',
  '整改状态',
];

/** P13: a ledger of 5,000 rows read and understood, against the bare spreadsheet library opening the same bytes. */
export async function benchReading(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ryg-bench-'));
  try {
    const path = join(folder, '台账.xlsx');
    await writeFile(path, await ledgerOf(ROWS));
    const times = { ours: [] as number[], bare: [] as number[] };
    const delay = monitorEventLoopDelay({ resolution: 10 });
    for (let round = 0; round < ROUNDS; round++) {
      times.bare.push(await openBare(path));
      delay.enable();
      times.ours.push(await readOurs(path));
      delay.disable();
    }
    report('P13 reading 5,000 rows / bare library opening the file', ratioOf(times.ours, times.bare), { atMost: 1.5 });
    report('P13 main loop delay meanwhile, p99 ms', figureOf([delay.percentile(99) / 1e6]), { atMost: 100 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function openBare(path: string): Promise<number> {
  const start = performance.now();
  read(await readFile(path), { type: 'buffer', dense: true });
  return performance.now() - start;
}

async function readOurs(path: string): Promise<number> {
  const start = performance.now();
  const reading = await readLedgerBook(path, {});
  if (!reading.ok || reading.value.rows.length !== ROWS) throw new Error('the ledger was not read whole');
  return performance.now() - start;
}

async function ledgerOf(rows: number): Promise<Uint8Array> {
  const line = (index: number) => [
    index + 1,
    `第${index + 1}号演示问题`,
    '县级自查',
    '道路交通',
    '抢修路基并验收',
    `第${index % 15}镇`,
    '县交通局',
    '责任人甲',
    '2018-05-09',
    `2018-${String((index % 6) + 6).padStart(2, '0')}-20`,
    `${index % 101}%`,
    '正在整改',
  ];
  return writeXlsx({
    sheets: [{ name: '整改台账', rows: [HEADINGS, ...Array.from({ length: rows }, (_, index) => line(index))] }],
  });
}
