import type { Actor } from '@ryg/shared/domain/actor.ts';
import { refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { scopeFor } from '@ryg/shared/domain/scope.ts';
import { lawOf, type Law, type Ledger } from '../../live/ledger.ts';

/** The rules judge the whole county, so only those who see all of it rehearse them and decide about them. */
export async function countyWide({ store }: Pick<Ledger, 'store'>, actor: Actor): Promise<Result<Law>> {
  const law = await lawOf(store);
  if (!law.ok || scopeFor(actor, law.value.county).kind === 'all') return law;
  return refuse('OUT_OF_SCOPE', '亮灯规则关系全县，只有整改办、县领导和审计管理员可以查看和办理；如有建议请告诉整改办');
}
