import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@ryg/shared/contract/people.contract.ts';
import { ROLE_WORDS, ROLES, type Role } from '@ryg/shared/domain/actor.ts';
import { isAccount, useAccounts } from '../../../features/people/people.queries.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { useIsPhone } from '../surroundings.ts';
import { AccountCards } from './account-cards.tsx';
import { AccountForm } from './account-form.tsx';
import { AccountTable } from './account-table.tsx';
import { ColleagueTable } from './colleague-table.tsx';
import { OneTimePassword, type HandedOver } from './one-time-password.tsx';
import { RolesForm } from './roles-form.tsx';
import { useAccountActs } from './use-account-acts.ts';
import './people.css';

const PERSON_ROLES = ROLES.filter((role) => role !== 'screen');

type Open = Readonly<{ form: 'new' } | { form: 'edit' | 'roles'; account: AccountView }> | null;

/** Who may sign in, in the hands of those who keep the accounts; for the office, who works where. */
export function PeoplePage() {
  const mayMake = useHasRole('system');
  const isPhone = useIsPhone();
  const unitName = useUnitName();
  const [words, setWords] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const acts = useAccountActs({
    onHandOver: setHanded,
    onEdit: (account) => setOpen({ form: 'edit', account }),
    onRoles: (account) => setOpen({ form: 'roles', account }),
  });

  const fits = (one: Readonly<{ name: string; unit: string; roles: readonly Role[]; username?: string }>) =>
    (role === null || one.roles.includes(role)) &&
    `${one.name} ${one.username ?? ''} ${unitName(one.unit)}`.toLowerCase().includes(words.trim().toLowerCase());

  return (
    <>
      <header className="dk-head">
        <h1>人员</h1>
        <div className="dk-head-acts">
          {mayMake && (
            <Button type="primary" onClick={() => setOpen({ form: 'new' })}>
              新建账户
            </Button>
          )}
        </div>
      </header>
      <div className="dk-filters">
        <Input.Search
          aria-label="按姓名、登录名或单位查找"
          placeholder="姓名、登录名或单位"
          allowClear
          onChange={({ target }) => setWords(target.value)}
        />
        <Select<Role | null>
          aria-label="角色"
          value={role}
          onChange={setRole}
          options={[
            { value: null, label: '全部角色' },
            ...PERSON_ROLES.map((value) => ({ value, label: ROLE_WORDS[value] })),
          ]}
        />
      </div>
      <Asked query={useAccounts()}>
        {(everybody) => {
          const accounts = everybody.filter(isAccount).filter(fits);
          if (!everybody.some(isAccount)) return <ColleagueTable colleagues={everybody.filter(fits)} />;
          return isPhone ? (
            <AccountCards accounts={accounts} acts={acts} />
          ) : (
            <AccountTable accounts={accounts} acts={acts} />
          );
        }}
      </Asked>
      {open?.form === 'new' && <AccountForm account={null} onHandOver={setHanded} onClose={() => setOpen(null)} />}
      {open?.form === 'edit' && (
        <AccountForm account={open.account} onHandOver={setHanded} onClose={() => setOpen(null)} />
      )}
      {open?.form === 'roles' && <RolesForm account={open.account} onClose={() => setOpen(null)} />}
      {handed && <OneTimePassword {...handed} onClose={() => setHanded(null)} />}
    </>
  );
}
