import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { RulePack } from '@ryg/shared/domain/rule-pack.ts';
import type { DayCounter } from '@ryg/shared/domain/working-days.ts';
import { pinnedClock, systemClock, type Clock } from '../platform/clock.ts';
import { signerAt } from '../platform/head-signer.ts';
import { officialWorkingDays } from '../platform/official-calendar.ts';
import { openDatabase } from '../store/database-file.ts';
import { folderAt, type Folder } from '../store/folder.ts';
import { lockFolder } from '../store/folder-lock.ts';
import { kyselyReading, openReader, type SqliteFile } from '../store/sqlite.ts';
import { glanceAt, storeOn, type Store, type Stores } from '../store/store.ts';
import { createBell, type Bell } from './bell.ts';
import { signHead } from './daily-head.ts';
import { closePastDays } from './day-turn.ts';
import { createQueue } from './queue.ts';
import { writeDoor, type WriteDoor } from './write-door.ts';

/** A data folder, opened by the one process that may write in it. */
export type Ledger = Readonly<{
  folder: Folder;
  store: Store;
  /** For backups, which copy the file and not the rows. */
  file: SqliteFile;
  write: WriteDoor;
  bell: Bell;
  clock: Clock;
  workingDays: DayCounter;
  /** Reads as of one commit, however long it takes and whatever is written meanwhile. */
  glance: <T>(work: (stores: Stores) => Promise<T>) => Promise<T>;
  /** Records the days that are over and gives their number. */
  turnDay: () => Promise<number>;
  close: () => Promise<void>;
}>;

/** Opens the folder and finishes the days that passed while nobody had it open. */
export async function openLedger(path: string, givenClock?: Clock): Promise<Result<Ledger>> {
  const folder = folderAt(path);
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  const opened = await openDatabase(folder).catch((error: unknown) => {
    lock.value.release();
    throw error;
  });
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  const { file, db } = opened.value;
  const store = storeOn(db, kyselyReading(openReader(folder.database)));
  const ledger = assemble(folder, store, file, givenClock ?? (await clockOf(store)), lock.value.release);
  await ledger.turnDay();
  return accept(ledger);
}

function assemble(folder: Folder, store: Store, file: SqliteFile, clock: Clock, release: () => void): Ledger {
  const bell = createBell();
  const queue = createQueue();
  const workingDays = officialWorkingDays;
  const sign = signHead(signerAt(folder.headKey));
  const closeDays = closePastDays({ store, clock, workingDays, signHead: sign, bell });
  return {
    folder,
    store,
    file,
    bell,
    clock,
    workingDays,
    write: writeDoor({ store, clock, bell, queue, workingDays, closePastDays: closeDays, signHead: sign }),
    glance: (work) => glanceAt(kyselyReading(openReader(folder.database)), work),
    turnDay: () => queue(closeDays),
    close: async () => {
      await queue(() => store.close());
      file.close();
      release();
    },
  };
}

/** A demo stays on the day of its last release; everybody else lives today. */
async function clockOf(store: Store): Promise<Clock> {
  const county = await store.entries.latest('countyDeclared');
  if (!county?.data.demo) return systemClock;
  const day: CalendarDay = (await store.snapshots.latest())?.period.to ?? county.on;
  return pinnedClock(day);
}

export type Law = Readonly<{ county: County; pack: RulePack }>;

/** The county and its rules, or the way to declare them. */
export async function lawOf({ entries }: Pick<Store, 'entries'>): Promise<Result<Law>> {
  const county = await entries.latest('countyDeclared');
  const pack = await entries.latest('packAdopted');
  if (county && pack) return accept({ county: county.data, pack: pack.data });
  return refuse(
    'NOT_INITIALISED',
    '这个数据文件夹还没有建台账；请先运行 `npx -y pnpm@12 ryg init 文件夹 --county 区划代码 --name 县名`',
  );
}
