import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Ledger } from '../../live/ledger.ts';
import { once } from '../../live/once.ts';
import { withdrawalsIn } from '../../live/public-board.ts';
import type { Sender } from './releases.service.ts';

export type Pressed = Readonly<{ reason: string; issue: string | null }>;

/**
 * 一键撤下: one person, at once, the whole board or one issue's wording. Bringing it back takes two.
 * Gives the version after which every screen is blank.
 */
export async function pressRedButton(
  { write, clock }: Pick<Ledger, 'write' | 'clock'>,
  { actor, source, key }: Sender,
  { reason, issue }: Pressed,
): Promise<Result<number>> {
  const sent = { account: actor.account, key, asked: ['withdraw', reason, issue], at: clock.now().toISOString() };
  const written = await write({ actor: actor.account, source }, (stores) =>
    once(stores, sent, async () => {
      const withdrawn = await withdrawalsIn(stores);
      const on = clock.today();
      if (issue === null) {
        if (withdrawn.board) return refuse('ALREADY_DOWN', '公示内容已经撤下；核对后请拟“恢复公开”，由两人办理');
        const draft: EntryDraft = { kind: 'boardWithdrawn', on, subject: null, data: { reason } };
        return accept({ entries: [{ row: null, draft }], value: null });
      }
      if (!(await stores.issues.find(issue)))
        return refuse('NO_SUCH_ISSUE', `台账里没有问题 ${issue}；请刷新后重新选择`);
      if (withdrawn.issues.has(issue)) return refuse('ALREADY_DOWN', `问题 ${issue} 的内容已经撤下，不用再撤`);
      const data = { reason, by: actor.account };
      const draft: EntryDraft = { kind: 'issueWithdrawn', on, subject: issue, data };
      return accept({ entries: [{ row: null, draft }], value: null });
    }),
  );
  return written.ok ? accept(written.value.version) : written;
}
