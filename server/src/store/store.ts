import { sql, type Kysely, type Transaction } from 'kysely';
import { accessEventsStore, type AccessEventsStore } from './access-events.store.ts';
import { accountsStore, type AccountsStore } from './accounts.store.ts';
import { dailyHeadsStore, type DailyHeadsStore } from './daily-heads.store.ts';
import { entriesStore, type EntriesStore } from './entries.store.ts';
import { evaluationsStore, type EvaluationsStore } from './evaluations.store.ts';
import { findingsStore, type FindingsStore } from './findings.store.ts';
import { householdNamesStore, type HouseholdNamesStore } from './household-names.store.ts';
import { historyStore, type HistoryStore } from './history.store.ts';
import { issuesStore, type IssuesStore } from './issues.store.ts';
import { receiptsStore, type ReceiptsStore } from './receipts.store.ts';
import type { Schema } from './schema.ts';
import { screensStore, type ScreensStore } from './screens.store.ts';
import { sessionsStore, type SessionsStore } from './sessions.store.ts';
import { settingsStore, setupCodesStore, type SettingsStore, type SetupCodesStore } from './settings.store.ts';
import { signInFailuresStore, type SignInFailuresStore } from './sign-in-failures.store.ts';
import { uploadsStore, type UploadsStore } from './uploads.store.ts';
import { snapshotsStore, type SnapshotsStore } from './snapshots.store.ts';
import { voicesStore, type VoicesStore } from './voices.store.ts';

/** Every question one may ask the database, bound to one connection or transaction. */
export type Stores = Readonly<{
  entries: EntriesStore;
  history: HistoryStore;
  issues: IssuesStore;
  findings: FindingsStore;
  evaluations: EvaluationsStore;
  snapshots: SnapshotsStore;
  dailyHeads: DailyHeadsStore;
  householdNames: HouseholdNamesStore;
  receipts: ReceiptsStore;
  accounts: AccountsStore;
  sessions: SessionsStore;
  signInFailures: SignInFailuresStore;
  setupCodes: SetupCodesStore;
  settings: SettingsStore;
  accessEvents: AccessEventsStore;
  uploads: UploadsStore;
  screens: ScreensStore;
  voices: VoicesStore;
}>;

/** What became of a part of a transaction. */
export type Attempted<T> = Readonly<{ done: true; value: T }> | Readonly<{ done: false; error: unknown }>;

/**
 * Within a transaction: all of a part or, when it throws, none of it, while the rest stands.
 * It throws itself only when the part cannot be taken back, and then nothing of the transaction may stand.
 */
export type Attempt = <T>(part: () => Promise<T>) => Promise<Attempted<T>>;

export type Store = Stores &
  Readonly<{
    /** All of the work or none of it; the work sees only stores that belong to the transaction. */
    transact: <T>(work: (stores: Stores, attempt: Attempt) => Promise<T>) => Promise<T>;
    close: () => Promise<void>;
  }>;

const storesOn = (db: Kysely<Schema>): Stores => ({
  entries: entriesStore(db),
  history: historyStore(db),
  issues: issuesStore(db),
  findings: findingsStore(db),
  evaluations: evaluationsStore(db),
  snapshots: snapshotsStore(db),
  dailyHeads: dailyHeadsStore(db),
  householdNames: householdNamesStore(db),
  receipts: receiptsStore(db),
  accounts: accountsStore(db),
  sessions: sessionsStore(db),
  signInFailures: signInFailuresStore(db),
  setupCodes: setupCodesStore(db),
  settings: settingsStore(db),
  accessEvents: accessEventsStore(db),
  uploads: uploadsStore(db),
  screens: screensStore(db),
  voices: voicesStore(db),
});

/** Writes go through `db`; what is read outside a transaction comes from `reader`, so that no long write holds it up. */
export const storeOn = (db: Kysely<Schema>, reader: Kysely<Schema> = db): Store => ({
  ...storesOn(reader),
  transact: (work) => db.transaction().execute((transaction) => work(storesOn(transaction), attemptOn(transaction))),
  close: async () => {
    await reader.destroy();
    if (reader !== db) await db.destroy();
  },
});

const attemptOn =
  (transaction: Transaction<Schema>): Attempt =>
  async (part) => {
    await sql`savepoint attempt`.execute(transaction);
    const attempted = await part().then(
      (value) => ({ done: true, value }) as const,
      (error: unknown) => ({ done: false, error }) as const,
    );
    if (!attempted.done) await sql`rollback to savepoint attempt`.execute(transaction);
    await sql`release savepoint attempt`.execute(transaction);
    return attempted;
  };

/** Everything as of one commit, for work that compares many tables with each other; the connection is its own. */
export async function glanceAt<T>(reader: Kysely<Schema>, work: (stores: Stores) => Promise<T>): Promise<T> {
  try {
    return await reader.transaction().execute((transaction) => work(storesOn(transaction)));
  } finally {
    await reader.destroy();
  }
}
