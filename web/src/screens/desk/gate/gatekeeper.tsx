import { Button, Form, Modal } from 'antd';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { gateAsked, keepGate, openGate } from '../../../api/gate.ts';
import { sendOutside } from '../../../api/send.ts';
import type { Session } from '../../../features/session/session.queries.ts';
import { Refusal } from '../refusal.tsx';
import { SecretInput } from '../sign-in/secret-input.tsx';
import { SignInForm } from '../sign-in/sign-in-form.tsx';

type Props = Readonly<{ session: Session; children: ReactNode }>;

/** Keeps the page and what was typed into it, while over it somebody signs in again or confirms who they are. */
export function Gatekeeper({ session, children }: Props) {
  const gate = useSyncExternalStore(keepGate, gateAsked);
  return (
    <>
      {children}
      <Modal
        open={gate === 'signIn'}
        title="登录已过期，请重新登录"
        footer={null}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
        width={440}
        destroyOnHidden
      >
        <p className="dk-gate-text">页面上填写的内容还在，登录后接着办。</p>
        <SignInForm submit="登录并继续" account={session.account} />
        <p className="dk-door-foot">
          <Button type="link" size="small" onClick={() => location.assign('/desk')}>
            换一个账户登录
          </Button>
          （没有提交的内容会丢失）
        </p>
      </Modal>
      <Modal
        open={gate === 'confirm'}
        title="请再确认是您本人"
        footer={null}
        width={440}
        onCancel={() => openGate(false)}
        destroyOnHidden
      >
        <p className="dk-gate-text">这一步影响大，请再输入一次口令；十分钟内不再询问。</p>
        <ConfirmForm />
      </Modal>
    </>
  );
}

function ConfirmForm() {
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const confirm = async ({ password }: Readonly<{ password: string }>) => {
    setBusy(true);
    try {
      await sendOutside('POST', '/api/session/confirm', { password });
      openGate(true);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<Readonly<{ password: string }>>
      layout="vertical"
      requiredMark={false}
      onFinish={(fields) => void confirm(fields)}
    >
      <Refusal error={error} />
      <Form.Item name="password" label="口令" rules={[{ required: true, message: '请填写口令' }]}>
        <SecretInput autoComplete="current-password" isFirst />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={isBusy}>
        确认
      </Button>
    </Form>
  );
}
