import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { send } from '../../../api/send.ts';
import { useSessionActs, type Session } from '../../../features/session/session.queries.ts';
import { Chip } from '../chip.tsx';
import { TotpSteps } from '../sign-in/totp-steps.tsx';
import { useAct } from '../use-act.ts';

/** The second factor, on or off. */
export function SecondFactor({ session: { totp } }: Readonly<{ session: Session }>) {
  const { modal } = App.useApp();
  const { ask } = useSessionActs();
  const { actAloud, isBusy } = useAct();
  const [isBinding, setBinding] = useState(false);
  const isOn = totp === 'on';

  const end = () =>
    void modal.confirm({
      title: '停用动态口令？',
      content: '停用后只用口令就能登录，原来的恢复码也一起作废。',
      okText: '停用',
      okButtonProps: { danger: true },
      onOk: () => actAloud(() => send('DELETE', '/api/session/totp'), '动态口令已停用'),
    });

  return (
    <div className="dk-factor">
      <p>
        <Chip tone={isOn ? 'good' : 'plain'}>{isOn ? '已启用' : '未启用'}</Chip>
        <span className="dk-quiet">登录时除口令外，再输入手机验证器上的 6 位数字。口令被人知道了，别人也进不来。</span>
      </p>
      {isOn ? (
        <Button onClick={end} disabled={isBusy}>
          停用
        </Button>
      ) : (
        <Button onClick={() => setBinding(true)}>启用</Button>
      )}
      <Modal
        open={isBinding}
        title="绑定动态口令"
        footer={null}
        width={460}
        mask={{ closable: false }}
        onCancel={() => setBinding(false)}
        destroyOnHidden
      >
        <TotpSteps
          onDone={() => {
            setBinding(false);
            void ask();
          }}
        />
      </Modal>
    </div>
  );
}
