import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Refused } from '../../../api/refused.ts';
import { useSessionActs } from '../../../features/session/session.queries.ts';
import { Refusal } from '../refusal.tsx';
import { focusFirst } from './focus-first.ts';
import { SecretInput } from './secret-input.tsx';

type Fields = Readonly<{ username: string; password: string; totp?: string }>;

type Props = Readonly<{
  submit: string;
  /** Over a page only its own account may come back. */
  account?: string;
}>;

const TOTP_CODES: ReadonlySet<string> = new Set(['TOTP_NEEDED', 'TOTP_WRONG', 'TOTP_UNREADABLE']);

const asksForCode = (error: unknown) => error instanceof Refused && TOTP_CODES.has(error.code);

/** Name and password, and when the account has one the code of its authenticator. */
export function SignInForm({ submit, account }: Props) {
  const { signIn } = useSessionActs();
  const [form] = Form.useForm<Fields>();
  const [error, setError] = useState<unknown>(null);
  const [wantsCode, setWantsCode] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const enter = async ({ username, password, totp }: Fields) => {
    setBusy(true);
    try {
      await signIn({ username: account ?? username, password, ...(totp ? { totp: totp.replace(/\s/gu, '') } : {}) });
    } catch (caught) {
      const isFirstAsking = caught instanceof Refused && caught.code === 'TOTP_NEEDED';
      setError(isFirstAsking ? null : caught);
      setWantsCode((before) => before || asksForCode(caught));
      if (asksForCode(caught)) form.setFieldValue('totp', '');
    } finally {
      setBusy(false);
    }
  };

  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ username: account }}
      onFinish={(fields) => void enter(fields)}
    >
      <Refusal error={error} />
      <Form.Item name="username" label="登录名" rules={[{ required: true, message: '请填写登录名' }]}>
        <Input
          size="large"
          autoComplete="username"
          {...(account === undefined ? { ref: focusFirst } : {})}
          disabled={account !== undefined}
          maxLength={64}
        />
      </Form.Item>
      <Form.Item name="password" label="口令" rules={[{ required: true, message: '请填写口令' }]}>
        <SecretInput autoComplete="current-password" isFirst={account !== undefined} />
      </Form.Item>
      {wantsCode && (
        <Form.Item
          name="totp"
          label="动态口令"
          extra="手机验证器上的 6 位数字；手机不在身边时可用一个恢复码"
          rules={[{ required: true, message: '请填写动态口令' }]}
        >
          <Input size="large" autoComplete="one-time-code" ref={focusFirst} maxLength={16} className="dk-code" />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={isBusy}>
        {submit}
      </Button>
    </Form>
  );
}
