import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { declareCounty } from '@ryg/server/live/declare.ts';
import { openLedger } from '@ryg/server/live/ledger.ts';
import { root } from '../run.ts';
import { openTrialHouse } from '../trial/house.ts';
import { costOf, type Cost } from './cost.ts';
import { anIssueOf } from './issues.ts';
import { directusFrom, redmineFrom, type Peer } from './peers/peer.ts';
import { ratioOf, report } from './ratio.ts';

const ROUNDS = 5;
const ISSUES = 10_000;
const PAGE = 50;

/** P10: the processor's time for a page of 50 of 10,000 issues with sign-in and permissions, against other programs. */
export async function benchPeers(): Promise<void> {
  const rows = await issuesOf();
  const peers: Peer[] = [];
  for (const open of [directusFrom, redmineFrom]) {
    const peer = await open(process.env, rows, PAGE);
    if (peer) peers.push(peer);
  }
  if (peers.length === 0) {
    console.log(
      'P10 没有可比的程序；请给出 DIRECTUS_DIR（装有 directus 和 sqlite3 的文件夹）或 REDMINE_URL、REDMINE_KEY、REDMINE_PID',
    );
    return;
  }
  const house = await openTrialHouse((folder) => keep(folder, rows));
  try {
    const headers = await house.person('office', 'office', '610923');
    const costs = new Map<string, Readonly<{ ours: Cost[]; theirs: Cost[] }>>();
    for (let round = 0; round <= ROUNDS; round++) {
      for (const { name, url, headers: keys, pid } of peers) {
        const ours = await costOf(`${house.origin}/api/issues?limit=${PAGE}`, headers, house.pid());
        const theirs = await costOf(url, keys, pid);
        const kept = costs.get(name) ?? { ours: [], theirs: [] };
        costs.set(name, kept);
        // The first round only warms everything up.
        if (round === 0) continue;
        kept.ours.push(ours);
        kept.theirs.push(theirs);
      }
    }
    for (const { name, atLeast } of peers) tell(name, atLeast, costs.get(name) ?? { ours: [], theirs: [] });
  } finally {
    await house.end();
    for (const peer of peers) await peer.end();
  }
}

function tell(name: string, atLeast: number, { ours, theirs }: Readonly<{ ours: Cost[]; theirs: Cost[] }>): void {
  const [cpu, rate] = [(one: Cost) => one.cpu, (one: Cost) => one.rate];
  report(`P10 CPU of a page of 50, ${name} / ours`, ratioOf(theirs.map(cpu), ours.map(cpu)), { atLeast });
  report(`P10 pages of 50 a second, ours / ${name}`, ratioOf(ours.map(rate), theirs.map(rate)));
}

type Issues = readonly Extract<EntryDraft, { kind: 'issueRegistered' }>[];

/** The same issues for everybody. */
async function issuesOf(): Promise<Issues> {
  const { towns } = await countyOf();
  const on = '2018-06-20' as EntryDraft['on'];
  return Array.from({ length: ISSUES }, (_one, at) => {
    const { originalDeadline: deadline, start } = anIssueOf(at, on);
    const facts = {
      no: String(at + 1),
      title: `第 ${at + 1} 个问题：通村公路边坡水毁，雨天通行不便`,
      publicTitleDraft: null,
      source: '省级反馈',
      category: '道路',
      measures: [],
      towns: [towns[at % towns.length]?.name ?? ''],
      sponsorLeaders: ['周副县长'],
      leadUnits: ['县交通局'],
      coopUnits: ['县水利局'],
      responsible: ['交通局经办'],
      start,
    };
    const subject = `Q${String(at + 1).padStart(4, '0')}`;
    return { kind: 'issueRegistered', on, subject, data: { batch: '一', facts, deadline } };
  });
}

const countyOf = async () => JSON.parse(await readFile(join(root, 'data/demo/county.json'), 'utf8')) as County;

async function keep(folder: string, drafts: Issues): Promise<void> {
  const ledger = valueOf(await openLedger(folder));
  const pack = valueOf(readRulePack(JSON.parse(await readFile(join(root, 'data/rules/county-default.json'), 'utf8'))));
  valueOf(await declareCounty(ledger, { county: { ...(await countyOf()), demo: false }, pack }, ledger.clock.today()));
  const entries = drafts.map((draft) => ({ row: null, draft }));
  valueOf(await ledger.write({ actor: 'office', source: 'bench' }, async () => accept({ entries, value: null })));
  await ledger.close();
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}
