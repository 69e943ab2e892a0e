import { App, Button, Modal } from 'antd';

export type HandedOver = Readonly<{ name: string; username: string; password: string }>;

type Props = HandedOver & Readonly<{ onClose: () => void }>;

/** A password to hand over: shown once, good once. */
export function OneTimePassword({ name, username, password, onClose }: Props) {
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(`登录名：${username}\n初始口令：${password}`).then(
      () => void message.success('已复制'),
      () => void message.error('浏览器不让复制，请抄写'),
    );
  return (
    <Modal
      open
      title={`请把初始口令交给${name}`}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={480}
      footer={
        <>
          {isSecureContext && <Button onClick={() => void copy()}>复制</Button>}
          <Button onClick={() => window.print()}>打印</Button>
          <Button type="primary" onClick={onClose}>
            已经交给本人
          </Button>
        </>
      }
    >
      <dl className="dk-handed">
        <dt>登录名</dt>
        <dd className="dk-code">{username}</dd>
        <dt>初始口令</dt>
        <dd className="dk-code">{password}</dd>
      </dl>
      <p className="dk-quiet">
        只显示这一次，72 小时内有效；对方第一次登录时要换成自己的口令。请当面或打电话告知，不要发到群里。
      </p>
    </Modal>
  );
}
