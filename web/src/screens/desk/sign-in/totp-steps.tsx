import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { send } from '../../../api/send.ts';
import { Refusal } from '../refusal.tsx';
import { focusFirst } from './focus-first.ts';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

type Secret = Readonly<{ secret: string; uri: string }>;
type Stage = Readonly<{ at: 'start' } | { at: 'scan'; secret: Secret } | { at: 'codes'; codes: readonly string[] }>;

/** Scan, prove, keep the recovery codes. */
export function TotpSteps({ onDone }: Readonly<{ onDone: () => void }>) {
  const [stage, setStage] = useState<Stage>({ at: 'start' });
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const attempt = async (work: () => Promise<Stage>) => {
    setBusy(true);
    try {
      setStage(await work());
      setError(null);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  const begin = () => attempt(async () => ({ at: 'scan', secret: await send<Secret>('POST', '/api/session/totp') }));
  const prove = (code: string) =>
    attempt(async () => {
      const { recoveryCodes } = await send<Readonly<{ recoveryCodes: readonly string[] }>>(
        'POST',
        '/api/session/totp/confirm',
        { code: code.replace(/\s/gu, '') },
      );
      return { at: 'codes', codes: recoveryCodes };
    });

  if (stage.at === 'codes') return <RecoveryCodes codes={stage.codes} onKept={onDone} />;
  if (stage.at === 'start') {
    return (
      <>
        <Refusal error={error} />
        <p className="dk-totp-text">
          请先在手机上装好任意一个验证器应用（支持 TOTP 的都可以），再点下面的按钮，用它扫描二维码。
        </p>
        <Button type="primary" size="large" block loading={isBusy} onClick={() => void begin()}>
          开始绑定
        </Button>
      </>
    );
  }
  return <ScanAndProve secret={stage.secret} error={error} isBusy={isBusy} onCode={(code) => void prove(code)} />;
}

type ScanProps = Readonly<{ secret: Secret; error: unknown; isBusy: boolean; onCode: (code: string) => void }>;

function ScanAndProve({ secret, error, isBusy, onCode }: ScanProps) {
  return (
    <Form<Readonly<{ code: string }>> layout="vertical" requiredMark={false} onFinish={({ code }) => onCode(code)}>
      <Refusal error={error} />
      <QrCode text={secret.uri} label="动态口令的二维码" />
      <p className="dk-totp-text">
        扫不了码时，在验证器里手工输入密钥：
        <code className="dk-code">{secret.secret.replace(/(.{4})(?=.)/gu, '$1 ')}</code>
      </p>
      <Form.Item name="code" label="验证器上显示的 6 位数字" rules={[{ required: true, message: '请填写 6 位数字' }]}>
        <Input
          size="large"
          inputMode="numeric"
          autoComplete="one-time-code"
          ref={focusFirst}
          maxLength={8}
          className="dk-code"
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={isBusy}>
        确认绑定
      </Button>
    </Form>
  );
}
