import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { AccountView } from '@ryg/shared/contract/people.contract.ts';
import type { Role } from '@ryg/shared/domain/actor.ts';
import { send } from '../../../api/send.ts';
import { useCounty } from '../../../features/session/county.queries.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import type { HandedOver } from './one-time-password.tsx';
import { RolesField } from './roles-field.tsx';
import { UnitField } from './unit-field.tsx';

type Fields = Readonly<{
  username: string;
  name: string;
  unit: string;
  roles?: readonly Role[];
  expiresOn?: Dayjs | null;
}>;

type Props = Readonly<{
  /** Null makes a new one. */
  account: AccountView | null;
  onHandOver: (handed: HandedOver) => void;
  onClose: () => void;
}>;

const DAY = 'YYYY-MM-DD';

/** A new account, or the facts of one that is there. */
export function AccountForm({ account, onHandOver, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const { data: county } = useCounty();
  const { act, isBusy, error } = useAct();

  const save = async ({ username, name, unit, roles = [], expiresOn }: Fields) => {
    const facts = { name, unit, expiresOn: expiresOn?.format(DAY) ?? null };
    const isDone = await act(
      async () => {
        if (account) return send('PATCH', `/api/accounts/${account.id}`, facts);
        const draft = { ...facts, username, roles };
        const made = await send<Readonly<{ initialPassword: string }>>('POST', '/api/accounts', draft);
        return onHandOver({ name, username, password: made.initialPassword });
      },
      account ? `${name}的账户已修改` : `已为${name}建立账户`,
    );
    if (isDone) onClose();
  };

  return (
    <Modal
      open
      title={account ? `修改${account.name}的账户` : '新建账户'}
      okText={account ? '保存' : '建立账户'}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
      width={680}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          name: account?.name,
          unit: account?.unit ?? county?.code,
          expiresOn: account?.expiresOn ? dayjs(account.expiresOn) : null,
        }}
        onFinish={(fields) => void save(fields)}
      >
        <Refusal error={error} />
        <AccountFields isNew={account === null} />
      </Form>
    </Modal>
  );
}

function AccountFields({ isNew }: Readonly<{ isNew: boolean }>) {
  const mayEmpower = useHasRole('security');
  return (
    <>
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      {isNew && (
        <Form.Item
          name="username"
          label="登录名"
          extra="2 到 32 个字母、数字或汉字，建立后不能修改"
          rules={[{ required: true, message: '请填写登录名' }]}
        >
          <Input maxLength={32} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="unit" label="单位" rules={[{ required: true, whitespace: true, message: '请填写单位' }]}>
        <UnitField />
      </Form.Item>
      {isNew && mayEmpower && (
        <Form.Item name="roles" label="角色">
          <RolesField />
        </Form.Item>
      )}
      {isNew && !mayEmpower && <p className="dk-quiet dk-form-note">角色由安全管理员在账户建立后授予。</p>}
      <Form.Item name="expiresOn" label="使用期限（可不填）" extra="到这一天为止可以登录，借调、挂职人员建议填写">
        <DatePicker format={DAY} placeholder="长期" />
      </Form.Item>
    </>
  );
}
