import { hasRole, type Actor } from '@ryg/shared/domain/actor.ts';

/** Sign-in names and addresses are for those who keep the ledger and those who audit it; others know people by name. */
export type AccountSight = Readonly<{
  account: (account: string) => string;
  source: (source: string) => string;
}>;

const ALL: AccountSight = { account: (account) => account, source: (source) => source };

// A page is named with the address of its browser, also within the words of a release.
const BY_NAME: AccountSight = { account: () => '', source: (source) => source.replaceAll(/网页 \S+/gu, '网页') };

export const accountSight = (reader: Actor): AccountSight => (hasRole(reader, 'office', 'auditor') ? ALL : BY_NAME);
