import { checkPassword, reusedPassword, type PasswordSubject } from '@ryg/shared/domain/password-policy.ts';
import { accept, type Result } from '@ryg/shared/domain/refusal.ts';
import { randomSymbols } from '../../platform/one-time-code.ts';
import { hashPassword, isPassword } from '../../platform/passwords.ts';
import type { AccountWithCredentials } from '../../store/accounts.store.ts';
import type { Keeper } from './people.ts';

/** The hash of a password that keeps the rules, or which ones it breaks. */
export async function acceptPassword(
  { store }: Pick<Keeper, 'store'>,
  password: string,
  subject: Omit<PasswordSubject, 'localWords'>,
): Promise<Result<string>> {
  const localWords = await localWordsOf(store);
  const checked = checkPassword(password, { ...subject, localWords });
  return checked.ok ? accept(await hashPassword(password)) : checked;
}

/** The same for somebody who has a password already: none of the last ones comes back. */
export async function acceptNewPassword(
  keeper: Pick<Keeper, 'store'>,
  password: string,
  { account, credentials }: AccountWithCredentials,
): Promise<Result<string>> {
  const accepted = await acceptPassword(keeper, password, account);
  if (!accepted.ok) return accepted;
  const former = await keeper.store.accounts.formerPasswords(account.id);
  for (const hash of [credentials.passwordHash, ...former])
    if (await isPassword(hash, password)) return reusedPassword();
  return accepted;
}

async function localWordsOf({ entries, settings }: Keeper['store']): Promise<readonly string[]> {
  const { localWords } = await settings.security();
  const county = await entries.latest('countyDeclared');
  if (!county) return localWords;
  const { code, name, towns } = county.data;
  const places = [name, name.replace(/[县市区旗]$/u, ''), ...towns.flatMap((town) => [town.name, town.shortName])];
  return [code, ...places, ...localWords].filter((word) => word !== '');
}

/** A password to hand over on paper. It opens once, to choose another. */
export const newInitialPassword = (): string => Array.from({ length: 4 }, () => randomSymbols(4)).join('-');
