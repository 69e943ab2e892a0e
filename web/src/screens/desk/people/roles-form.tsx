import { Modal } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@ryg/shared/contract/people.contract.ts';
import type { Role } from '@ryg/shared/domain/actor.ts';
import { send } from '../../../api/send.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import { RolesField } from './roles-field.tsx';

type Props = Readonly<{ account: AccountView; onClose: () => void }>;

/** What somebody may do from now on. */
export function RolesForm({ account, onClose }: Props) {
  const [roles, setRoles] = useState<readonly Role[]>(account.roles);
  const { act, isBusy, error } = useAct();
  const save = async () => {
    const isDone = await act(
      () => send('PUT', `/api/accounts/${account.id}/roles`, { roles }),
      `${account.name}的角色已改变`,
    );
    if (isDone) onClose();
  };
  return (
    <Modal
      open
      title={`授予${account.name}的角色`}
      okText="保存"
      confirmLoading={isBusy}
      onOk={() => void save()}
      onCancel={onClose}
      mask={{ closable: false }}
      width={680}
    >
      <Refusal error={error} />
      <RolesField value={roles} onChange={setRoles} />
      <p className="dk-quiet">保存后，对方要重新登录才能用新的角色。</p>
    </Modal>
  );
}
