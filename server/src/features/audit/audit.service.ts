import type { AuditActor, AuditItem, AuditPage, AuditTerms } from '@ryg/shared/contract/audit.contract.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import type { AccessDoor } from '../../live/access-door.ts';
import { OWN_ACTORS, type AccountNames } from '../../live/account-names.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Store } from '../../store/store.ts';
import { newestMark, printMark, readMark } from './both-chains.ts';
import { lookThrough, type Looked } from './looking.ts';

export type AuditDeps = Readonly<{
  store: Store;
  /** The time on the wall, by which events of the door are written down. */
  wall: Clock;
  record: AccessDoor;
  names: AccountNames;
}>;

/** Who reads, and from which address. */
export type Reader = Readonly<{ actor: Actor; address: string }>;
export type Format = 'csv' | 'xlsx';

const PAGE = 50;
const LARGEST_PAGE = 200;
/** A search for words looks at so many records at once and says how far it came. */
const LOOKED_AT_ONCE = 10_000;
const EXPORTED_AT_MOST = 50_000;
const HOUR_MS = 3_600_000;

export type AuditService = ReturnType<typeof auditService>;

/** The record of everything that was done, as it can be read and never changed. */
export function auditService({ store, wall, record, names: { nameOf, learn } }: AuditDeps) {
  /** Reading is itself written down; turning pages does not write a line each. */
  const noteReading = async ({ actor, address }: Reader): Promise<void> => {
    const { account } = actor;
    const isRecent = async ({ accessEvents }: Pick<Store, 'accessEvents'>) => {
      const last = await accessEvents.lastAt('auditRead', account);
      return last !== null && wall.now().getTime() - Date.parse(last) < HOUR_MS;
    };
    if (await isRecent(store)) return;
    await record(async (stores) => {
      const read = { kind: 'auditRead', account, address, object: null, outcome: 'ok' } as const;
      return { events: (await isRecent(stores)) ? [] : [read], value: null };
    });
  };

  /** Accounts that were made or renamed a moment ago are called by their names, too. */
  const learnNames = async () => {
    for (const { username, name } of await store.accounts.all()) learn({ account: username, name });
  };

  return {
    async page(
      reader: Reader,
      { after, limit, ...terms }: AuditTerms & Readonly<{ after?: string; limit?: string }>,
    ): Promise<AuditPage> {
      await noteReading(reader);
      await learnNames();
      const most = Math.min(Math.max(Number(limit ?? PAGE), 1), LARGEST_PAGE);
      const from = after === undefined ? await newestMark(store) : readMark(after);
      return pageFrom(lookThrough(store, terms, from, nameOf), most);
    },

    /** Rows for a file, newest first. That they are taken away is written down before the first one is. */
    async forExport({ actor, address }: Reader, format: Format, terms: AuditTerms): Promise<AsyncGenerator<AuditItem>> {
      await record(async () => {
        const detail = { format, terms };
        const taken = { kind: 'auditExported', account: actor.account, address, object: null, outcome: 'ok' } as const;
        return { events: [{ ...taken, detail }], value: null };
      });
      await learnNames();
      return fitting(lookThrough(store, terms, await newestMark(store), nameOf), EXPORTED_AT_MOST);
    },

    async actors(): Promise<AuditActor[]> {
      const accounts = (await store.accounts.all()).map(({ username, name }) => ({ account: username, name }));
      return [...accounts, ...OWN_ACTORS.map((account) => ({ account, name: nameOf(account) }))];
    },
  };
}

/** Items until the page is full, the chains end, or enough was looked at. */
async function pageFrom(looking: AsyncGenerator<Looked>, most: number): Promise<AuditPage> {
  const items: AuditItem[] = [];
  let records = 0;
  let last: Looked | null = null;
  for await (const looked of looking) {
    // One more was found to be there, so there is a next page.
    if (last && (items.length === most || records === LOOKED_AT_ONCE)) {
      return { items, next: printMark(last.mark), looked: { records, backTo: last.at } };
    }
    if (looked.item) items.push(looked.item);
    records++;
    last = looked;
  }
  return { items, next: null, looked: { records, backTo: null } };
}

async function* fitting(looking: AsyncGenerator<Looked>, most: number): AsyncGenerator<AuditItem> {
  let taken = 0;
  for await (const { item } of looking) {
    if (!item) continue;
    if (taken === most) return;
    taken++;
    yield item;
  }
}
