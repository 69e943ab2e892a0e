import type { Account } from '@ryg/shared/domain/account.ts';
import { ROLE_WORDS, type Role } from '@ryg/shared/domain/actor.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { isUsable } from './identify.ts';

/** Without these nobody could ever make an account or give a role again. */
const INDISPENSABLE: readonly Role[] = ['system', 'security'];

/** Whether the house still has its administrators after an account became what it is to become. */
export function checkLastAdministrator(all: readonly Account[], next: Account, today: CalendarDay): Result<null> {
  const holds = (account: Account, role: Role) => isUsable(account, today) && account.roles.includes(role);
  const after = all.map((account) => (account.id === next.id ? next : account));
  for (const role of INDISPENSABLE) {
    const had = all.some((account) => holds(account, role));
    if (had && !after.some((account) => holds(account, role)))
      return refuse(
        'LAST_ADMINISTRATOR',
        `“${next.username}”是最后一个可用的${ROLE_WORDS[role]}，不能停用、限期或去掉这个角色；请先让另一个账户担任`,
      );
  }
  return accept(null);
}
