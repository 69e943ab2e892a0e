import { Table } from 'antd';
import type { ColleagueView } from '@ryg/shared/contract/people.contract.ts';
import { ROLE_WORDS } from '@ryg/shared/domain/actor.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';

/** Who works where. */
export function ColleagueTable({ colleagues }: Readonly<{ colleagues: readonly ColleagueView[] }>) {
  const unitName = useUnitName();
  return (
    <Table<ColleagueView>
      className="dk-sheet"
      rowKey={({ name, unit, roles }) => `${name} ${unit} ${roles.join(' ')}`}
      dataSource={[...colleagues]}
      pagination={false}
      locale={{ emptyText: '没有符合条件的人员' }}
      columns={[
        { title: '姓名', dataIndex: 'name' },
        { title: '单位', render: (_value, { unit }) => unitName(unit) },
        {
          title: '角色',
          render: (_value, { roles }) => roles.map((role) => ROLE_WORDS[role]).join('、') || '还没有角色',
        },
      ]}
    />
  );
}
