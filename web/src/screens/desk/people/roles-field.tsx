import { Checkbox } from 'antd';
import { ROLE_WORDS, type Role } from '@ryg/shared/domain/actor.ts';

const DUTIES: readonly (readonly [Role, string])[] = [
  ['office', '登记、交办、核查、发布'],
  ['leader', '看包抓的问题，销号前签字'],
  ['department', '牵头或配合整改，审核'],
  ['town', '报进展，申请销号'],
  ['inspector', '督查所包的镇，核查'],
  ['system', '建立和停用账户、备份、参数'],
  ['security', '授予角色、解锁、重置口令'],
  ['auditor', '查看和导出审计记录'],
];

type Props = Readonly<{ id?: string; value?: readonly Role[]; onChange?: (roles: readonly Role[]) => void }>;

/** Roles, each with what it is for. */
export function RolesField({ id, value = [], onChange }: Props) {
  const toggle = (role: Role) =>
    onChange?.(value.includes(role) ? value.filter((one) => one !== role) : [...value, role]);
  return (
    <ul className="dk-roles" id={id}>
      {DUTIES.map(([role, duty]) => (
        <li key={role}>
          <Checkbox checked={value.includes(role)} onChange={() => toggle(role)}>
            <b>{ROLE_WORDS[role]}</b> <span className="dk-quiet">{duty}</span>
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
