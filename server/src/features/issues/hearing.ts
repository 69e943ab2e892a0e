import type { Actor } from '@ryg/shared/domain/actor.ts';
import type { LedgerIssue } from '@ryg/shared/domain/entry.ts';
import { accept, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import { isInScope, scopeFor } from '@ryg/shared/domain/scope.ts';
import type { Court } from '@ryg/shared/domain/workflow/court.ts';
import { workflowOf } from '../../live/book.ts';
import { lawOf, type Law, type Ledger } from '../../live/ledger.ts';
import type { Stores } from '../../store/store.ts';

/** The court a command comes before, and the county's law it was read from. */
export type Hearing = Readonly<{ court: Court; law: Law }>;

export async function hear(
  { workingDays, clock }: Ledger,
  stores: Stores,
  actor: Actor,
  issue: LedgerIssue,
): Promise<Result<Hearing>> {
  const law = await lawOf(stores);
  if (!law.ok) return law;
  const { county } = law.value;
  const workflow = await workflowOf(stores);
  const court = { issue, actor, county, workflow, today: clock.today(), workingDays };
  return accept({ court, law: law.value });
}

/** Why the issue is none of the account's, or null. */
export function foreignTo({ issue, actor, county }: Court): Refusal | null {
  if (isInScope(issue, scopeFor(actor, county))) return null;
  const message = `这个问题不在您的账号（${actor.name}）负责的范围内；如有需要，请与整改办联系`;
  return { code: 'OUT_OF_SCOPE', message };
}
