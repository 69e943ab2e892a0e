import { hasRole, type Actor } from './actor.ts';
import { accept, refuse, type Result } from './refusal.ts';
import type { County } from './region.ts';

/** Who may see county leaders compared: the office, the leaders of the whole county, and those who audit. */
export const mayRankLeaders = (actor: Actor, { code }: Pick<County, 'code'>): boolean =>
  hasRole(actor, 'office', 'auditor') || (hasRole(actor, 'leader') && actor.unit === code);

/** The same as an answer in words. */
export function leadersFor(actor: Actor, county: Pick<County, 'code'>): Result<null> {
  if (mayRankLeaders(actor, county)) return accept(null);
  return refuse(
    'LEADERS_RESTRICTED',
    `县领导排名只供整改办、全县包抓领导和审计查看，您的账号（${actor.name}）不在其中；可以查看镇和部门的排名`,
  );
}
