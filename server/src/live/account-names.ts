import type { Actor } from '@ryg/shared/domain/actor.ts';
import type { Store } from '../store/store.ts';

/** The name of an account as people know it; an account that is gone, or never was one, keeps its own word. */
export type NameOf = (account: string) => string;

export type AccountNames = Readonly<{
  nameOf: NameOf;
  /** Told of whoever acts: a name that was changed is known from the next time on. */
  learn: (actor: Pick<Actor, 'account' | 'name'>) => void;
}>;

/** What entries are called that no account made. */
const OWN: Readonly<Record<string, string>> = {
  office: '整改办（命令行）',
  schedule: '定时发布',
  'day-turn': '到期生效',
  命令行: '命令行',
  首次设置: '首次设置',
};

export const OWN_ACTORS: readonly string[] = Object.keys(OWN);

/** Names at hand, so that a record of a hundred entries asks nobody. */
export async function accountNames(store: Pick<Store, 'accounts'>): Promise<AccountNames> {
  const names = new Map((await store.accounts.all()).map(({ username, name }) => [username, name]));
  return {
    nameOf: (account) => names.get(account) ?? OWN[account] ?? account,
    learn: ({ account, name }) => void names.set(account, name),
  };
}
