import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { sendOutside } from '../../../api/send.ts';
import { useSessionActs } from '../../../features/session/session.queries.ts';
import { Refusal } from '../refusal.tsx';
import { focusFirst } from './focus-first.ts';
import { NewPassword, type NewPasswordFields } from './new-password.tsx';

type Fields = NewPasswordFields & Readonly<{ code: string; username: string; name: string }>;

/** The first account of a machine, made with the code that its console printed. */
export function SetupForm() {
  const { signIn } = useSessionActs();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const setUp = async ({ code, username, name, next }: Fields) => {
    setBusy(true);
    try {
      await sendOutside('POST', '/api/setup', { code: code.trim(), username, name, password: next });
      await signIn({ username, password: next });
      void client.invalidateQueries({ queryKey: ['setup'] });
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Form<Fields> layout="vertical" requiredMark={false} onFinish={(fields) => void setUp(fields)}>
      <Refusal error={error} />
      <Form.Item name="code" label="设置码" rules={[{ required: true, message: '请填写设置码' }]}>
        <Input size="large" autoComplete="off" ref={focusFirst} maxLength={32} className="dk-code" />
      </Form.Item>
      <Form.Item
        name="username"
        label="登录名"
        extra="2 到 32 个字母、数字或汉字，以后用它登录"
        rules={[{ required: true, message: '请填写登录名' }]}
      >
        <Input size="large" autoComplete="username" maxLength={32} />
      </Form.Item>
      <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写姓名' }]}>
        <Input size="large" autoComplete="name" maxLength={40} />
      </Form.Item>
      <NewPassword label="口令" />
      <Button type="primary" htmlType="submit" size="large" block loading={isBusy}>
        建立账户并登录
      </Button>
    </Form>
  );
}
