import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { agendaService } from '@ryg/server/features/meeting/agenda.service.ts';
import { openMeetings } from '@ryg/server/features/meeting/meeting-book.ts';
import { openBook } from '@ryg/server/live/book.ts';
import { declareCounty } from '@ryg/server/live/declare.ts';
import { openLedger, type Ledger } from '@ryg/server/live/ledger.ts';
import { openPast } from '@ryg/server/live/past.ts';
import { settableClock, shanghaiInstant } from '@ryg/server/platform/clock.ts';
import { officialHolidays } from '@ryg/server/platform/official-calendar.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { addDays, calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { accept } from '@ryg/shared/domain/refusal.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import { root } from '../run.ts';

const TODAY = calendarDay('2018-06-20');
const WEEKS = 8;
const ISSUES = 5_000;
const UNITS = ['县水利局', '县交通局', '县住建局', '县卫计局', '县教体局', '县农业局', '县扶贫局', '县民政局'];

/** The agenda of a week with 5,000 issues: asked for the first time, again, and after somebody decided something. */
export const benchAgenda = (pack: RulePack): Promise<void> => withLargeCounty(pack, measure);

/** A county of 5,000 issues that were worked on for eight weeks, as long as something is done with it. */
export async function withLargeCounty(
  pack: RulePack,
  work: (ledger: Ledger, county: County) => Promise<void>,
): Promise<void> {
  const county = JSON.parse(await readFile(join(root, 'data/demo/county.json'), 'utf8')) as County;
  const folder = await mkdtemp(join(tmpdir(), 'ryg-bench-'));
  const first = addDays(TODAY, -7 * WEEKS);
  const clock = settableClock(shanghaiInstant(first, '08:30:00'));
  const opened = await openLedger(folder, clock);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const ledger = opened.value;
  try {
    await declareCounty(ledger, { county: { ...county, demo: false }, pack }, first);
    await append(
      ledger,
      Array.from({ length: ISSUES }, (_, index) => registered(index, first, county)),
    );
    for (let week = 1; week <= WEEKS; week++) {
      const day = addDays(first, 7 * week);
      clock.set(shanghaiInstant(day, '08:30:00'));
      await ledger.turnDay();
      await append(ledger, workOfWeek(week, day));
    }
    await work(ledger, county);
  } finally {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(ledger: Ledger, county: County): Promise<void> {
  const book = openBook(ledger);
  const past = openPast(ledger, book);
  const meetings = openMeetings(ledger);
  const agendas = agendaService({ ledger, book, past, meetings, holidays: officialHolidays });
  const office: Actor = {
    account: 'office',
    name: '整改办',
    roles: ['office'],
    unit: county.code,
    inspects: null,
    standsFor: [],
  };
  await book.open();
  const read = async (name: string, mode: 'now' | 'frozen') => {
    const lag = monitorEventLoopDelay({ resolution: 1 });
    lag.enable();
    const start = performance.now();
    const json = await agendas.read(office, '2018-W25', mode);
    const took = performance.now() - start;
    lag.disable();
    if (!json.ok) throw new Error(json.refusal.message);
    const size = (json.value.length / 1_048_576).toFixed(1);
    console.log(`${name}: ${Math.round(took)} ms, ${size} M characters, longest wait ${Math.round(lag.max / 1e6)} ms`);
  };
  await read('now, first', 'now');
  await read('now, again', 'now');
  await freezeWeek(ledger);
  await read('frozen, first', 'frozen');
  await read('frozen, again', 'frozen');
  await append(ledger, [decision()]);
  await read('frozen, after a decision', 'frozen');
}

/** Freezes 2018-W25 as it stands. */
export const freezeWeek = async (ledger: Ledger) => append(ledger, [frozen(await ledger.store.entries.head())]);

const append = (ledger: Ledger, drafts: readonly EntryDraft[]) =>
  ledger.write({ actor: 'bench', source: 'bench', isLarge: true }, async () =>
    accept({ entries: drafts.map((draft) => ({ row: null, draft })), value: null }),
  );

const idOf = (index: number) => `Q${String(index + 1).padStart(5, '0')}`;

function registered(index: number, on: CalendarDay, { towns }: County): EntryDraft {
  const due = addDays(on, 20 + ((index * 37) % 160));
  const town = towns[index % towns.length]?.name ?? '';
  const other = towns[(index + 3) % towns.length]?.name ?? '';
  return {
    kind: 'issueRegistered',
    on,
    subject: idOf(index),
    data: {
      batch: '2018',
      deadline: { kind: 'date', on: due, raw: due, inferred: false },
      facts: {
        no: String(index + 1),
        title: `集中供水点管网渗漏第 ${index + 1} 处长期未修复，群众反映强烈`,
        publicTitleDraft: null,
        source: '省级反馈',
        category: '饮水',
        measures: [],
        towns: index % 9 === 0 ? [town, other] : [town],
        sponsorLeaders: ['分管领导'],
        leadUnits: [UNITS[index % UNITS.length] ?? ''],
        coopUnits: [],
        responsible: ['镇长'],
        start: on,
      },
    },
  };
}

/** A tenth of the county closes every week, the rest reports now and then. */
function workOfWeek(week: number, on: CalendarDay): readonly EntryDraft[] {
  return Array.from({ length: ISSUES }, (_, index): readonly EntryDraft[] => {
    if (index % 11 === week)
      return [{ kind: 'issueClosed', on, subject: idOf(index), data: { closedOn: on, imported: false } }];
    if (index % 11 < week && index % 11 > 0) return [];
    if ((index + week) % 3 !== 0) return [];
    return [{ kind: 'progressReported', on, subject: idOf(index), data: { progress: week * 9, note: '正在施工' } }];
  }).flat();
}

function frozen({ seq, hash }: Readonly<{ seq: number; hash: string }>): EntryDraft {
  return {
    kind: 'meetingFrozen',
    on: TODAY,
    subject: '2018-W25',
    data: {
      meeting: '2018-W25',
      number: 1,
      meetsOn: addDays(TODAY, 2),
      explainUntil: addDays(TODAY, 1),
      day: TODAY,
      throughSeq: seq,
      head: hash,
      packId: 'county-default',
      packVersion: 1,
      by: 'bench',
      reason: null,
    },
  };
}

const decision = (): EntryDraft => ({
  kind: 'decisionMade',
  on: TODAY,
  subject: idOf(0),
  data: {
    id: '2018-W25-1',
    meeting: '2018-W25',
    issue: idOf(0),
    towns: [],
    owner: '县水利局',
    what: '更换水管',
    due: addDays(TODAY, 7),
    publicWords: null,
    by: 'bench',
  },
});
