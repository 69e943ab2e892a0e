import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { tablesToXlsx } from '@ryg/server/documents/table.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { root } from '../run.ts';
import { foundCounty } from '../trial/founded-county.ts';
import { openTrialHouse, type TrialHouse } from '../trial/house.ts';
import { upload } from '../trial/upload.ts';
import { figureOf, ratioOf, report } from './ratio.ts';

const ROUNDS = 3;
const ROWS = 5_000;
const IDLE_MS = 4_000;
const CONNECTIONS = 4;
const LONGEST_S = 600;
/** A wall of screens asks no more often; asked without a pause the board alone would take a whole core. */
const REQUESTS_A_SECOND = 100;
const FILTERS = ['q=措施', 'lamp=red', 'state=rectifying', 'q=水&lamp=yellow'];

const PARTS = ['preview', 'confirm', 'export'] as const;

type Headers = Readonly<Record<string, string>>;

/** P14: how long the public board takes to answer while the office imports, exports and searches, against an idle house. */
export async function benchBusy(): Promise<void> {
  const county = JSON.parse(await readFile(join(root, 'data/demo/county.json'), 'utf8')) as County;
  const house = await openTrialHouse((folder) => foundCounty(folder, county));
  try {
    const office = await house.person('office', 'office', county.code);
    const times = { idle: [] as number[], preview: [] as number[], confirm: [] as number[], export: [] as number[] };
    const all = { busy: [] as number[], longest: [] as number[] };
    await latenciesDuring(house, () => sleep(IDLE_MS / 2));
    for (let round = 0; round < ROUNDS; round++) {
      const idle = await latenciesDuring(house, () => sleep(IDLE_MS));
      const sheet = await sheetOf(county, round);
      const busy = await morning(house, office, sheet, `批次${round}`);
      times.idle.push(figureOf(idle).median);
      for (const part of PARTS) times[part].push(figureOf(busy[part]).median);
      const whole = PARTS.flatMap((part) => busy[part]);
      all.busy.push(figureOf(whole).median);
      all.longest.push(figureOf(whole).max);
    }
    report('P14 board, idle: median ms', figureOf(times.idle));
    report('P14 board, busy: longest answer in ms', figureOf(all.longest));
    for (const part of PARTS)
      report(`P14 board, during ${part} / idle, median latency`, ratioOf(times[part], times.idle));
    report('P14 board, busy / idle, median latency', ratioOf(all.busy, times.idle), { atMost: 2 });
  } finally {
    await house.end();
  }
}

/** How long each answer of the board took while something was going on. */
async function latenciesDuring({ origin }: TrialHouse, activity: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const options = {
    url: `${origin}/api/public/board`,
    connections: CONNECTIONS,
    overallRate: REQUESTS_A_SECOND,
    duration: LONGEST_S,
  };
  const cannon = autocannon(options, () => resolve());
  cannon.on('response', (_client, status, _bytes, milliseconds) => {
    if (status === 200) times.push(milliseconds);
  });
  try {
    await activity();
  } finally {
    cannon.stop();
    await ended;
  }
  if (times.length === 0) throw new Error('the board never answered');
  return times;
}

async function sheetOf({ towns }: County, round: number): Promise<Uint8Array<ArrayBuffer>> {
  const headings = [
    '编号',
    '存在问题',
    '整改措施',
    '涉及镇',
    '牵头单位',
    '交办时间',
    '整改时限',
    '整改进度',
    '完成日期',
  ];
  const rows = Array.from({ length: ROWS }, (_, index) => [
    `${index + 1}`,
    `第 ${round} 轮问题 ${index + 1}`,
    `1.措施一；2.措施 ${index + 1}`,
    towns[index % towns.length]?.name ?? '',
    '县水利局',
    '2018-05-09',
    '2018-12-31',
    `${index % 100}%`,
    null,
  ]);
  const columns = headings.map((heading) => ({ heading, width: 12 }));
  const bytes = await tablesToXlsx([{ name: '台账', above: ['整改台账', '填报日期：2018年6月27日'], columns, rows }]);
  return new Uint8Array(bytes);
}

/** What an office does on a busy morning: previews and confirms a large import, then exports, searching all the while. */
async function morning(
  house: TrialHouse,
  headers: Headers,
  bytes: Uint8Array<ArrayBuffer>,
  batch: string,
): Promise<Record<(typeof PARTS)[number], readonly number[]>> {
  const { origin } = house;
  const search = { isOver: false };
  const searching = searchOn(origin, headers, search);
  let id = '';
  try {
    const preview = await latenciesDuring(house, async () => {
      const reply = await upload(origin, headers, { name: '台账.xlsx', bytes }, { batch, on: '2018-06-27' });
      if (!reply.ok) throw new Error(await reply.text());
      ({ id } = (await reply.json()) as { id: string });
    });
    const confirm = await latenciesDuring(house, () => confirmImport(origin, headers, id));
    const exported = await latenciesDuring(house, () => read(`${origin}/api/exports/ledger.xlsx`, headers));
    return { preview, confirm, export: exported };
  } finally {
    search.isOver = true;
    await searching;
  }
}

async function searchOn(origin: string, headers: Headers, search: Readonly<{ isOver: boolean }>): Promise<void> {
  for (let turn = 0; !search.isOver; turn++) {
    await read(`${origin}/api/issues?${FILTERS[turn % FILTERS.length] ?? ''}`, headers);
    await sleep(250);
  }
}

async function confirmImport(origin: string, headers: Headers, id: string): Promise<void> {
  const confirmed = await fetch(`${origin}/api/imports/${id}/confirm`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ conflicts: 'keep' }),
  });
  if (!confirmed.ok) throw new Error(await confirmed.text());
  await confirmed.arrayBuffer();
}

async function read(url: string, headers: Headers): Promise<void> {
  const reply = await fetch(url, { headers });
  if (!reply.ok) throw new Error(`${url}: ${await reply.text()}`);
  await reply.arrayBuffer();
}
