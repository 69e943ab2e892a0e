import { setImmediate as pause } from 'node:timers/promises';
import type { AuditItem, AuditTerms } from '@ryg/shared/contract/audit.contract.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Stores } from '../../store/store.ts';
import { accessItem, entryItem } from './audit-item.ts';
import { bothChains, filtersOf, type Mark, type Passed } from './both-chains.ts';
import { recordChanges } from './record-changes.ts';

const BATCH = 200;
const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** A record that was looked at; `item` is null when it is not what is looked for. */
export type Looked = Readonly<{ item: AuditItem | null; at: string; mark: Mark }>;

/**
 * Looks through both chains from a mark on, newest first. Words are made for every record, for they are what is
 * searched; before and after only for those that fit, and only when they are taken.
 */
export async function* lookThrough(
  stores: Stores,
  terms: AuditTerms,
  from: Mark,
  nameOf: NameOf,
): AsyncGenerator<Looked> {
  const changesOf = recordChanges(stores);
  const titles = new Map<string, string | null>();
  const wanted = folded(terms.q ?? '');
  for await (const batch of inBatches(bothChains(stores, filtersOf(terms), from))) {
    await learnTitles(stores, titles, batch);
    for (const { found, at, mark } of batch) {
      const item =
        found.chain === 'ledger'
          ? entryItem(found.entry, nameOf, (id) => titles.get(id) ?? null)
          : accessItem(found.row, nameOf);
      if (!says(item, wanted)) yield { item: null, at, mark };
      else if (found.chain === 'access') yield { item, at, mark };
      else yield { item: { ...item, changes: [...(await changesOf(found.entry))] }, at, mark };
    }
    // The database answers at once, so without a pause a long search would keep every screen waiting.
    await pause();
  }
}

/** Whether somebody looking for these words means this record. */
function says({ words, object, actor, actorName, source }: AuditItem, wanted: string): boolean {
  return (
    wanted === '' || folded(`${words}\n${object?.text ?? ''}\n${actor ?? ''}\n${actorName}\n${source}`).includes(wanted)
  );
}

async function* inBatches(passed: AsyncGenerator<Passed>): AsyncGenerator<readonly Passed[]> {
  let batch: Passed[] = [];
  for await (const one of passed) {
    batch.push(one);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Numbers and wordings of the issues a batch is about, in one question. */
async function learnTitles(
  { issues }: Pick<Stores, 'issues'>,
  titles: Map<string, string | null>,
  batch: readonly Passed[],
): Promise<void> {
  const subjects = batch.flatMap(({ found }) => (found.chain === 'ledger' ? (found.entry.subject ?? []) : []));
  const unknown = [...new Set(subjects)].filter((id) => !titles.has(id));
  for (const id of unknown) titles.set(id, null);
  for (const { id, no, title } of await issues.namesOf(unknown)) {
    titles.set(id, no === null ? title : `第 ${no} 号 ${title}`);
  }
}
