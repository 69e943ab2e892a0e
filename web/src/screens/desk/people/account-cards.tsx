import type { AccountView } from '@ryg/shared/contract/people.contract.ts';
import { ROLE_WORDS } from '@ryg/shared/domain/actor.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';
import { momentWords } from '../moment-words.ts';
import { AccountMarks } from './account-marks.tsx';
import { ActsButton } from './account-table.tsx';
import type { AccountActs } from './use-account-acts.ts';

type Props = Readonly<{ accounts: readonly AccountView[]; acts: AccountActs }>;

/** The same on a phone: one card a person. */
export function AccountCards({ accounts, acts }: Props) {
  const unitName = useUnitName();
  if (accounts.length === 0) return <p className="dk-card dk-quiet">没有符合条件的账户</p>;
  return (
    <ul className="dk-people">
      {accounts.map((account) => (
        <li key={account.id} className="dk-card">
          <p className="dk-person-name">
            {account.name} <span className="dk-quiet">{account.username}</span>
          </p>
          <ActsButton account={account} acts={acts} />
          <p>
            {unitName(account.unit)}　{account.roles.map((role) => ROLE_WORDS[role]).join('、') || '还没有角色'}
          </p>
          <AccountMarks account={account} />
          <p className="dk-quiet">
            {account.lastSignInAt === null ? '没有登录过' : `最近登录 ${momentWords(account.lastSignInAt)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
