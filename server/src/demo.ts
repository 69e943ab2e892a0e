import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { PublicNotice } from '@ryg/shared/domain/public-notice.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { keepDemoVoices } from './demo-voices.ts';
import { demoIndicators, type DemoFact } from './demo-indicators.ts';
import { demoMeetings, demoPromises, holdMeetings, type MeetingStep } from './demo-meetings.ts';
import { readCounty, readPack } from './features/exchange/county-file.ts';
import { DEFAULT_BATCH, importLedger } from './features/exchange/import.service.ts';
import { readLedgerFile, type LedgerFile } from './features/exchange/ledger-file.ts';
import { sampleFingerprints, sampleLedgers } from './features/exchange/samples.ts';
import { publish } from './features/publication/publication.service.ts';
import { declareCounty } from './live/declare.ts';
import { openLedger, type Law, type Ledger } from './live/ledger.ts';
import { settableClock, shanghaiInstant } from './platform/clock.ts';
import { isInstalled } from './store/database-file.ts';
import { folderAt, type Folder } from './store/folder.ts';

export type DemoSource = Readonly<{
  path: string;
  /** The folder of the sample ledgers and the county they belong to. */
  samples: string;
  pack: string;
}>;

export type LoadedDemo = Readonly<{ ledgers: number; releases: number }>;

/** Eight weekly releases lead up to the day the demo stands on. */
const FIRST_RELEASE = calendarDay('2018-05-02');
/** Invented, and says so. No address: a code that leads nowhere would be scanned all the same. */
const NOTICE: PublicNotice = {
  basis: '演示文件〔2018〕1 号（演示数据）',
  days: 7,
  objection: '公示期内来电、来信或到整改办当面反映',
  publicUrl: '',
};
const OFFICE_HOUR = '08:30:00';

/** Keeps the sample county's ledger as its office would have: file after file through the importer, each on its own day. */
export async function loadDemo({ path, samples, pack: packFile }: DemoSource): Promise<Result<LoadedDemo>> {
  if (isInstalled(folderAt(path))) return refuse('ALREADY_INITIALISED', `${path} 里已经有台账；演示数据只装入空文件夹`);
  const county = await readCounty(join(samples, 'county.json'));
  if (!county.ok) return county;
  const pack = await readPack(packFile);
  if (!pack.ok) return pack;
  const files = await readAll(await sampleLedgers(samples), { county: county.value, pack: pack.value });
  if (!files.ok) return files;
  const [first] = files.value;
  if (!first) return refuse('NO_SAMPLES', `${samples} 里没有演示台账`);

  const indicators = await demoIndicators(samples, first.on);
  if (!indicators.ok) return indicators;
  const meetings = await demoMeetings(samples);
  if (!meetings.ok) return meetings;

  // Made beside and put in place when it is whole: a first start that is cut short leaves an empty folder.
  const making = join(path, 'making-demo');
  await rm(making, { recursive: true, force: true });
  const loaded = await make(
    making,
    files.value,
    first.on,
    { county: county.value, pack: pack.value },
    { fingerprints: await sampleFingerprints(samples), indicators: indicators.value, meetings: meetings.value },
  );
  if (loaded.ok) await moveInto(folderAt(making), folderAt(path));
  await rm(making, { recursive: true, force: true });
  return loaded;
}

async function moveInto(from: Folder, to: Folder): Promise<void> {
  await rename(from.database, to.database);
  await rename(from.headKey, to.headKey);
  await rename(from.marker, to.marker);
}

async function make(
  path: string,
  files: readonly Dated[],
  firstDay: CalendarDay,
  law: Law,
  samples: Samples,
): Promise<Result<LoadedDemo>> {
  const clock = settableClock(shanghaiInstant(addDays(firstDay, -1), OFFICE_HOUR));
  const opened = await openLedger(path, clock);
  if (!opened.ok) return opened;
  const ledger = opened.value;
  try {
    const declared = await declareCounty(ledger, law, clock.today());
    if (!declared.ok) return declared;
    return await keep(ledger, files, samples, (day) => clock.set(shanghaiInstant(day, OFFICE_HOUR)));
  } finally {
    await ledger.close();
  }
}

/** What the sample knows besides its ledgers: their fingerprints, facts about indicators, and meetings by their days. */
type Samples = Readonly<{
  fingerprints: ReadonlySet<string>;
  indicators: readonly DemoFact[];
  meetings: readonly MeetingStep[];
}>;
type Dated = Readonly<{ file: LedgerFile; on: CalendarDay }>;

async function readAll(paths: readonly string[], { county }: Law): Promise<Result<readonly Dated[]>> {
  const read: Dated[] = [];
  for (const path of paths) {
    const file = await readLedgerFile(path, county.towns);
    if (!file.ok) return file;
    const on = file.value.reading.reportDate;
    if (!on) return refuse('NO_REPORT_DATE', `演示台账 ${file.value.name} 没有填报日期`);
    read.push({ file: file.value, on });
  }
  return accept(read);
}

async function keep(
  ledger: Ledger,
  files: readonly Dated[],
  { fingerprints, indicators, meetings }: Samples,
  comeTo: (day: CalendarDay) => void,
): Promise<Result<LoadedDemo>> {
  let releases = 0;
  let before: CalendarDay | null = null;
  const room = holdMeetings(ledger, meetings, comeTo);
  for (const { file, on } of files) {
    const met = await room.until(on);
    if (!met.ok) return met;
    comeTo(on);
    const told = await tell(
      ledger,
      indicators.filter((fact) => isOf(fact, before, on)),
    );
    if (!told.ok) return told;
    before = on;
    const imported = await importLedger(ledger, file, {
      batch: DEFAULT_BATCH,
      on: null,
      actor: 'office',
      samples: fingerprints,
    });
    if (!imported.ok) return imported;
    if (on < FIRST_RELEASE) continue;
    const published = await publish(ledger, { titles: 'release', actor: 'office' });
    if (!published.ok) return published;
    releases++;
    const frozen = await room.until(on, true);
    if (!frozen.ok) return frozen;
  }
  const promised = (await demoPromises(ledger)).map((draft) => ({ row: null, draft }));
  await ledger.write({ actor: 'office', source: '演示数据' }, async () =>
    accept({
      entries: [
        { row: null, draft: { kind: 'noticeSet', on: ledger.clock.today(), subject: null, data: { notice: NOTICE } } },
        ...promised,
      ],
      value: null,
    }),
  );
  const heard = await keepDemoVoices(ledger);
  if (!heard.ok) return heard;
  return accept({ ledgers: files.length, releases });
}

const isOf = ({ draft }: DemoFact, after: CalendarDay | null, until: CalendarDay) =>
  draft.on <= until && (after === null || draft.on > after);

/** Writes what is said of indicators, each fact by whoever said it. */
async function tell(ledger: Ledger, facts: readonly DemoFact[]): Promise<Result<null>> {
  for (const [actor, said] of Map.groupBy(facts, (fact) => fact.actor)) {
    const entries = said.map(({ draft }) => ({ row: null, draft }));
    const written = await ledger.write({ actor, source: '演示数据' }, async () => accept({ entries, value: null }));
    if (!written.ok) return written;
  }
  return accept(null);
}
