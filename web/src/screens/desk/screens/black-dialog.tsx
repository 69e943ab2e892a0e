import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ScreenAct } from '@ryg/shared/domain/screen-act.ts';
import './low-dialog.css';

const HOUR = 60;
const SPANS = [
  { value: 30, label: '30 分钟' },
  { value: 2 * HOUR, label: '2 小时' },
  { value: 12 * HOUR, label: '12 小时' },
  { value: 0, label: '直到有人亮屏' },
] as const;

type Props = Readonly<{ name: string; onBlack: (act: ScreenAct) => Promise<boolean>; onClose: () => void }>;

/** Asks before a wall goes dark, and for how long. */
export function BlackDialog({ name, onBlack, onClose }: Props) {
  const [minutes, setMinutes] = useState<number>(SPANS[0].value);
  const go = () => {
    onClose();
    void onBlack({ act: 'black', minutes: minutes === 0 ? null : minutes });
  };
  return (
    <Modal
      open
      title={`让${name}黑屏？`}
      className="sc-low"
      onCancel={onClose}
      footer={[
        <Button key="no" onClick={onClose}>
          不办了
        </Button>,
        <Button key="yes" type="primary" danger onClick={go}>
          黑屏
        </Button>,
      ]}
    >
      <div className="sc-black">
        <p>整块屏全黑，群众什么也看不到，直到时间到或者有人亮屏。谁在什么时候黑屏会记下来。</p>
        <Radio.Group
          aria-label="黑屏多久"
          value={minutes}
          options={[...SPANS]}
          onChange={({ target }) => setMinutes(Number(target.value))}
        />
        <p className="dk-quiet">内容有误时不要只黑一块屏：请用“发布”里的一键撤下，所有屏和网页十秒内都不再显示。</p>
      </div>
    </Modal>
  );
}
