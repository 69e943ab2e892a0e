import { Button, Dropdown, Table } from 'antd';
import type { AccountView } from '@ryg/shared/contract/people.contract.ts';
import { ROLE_WORDS } from '@ryg/shared/domain/actor.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';
import { momentWords } from '../moment-words.ts';
import { AccountMarks } from './account-marks.tsx';
import type { AccountActs } from './use-account-acts.ts';

type Props = Readonly<{ accounts: readonly AccountView[]; acts: AccountActs }>;

export function AccountTable({ accounts, acts }: Props) {
  const unitName = useUnitName();
  return (
    <Table<AccountView>
      className="dk-sheet"
      rowKey="id"
      dataSource={[...accounts]}
      pagination={accounts.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      locale={{ emptyText: '没有符合条件的账户' }}
      columns={[
        {
          title: '姓名',
          render: (_value, { name, username }) => (
            <>
              <b>{name}</b> <span className="dk-quiet">{username}</span>
            </>
          ),
          sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
        },
        { title: '单位', render: (_value, { unit }) => unitName(unit) },
        {
          title: '角色',
          className: 'dk-wrap',
          render: (_value, { roles }) =>
            roles.map((role) => ROLE_WORDS[role]).join('、') || <span className="dk-quiet">还没有角色</span>,
        },
        { title: '状态', className: 'dk-wrap', render: (_value, account) => <AccountMarks account={account} /> },
        {
          title: '最近登录',
          render: (_value, { lastSignInAt }) =>
            lastSignInAt === null ? <span className="dk-quiet">没有登录过</span> : momentWords(lastSignInAt),
          sorter: (a, b) => (a.lastSignInAt ?? '').localeCompare(b.lastSignInAt ?? ''),
        },
        { title: '在线', align: 'end', render: (_value, { sessions }) => (sessions === 0 ? '–' : `${sessions} 处`) },
        {
          title: <span className="visually-hidden">操作</span>,
          align: 'end',
          render: (_value, account) => <ActsButton account={account} acts={acts} />,
        },
      ]}
    />
  );
}

type ActsProps = Readonly<{ account: AccountView; acts: AccountActs }>;

export function ActsButton({ account, acts }: ActsProps) {
  const items = acts(account);
  if (items.length === 0) return null;
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <Button aria-label={`对${account.name}的操作`}>操作</Button>
    </Dropdown>
  );
}
