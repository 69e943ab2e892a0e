import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRulePack } from '@ryg/shared/contract/rule-pack.contract.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { UNSET_DEADLINE } from '@ryg/shared/domain/deadline.ts';
import { accessDoor } from '@ryg/server/live/access-door.ts';
import { declareCounty } from '@ryg/server/live/declare.ts';
import { openLedger, type Ledger } from '@ryg/server/live/ledger.ts';
import { systemClock } from '@ryg/server/platform/clock.ts';
import type { AccessEvent } from '@ryg/server/store/access-events.store.ts';
import { root } from '../run.ts';

const ISSUES = 500;
const AT_ONCE = 5_000;

/** Both chains grown to about so many records each, through the doors, in a folder that is gone afterwards. */
export async function withLongLedger(records: number, work: (ledger: Ledger) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ryg-trial-'));
  const ledger = valueOf(await openLedger(folder));
  try {
    await growLedger(ledger, records);
    await growDoor(ledger, records);
    await work(ledger);
  } finally {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Issues and ever newer reports on them. */
async function growLedger(ledger: Ledger, records: number): Promise<void> {
  const county = JSON.parse(await readFile(join(root, 'data/demo/county.json'), 'utf8')) as County;
  const pack = valueOf(readRulePack(JSON.parse(await readFile(join(root, 'data/rules/county-default.json'), 'utf8'))));
  const on = ledger.clock.today();
  const declared = await declareCounty(ledger, { county, pack }, on);
  if (!declared.ok && declared.refusal.code !== 'ALREADY_INITIALISED') valueOf(declared);
  for (let done = 0; done < records; done += AT_ONCE) {
    const drafts = Array.from({ length: Math.min(AT_ONCE, records - done) }, (_one, at) => draftOf(done + at, on));
    valueOf(
      await ledger.write({ actor: 'office', source: 'trial' }, async () =>
        accept({ entries: drafts.map((draft) => ({ row: null, draft })), value: null }),
      ),
    );
  }
}

function draftOf(at: number, on: EntryDraft['on']): EntryDraft {
  const subject = `Q${String((at % ISSUES) + 1).padStart(4, '0')}`;
  if (at >= ISSUES)
    return { kind: 'progressReported', on, subject, data: { progress: at % 101, note: `第 ${at} 次报进展` } };
  const facts = {
    no: String(at + 1),
    title: `第 ${at + 1} 个问题：通村公路边坡水毁，雨天通行不便`,
    publicTitleDraft: null,
    source: null,
    category: null,
    measures: [],
    towns: ['城关镇'],
    sponsorLeaders: [],
    leadUnits: [],
    coopUnits: [],
    responsible: [],
    start: on,
  };
  return { kind: 'issueRegistered', on, subject, data: { batch: '一', facts, deadline: UNSET_DEADLINE } };
}

/** People who come and go. */
export async function growDoor({ store }: Ledger, records: number): Promise<void> {
  const record = accessDoor(store, systemClock);
  for (let done = 0; done < records; done += AT_ONCE) {
    const events = Array.from({ length: Math.min(AT_ONCE, records - done) }, (_one, at) => eventOf(done + at));
    await record(async () => ({ events, value: null }));
  }
}

const eventOf = (at: number): AccessEvent => ({
  kind: at % 5 === 0 ? 'signInFailed' : 'signedIn',
  account: `clerk${at % 200}`,
  address: `10.0.${at % 250}.7`,
  object: null,
  outcome: at % 5 === 0 ? 'failed' : 'ok',
  detail: { factor: 'password' },
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}
