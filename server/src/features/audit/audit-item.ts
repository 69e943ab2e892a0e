import type { AuditItem } from '@ryg/shared/contract/audit.contract.ts';
import { accessChanges } from '@ryg/shared/domain/access-changes.ts';
import { ACCESS_EVENT_KINDS, ACCESS_OUTCOMES } from '@ryg/shared/domain/access-event.ts';
import { accessEventWords, accessObjectWords, type SeenEvent } from '@ryg/shared/domain/access-event-words.ts';
import type { LedgerEntry } from '@ryg/shared/domain/entry.ts';
import { entryWords } from '@ryg/shared/domain/entry-words.ts';
import type { NameOf } from '../../live/account-names.ts';
import { shanghaiDayOf } from '../../platform/clock.ts';
import type { AccessEventTable } from '../../store/people-schema.ts';

/** How an issue is called by its id. */
export type TitleOf = (id: string) => string | null;

/** An entry of the ledger in words; what it changed is found out only for those that are shown. */
export function entryItem(entry: LedgerEntry, nameOf: NameOf, titleOf: TitleOf): AuditItem {
  const { actor, source, row } = entry.origin;
  return {
    chain: 'ledger',
    seq: entry.seq,
    at: entry.recordedAt,
    on: entry.on,
    kind: entry.kind,
    actor,
    actorName: nameOf(actor),
    source: row === null ? source : `${source} 第 ${row} 行`,
    object: objectOf(entry, titleOf),
    words: entryWords(entry),
    outcome: 'ok',
    changes: [],
    hash: entry.hash,
  };
}

/** An issue or a finding; other subjects are the program's own numbers, and the words name what they mean. */
function objectOf({ kind, subject }: LedgerEntry, titleOf: TitleOf): AuditItem['object'] {
  if (subject === null) return null;
  if (kind === 'findingRegistered' || kind === 'findingChanged') return { text: `转办问题 ${subject}`, issue: null };
  const title = titleOf(subject);
  if (title !== null) return { text: title, issue: subject };
  // An issue whose import was undone has no wording any more.
  return /^Q\d+$/u.test(subject) ? { text: `问题 ${subject}（已撤销）`, issue: null } : null;
}

/** An event of the door in words. */
export function accessItem(row: AccessEventTable, nameOf: NameOf): AuditItem {
  const at = new Date(row.recorded_at);
  const seen = seenEvent(row);
  const text = seen && accessObjectWords(seen, nameOf);
  return {
    chain: 'access',
    seq: row.seq,
    at: row.recorded_at,
    on: shanghaiDayOf(at),
    kind: row.kind,
    actor: row.account,
    actorName: row.account === null ? '没有登录的人' : nameOf(row.account),
    source: row.address === null ? '服务器本机' : `网页 ${row.address}`,
    object: text === null ? null : { text, issue: null },
    words: seen ? accessEventWords(seen) : row.kind,
    outcome: outcomeOf(row),
    changes: seen ? [...accessChanges(seen)] : [],
    hash: row.hash,
  };
}

const outcomeOf = ({ outcome }: AccessEventTable) => ACCESS_OUTCOMES.find((one) => one === outcome) ?? 'failed';

/** Null for a kind this program does not know: it was written by a newer one, or by hand. */
function seenEvent(row: AccessEventTable): SeenEvent | null {
  const kind = ACCESS_EVENT_KINDS.find((one) => one === row.kind);
  if (!kind) return null;
  return { kind, object: row.object, outcome: outcomeOf(row), detail: detailOf(row.detail) };
}

/** A row changed by hand may hold anything; it is shown all the same. */
function detailOf(json: string): SeenEvent['detail'] {
  try {
    const detail: unknown = JSON.parse(json);
    return detail !== null && typeof detail === 'object' ? { ...detail } : {};
  } catch {
    return {};
  }
}
