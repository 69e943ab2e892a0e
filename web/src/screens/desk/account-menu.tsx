import { useRouter } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import { ROLE_WORDS } from '@ryg/shared/domain/actor.ts';
import type { Session } from '../../features/session/session.queries.ts';
import { useLeave } from './use-leave.ts';

/** Whose desk this is, and the way out. */
export function AccountMenu({ session }: Readonly<{ session: Session }>) {
  const { history } = useRouter();
  const leave = useLeave();
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          { key: 'me', label: '我的账户', onClick: () => history.push('/desk/me') },
          { key: 'square', label: <a href="/ranking">公开的排名</a> },
          { type: 'divider' },
          { key: 'out', label: '退出登录', onClick: leave },
        ],
      }}
    >
      <button type="button" className="dk-account">
        <b>{session.name}</b>
        <span>{rolesInShort(session)}</span>
        <svg viewBox="0 0 12 8" aria-hidden focusable="false">
          <path d="M1 1.5 6 6.5 11 1.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </button>
    </Dropdown>
  );
}

function rolesInShort({ roles }: Session): string {
  const [first, ...others] = roles.map((role) => ROLE_WORDS[role]);
  if (first === undefined) return '';
  return others.length === 0 ? first : `${first}等 ${roles.length} 个角色`;
}
