import { hasRole, type Actor } from '../actor.ts';
import { ALL_TOWNS, type Issue } from '../issue.ts';
import type { County } from '../region.ts';

/** In what capacity an account touches an issue. */
export type Party = 'office' | 'town' | 'lead' | 'coop' | 'sponsor' | 'inspector';

export const PARTY_WORDS: Readonly<Record<Party, string>> = {
  office: '整改办',
  town: '本问题的责任镇',
  lead: '本问题的牵头单位',
  coop: '本问题的配合单位',
  sponsor: '本问题的包抓领导',
  inspector: '负责该镇的督查组',
};

type Parties = Pick<Issue, 'towns' | 'leadUnits' | 'coopUnits' | 'sponsorLeaders'>;

/** Every capacity an account has towards an issue; empty when it has none. */
export function partiesOf(actor: Actor, issue: Parties, county: Pick<County, 'code' | 'towns'>): readonly Party[] {
  const is: Readonly<Record<Party, boolean>> = {
    office: hasRole(actor, 'office'),
    town: hasRole(actor, 'town') && namesTown(issue, nameOf(actor.unit, county)),
    lead: hasRole(actor, 'department') && answersFor(actor.unit, issue.leadUnits, county),
    coop: hasRole(actor, 'department') && answersFor(actor.unit, issue.coopUnits, county),
    sponsor: signsFor(actor, issue, county) !== null,
    inspector: hasRole(actor, 'inspector') && inspects(actor, issue, county),
  };
  return (Object.keys(is) as Party[]).filter((party) => is[party]);
}

const nameOf = (code: string, { towns }: Pick<County, 'towns'>) => towns.find((town) => town.code === code)?.name;

const namesTown = ({ towns }: Parties, name: string | undefined) =>
  name !== undefined && (towns.includes(name) || towns.includes(ALL_TOWNS));

/** An account of the whole county answers for every department. */
const answersFor = (unit: string, named: readonly string[], { code }: Pick<County, 'code'>) =>
  named.includes(unit) || (unit === code && named.length > 0);

function inspects(actor: Actor, issue: Parties, county: Pick<County, 'code' | 'towns'>): boolean {
  if (actor.inspects !== null) return actor.inspects.some((town) => namesTown(issue, town));
  return actor.unit === county.code || namesTown(issue, nameOf(actor.unit, county));
}

/**
 * For whom an account may sign: the sponsor leader's name as the ledger writes it, `delegated` when the leader
 * is on leave and gave the signature away; null when it may not sign.
 */
export function signsFor(
  actor: Actor,
  { sponsorLeaders }: Pick<Issue, 'sponsorLeaders'>,
  { code }: Pick<County, 'code'>,
): Readonly<{ leader: string; delegated: boolean }> | null {
  const [first = actor.name] = sponsorLeaders;
  if (hasRole(actor, 'leader')) {
    const own = sponsorLeaders.find((leader) => leader === actor.unit || leader === actor.name);
    if (own !== undefined || actor.unit === code) return { leader: own ?? first, delegated: false };
  }
  const given = sponsorLeaders.find((leader) => actor.standsFor.includes(leader));
  if (given !== undefined) return { leader: given, delegated: true };
  return actor.standsFor.includes(code) ? { leader: first, delegated: true } : null;
}
