import type { AccountView } from '@ryg/shared/contract/people.contract.ts';
import type { Account } from '@ryg/shared/domain/account.ts';
import { isNameLocked } from './failures.ts';
import { liveSince } from './keep-sessions.ts';
import type { Keeper } from './people.ts';

const DORMANT_MS = 90 * 86_400_000;

/** Accounts as their administrators see them. */
export async function accountViews({ store, wall }: Keeper, accounts: readonly Account[]): Promise<AccountView[]> {
  const now = wall.now();
  const sessions = await store.sessions.countsSince(...liveSince(now.getTime()));
  const views: AccountView[] = [];
  for (const account of accounts) {
    const { id, username, name, unit, expiresOn, createdBy, createdAt, lastSignInAt, totp } = account;
    views.push({
      id,
      username,
      name,
      roles: [...account.roles],
      unit,
      expiresOn,
      disabled: account.disabledAt !== null,
      locked: await isNameLocked(store, username, now),
      mustChangePassword: account.mustChange,
      totp,
      createdBy,
      createdAt,
      lastSignInAt,
      dormant: now.getTime() - Date.parse(lastSignInAt ?? createdAt) > DORMANT_MS,
      sessions: sessions.get(id) ?? 0,
    });
  }
  return views;
}
