import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';

type Props = Readonly<{ codes: readonly string[]; onKept: () => void }>;

/** Shown once: what opens the door on the day the telephone is lost. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const { message } = App.useApp();
  const [isKept, setKept] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => void message.success('已复制'),
      () => void message.error('浏览器不让复制，请打印或抄写'),
    );
  return (
    <div className="dk-recovery">
      <p>
        <b>绑定好了。</b>下面是恢复码：手机不在身边时，每个可以代替动态口令登录一次。<b>只显示这一次</b>
        ，请打印或抄下来，锁在抽屉里。
      </p>
      <ol className="dk-recovery-codes">
        {codes.map((code) => (
          <li key={code} className="dk-code">
            {code}
          </li>
        ))}
      </ol>
      <div className="dk-recovery-acts">
        {isSecureContext && <Button onClick={() => void copy()}>复制</Button>}
        <Button onClick={() => window.print()}>打印</Button>
      </div>
      <Checkbox checked={isKept} onChange={({ target }) => setKept(target.checked)}>
        恢复码已经保存好
      </Checkbox>
      <Button type="primary" size="large" block disabled={!isKept} onClick={onKept}>
        完成
      </Button>
    </div>
  );
}
