import { evolve, type LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { movedFields } from '@ryg/shared/domain/issue-changes.ts';
import type { Refusal } from '@ryg/shared/domain/refusal.ts';
import type { Command } from '@ryg/shared/domain/workflow/command.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Stores } from '../../store/store.ts';

/** What an edit would write over without having seen it: the same facts, moved by others since the form was filled in. */
export async function movedSince(
  { entries }: Stores,
  now: LedgerIssue,
  command: Command,
  basedOn: number,
  nameOf: NameOf,
): Promise<Refusal | null> {
  const keys = keysOf(command);
  if (keys.length === 0) return null;
  const record = await entries.ofSubject(now.id);
  const since = record.filter(({ seq }) => seq > basedOn);
  if (since.length === 0) return null;
  const then = record.filter(({ seq }) => seq <= basedOn).reduce<LedgerIssue | null>(evolve, null);
  const last = since.at(-1);
  const moved = then ? movedFields(then, now, keys) : [];
  if (moved.length === 0) return null;
  const by = nameOf(last?.origin.actor ?? '');
  return {
    code: 'EDIT_CONFLICT',
    message: `您填写期间，${by}已修改了${moved.map(({ field }) => `“${field}”`).join('、')}；您填的内容还在，请对照后决定保留哪一个再提交`,
    details: moved.map(({ field, before, after }) => ({
      field,
      yours: before,
      theirs: after,
      by,
      at: last?.recordedAt ?? '',
    })),
  };
}

/** Facts a command writes over. */
function keysOf(command: Command): readonly string[] {
  if (command.command === 'editIssue') return Object.keys(command.changes);
  if (command.command === 'setDeadline') return ['deadline'];
  if (command.command !== 'assign') return [];
  return ['sponsorLeaders', 'leadUnits', 'coopUnits', 'towns', 'responsible', 'deadline'];
}
