import { App, type MenuProps } from 'antd';
import type { AccountView } from '@ryg/shared/contract/people.contract.ts';
import { send } from '../../../api/send.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { useAct } from '../use-act.ts';
import type { HandedOver } from './one-time-password.tsx';

type Given = Readonly<{
  onHandOver: (handed: HandedOver) => void;
  onEdit: (account: AccountView) => void;
  onRoles: (account: AccountView) => void;
}>;

export type AccountActs = (account: AccountView) => NonNullable<MenuProps['items']>;

/** What may be done with an account, by whoever sits at the desk: the system administrator keeps it, the security one empowers. */
export function useAccountActs({ onHandOver, onEdit, onRoles }: Given): AccountActs {
  const isSystem = useHasRole('system');
  const isSecurity = useHasRole('security');
  const { modal } = App.useApp();
  const { actAloud } = useAct();

  const disable = ({ id, name }: AccountView) =>
    modal.confirm({
      title: `停用${name}的账户？`,
      content: '对方正在使用的登录会立即退出。账户和办过的事项都保留，以后可以恢复。',
      okText: '停用',
      okButtonProps: { danger: true },
      onOk: () => actAloud(() => send('PATCH', `/api/accounts/${id}`, { disabled: true }), `${name}的账户已停用`),
    });
  const reset = ({ id, name, username }: AccountView) =>
    modal.confirm({
      title: `重置${name}的口令？`,
      content: '会给出一个新的初始口令，原来的口令、动态口令和所有登录立即失效。',
      okText: '重置',
      onOk: () =>
        actAloud(async () => {
          const { initialPassword } = await send<Readonly<{ initialPassword: string }>>(
            'POST',
            `/api/accounts/${id}/reset-password`,
          );
          onHandOver({ name, username, password: initialPassword });
        }, `${name}的口令已重置`),
    });

  return (account) => {
    const { id, name, locked, disabled, sessions } = account;
    return [
      ...when(isSystem, { key: 'edit', label: '修改', onClick: () => onEdit(account) }),
      ...when(isSecurity, { key: 'roles', label: '授予角色', onClick: () => onRoles(account) }),
      ...when(isSecurity && locked, {
        key: 'unlock',
        label: '解锁',
        onClick: () => void actAloud(() => send('POST', `/api/accounts/${id}/unlock`), `${name}的账户已解锁`),
      }),
      ...when(isSecurity, { key: 'reset', label: '重置口令', onClick: () => void reset(account) }),
      ...when(isSecurity && sessions > 0, {
        key: 'out',
        label: '强制退出',
        onClick: () => void actAloud(() => send('DELETE', `/api/accounts/${id}/sessions`), `${name}的登录已全部退出`),
      }),
      ...when(isSystem && disabled, {
        key: 'enable',
        label: '恢复使用',
        onClick: () =>
          void actAloud(() => send('PATCH', `/api/accounts/${id}`, { disabled: false }), `${name}的账户已恢复`),
      }),
      ...when(isSystem && !disabled, {
        key: 'disable',
        label: '停用',
        danger: true,
        onClick: () => void disable(account),
      }),
    ];
  };
}

const when = <T>(holds: boolean, item: T): readonly T[] => (holds ? [item] : []);
