import { Button, Form } from 'antd';
import { useState } from 'react';
import { send } from '../../../api/send.ts';
import { useSessionActs, type Session } from '../../../features/session/session.queries.ts';
import { Refusal } from '../refusal.tsx';
import { NewPassword, type NewPasswordFields } from './new-password.tsx';
import { SecretInput } from './secret-input.tsx';

type Fields = NewPasswordFields & Readonly<{ current: string }>;
type Props = Readonly<{ session: Session; onDone?: () => void }>;

/** From the present password to a new one. */
export function PasswordForm({ session, onDone }: Props) {
  const { renew } = useSessionActs();
  const [form] = Form.useForm<Fields>();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const change = async ({ current, next }: Fields) => {
    setBusy(true);
    try {
      const renewed = await send<Session>('POST', '/api/session/password', { current, next });
      setError(null);
      form.resetFields();
      onDone?.();
      renew(renewed);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Form<Fields> form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void change(fields)}>
      <Refusal error={error} />
      {/* Password managers keep the new password under this name. */}
      <input type="text" autoComplete="username" value={session.account} readOnly hidden />
      <Form.Item name="current" label="现在的口令" rules={[{ required: true, message: '请填写现在的口令' }]}>
        <SecretInput autoComplete="current-password" />
      </Form.Item>
      <NewPassword label="新口令" names={[session.account, session.name]} />
      <Button type="primary" htmlType="submit" size="large" loading={isBusy} block>
        修改口令
      </Button>
    </Form>
  );
}
