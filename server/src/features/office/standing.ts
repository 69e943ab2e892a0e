import type { Account } from '@ryg/shared/domain/account.ts';
import type { Actor } from '@ryg/shared/domain/actor.ts';
import { delegatedTo, townsInspected, type Delegation, type Team } from '@ryg/shared/domain/team.ts';
import type { Ledger } from '../../live/ledger.ts';
import { delegationsOf, teamsOf } from './office.service.ts';

type Known = Readonly<{
  teams: readonly Team[];
  delegations: readonly Delegation[];
  towns: ReadonlyMap<string, string>;
}>;

/** What an account may stand for today. Read anew after each change of the ledger, not with each request. */
export function standing({ store, clock, bell }: Pick<Ledger, 'store' | 'clock' | 'bell'>) {
  let known: Promise<Known> | null = null;
  bell.listen(() => {
    known = null;
  });

  const read = async (): Promise<Known> => {
    const county = await store.entries.latest('countyDeclared');
    return {
      teams: await teamsOf(store),
      delegations: await delegationsOf(store),
      towns: new Map(county?.data.towns.map(({ code, name }) => [code, name])),
    };
  };

  // A failure is not kept: the next request reads again.
  const readAgain = () => {
    const reading = read();
    reading.catch(() => {
      if (known === reading) known = null;
    });
    return reading;
  };

  return async ({ username }: Pick<Account, 'username'>): Promise<Pick<Actor, 'inspects' | 'standsFor'>> => {
    known ??= readAgain();
    const { teams, delegations, towns } = await known;
    const codes = townsInspected(teams, username, clock.today());
    return {
      inspects: codes?.flatMap((code) => towns.get(code) ?? []) ?? null,
      standsFor: delegatedTo(delegations, username, clock.today()),
    };
  };
}
