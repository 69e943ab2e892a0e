import type { Account } from '@ryg/shared/domain/account.ts';
import { hasRole, type Actor } from '@ryg/shared/domain/actor.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { County } from '@ryg/shared/domain/region.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { Delegation, Team } from '@ryg/shared/domain/team.ts';

type Known = Pick<Account, 'username' | 'name' | 'roles' | 'unit' | 'disabledAt'>;
type Span = Readonly<{ from: CalendarDay; until: CalendarDay | null }>;

const isBackward = ({ from, until }: Span) => until !== null && until < from;

/** A team is made of inspectors and of towns of the county, nobody twice at a time. */
export function checkTeam(
  { name, members, towns }: Team,
  accounts: readonly Known[],
  county: Pick<County, 'name' | 'towns'>,
): Result<null> {
  const backward = [...members, ...towns].find(isBackward);
  if (backward)
    return refuse(
      'BAD_TEAM',
      `${name}里有一项的截止日期 ${backward.until ?? ''} 早于开始日期 ${backward.from}；请改正后再保存`,
    );
  for (const { account } of members) {
    const found = accounts.find(({ username }) => username === account);
    if (!found) return refuse('BAD_TEAM', `没有登录名为“${account}”的账户，不能编入${name}；请先建立账户`);
    if (!hasRole(found, 'inspector'))
      return refuse(
        'BAD_TEAM',
        `${found.name}不是督查组的角色，不能编入${name}；请先由安全管理员给这个账户加上督查组角色`,
      );
  }
  const strange = towns.find(({ code }) => !county.towns.some((town) => town.code === code));
  if (strange) return refuse('BAD_TEAM', `${county.name}没有区划代码为 ${strange.code} 的镇；请从名单里选择`);
  const twice =
    repeated(members.map(({ account, from }) => `${account} ${from}`)) ??
    repeated(towns.map(({ code, from }) => `${code} ${from}`));
  if (twice) return refuse('BAD_TEAM', `${name}里同一人或同一镇在同一天开始写了两次；请删去重复的一项`);
  return accept(null);
}

const repeated = (keys: readonly string[]) => keys.find((key, at) => keys.indexOf(key) !== at);

export type DelegationAsked = Readonly<{
  leader?: string;
  to: string;
  from: CalendarDay;
  until: CalendarDay;
  reason: string;
}>;

/** Whose signature it is about: a leader's own, or that of the leader the office names. */
export function leaderFor(actor: Actor, named: string | undefined, accounts: readonly Known[]): Result<string> {
  const isOwn = hasRole(actor, 'leader') && (named === undefined || named === actor.unit);
  if (isOwn) return accept(actor.unit);
  if (!hasRole(actor, 'office'))
    return refuse('NOT_YOURS', '只能把自己的签字授权给别人；别的领导的授权由本人或整改办登记');
  if (named === undefined) return refuse('BAD_DELEGATION', '没有写明是哪位领导的授权；请选择领导');
  const isKnown = accounts.some(({ roles, unit }) => roles.includes('leader') && unit === named);
  return isKnown
    ? accept(named)
    : refuse('BAD_DELEGATION', `没有称呼为“${named}”的包抓领导账户；请先建立账户，单位写台账里的称呼`);
}

/** Somebody else, who can sign in, for days that are not over. */
export function checkDelegation(
  { leader, by, to, from, until }: Delegation,
  accounts: readonly Known[],
  today: CalendarDay,
): Result<null> {
  const found = accounts.find(({ username }) => username === to);
  if (!found || found.disabledAt !== null)
    return refuse('BAD_DELEGATION', `没有可用的账户“${to}”，不能接受授权；请选择在用的账户`);
  if (found.roles.includes('leader') && found.unit === leader)
    return refuse('BAD_DELEGATION', `${found.name}就是授权的领导本人；请选择另一位代签人`);
  // The office draws up what the leader signs; written down by the office, nobody of the office may be the one who signs.
  const isOwn = accounts.some(
    ({ username, roles, unit }) => username === by && roles.includes('leader') && unit === leader,
  );
  if (!isOwn && (to === by || found.roles.includes('office')))
    return refuse(
      'BAD_DELEGATION',
      `整改办登记${leader}的授权时，不能由整改办自己代签，${found.name}是整改办的账户；请选择整改办以外的代签人，或由${leader}本人登录后授权`,
    );
  if (isBackward({ from, until }))
    return refuse('BAD_DELEGATION', `授权的截止日期 ${until} 早于开始日期 ${from}；请改正后再提交`);
  if (until < today)
    return refuse('BAD_DELEGATION', `授权到 ${until} 为止，已经过去；授权只能从今天（${today}）起有效`);
  return accept(null);
}
