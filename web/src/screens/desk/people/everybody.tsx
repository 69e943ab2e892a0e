import { Input, Select } from 'antd';
import { useState } from 'react';
import { ROLE_WORDS, ROLES, type Role } from '@ryg/shared/domain/actor.ts';
import { isAccount, useAccounts } from '../../../features/people/people.queries.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';
import { Asked } from '../asked.tsx';
import { useIsPhone } from '../surroundings.ts';
import { AccountCards } from './account-cards.tsx';
import { AccountTable } from './account-table.tsx';
import { ColleagueTable } from './colleague-table.tsx';
import type { AccountActs } from './use-account-acts.ts';

const PERSON_ROLES = ROLES.filter((role) => role !== 'screen');

/** The list, found through by words and by role. */
export function Everybody({ acts }: Readonly<{ acts: AccountActs }>) {
  const isPhone = useIsPhone();
  const unitName = useUnitName();
  const [words, setWords] = useState('');
  const [role, setRole] = useState<Role | 'all'>('all');
  const fits = (one: Readonly<{ name: string; unit: string; roles: readonly Role[]; username?: string }>) =>
    (role === 'all' || one.roles.includes(role)) &&
    `${one.name} ${one.username ?? ''} ${unitName(one.unit)}`.toLowerCase().includes(words.trim().toLowerCase());
  const List = isPhone ? AccountCards : AccountTable;
  return (
    <>
      <div className="dk-filters">
        <Input
          aria-label="按姓名、登录名或单位查找"
          placeholder="查找姓名、登录名或单位"
          allowClear
          onChange={({ target }) => setWords(target.value)}
        />
        <Select<Role | 'all'>
          aria-label="角色"
          value={role}
          onChange={setRole}
          options={[
            { value: 'all', label: '全部角色' },
            ...PERSON_ROLES.map((value) => ({ value, label: ROLE_WORDS[value] })),
          ]}
        />
      </div>
      <Asked query={useAccounts()}>
        {(all) =>
          all.some(isAccount) ? (
            <List accounts={all.filter(isAccount).filter(fits)} acts={acts} />
          ) : (
            <ColleagueTable colleagues={all.filter(fits)} />
          )
        }
      </Asked>
    </>
  );
}
