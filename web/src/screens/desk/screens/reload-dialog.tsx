import { Modal } from 'antd';
import './low-dialog.css';

type Props = Readonly<{ name: string; onReload: () => Promise<boolean>; onClose: () => void }>;

/** Says what a reload does before it is done. */
export const ReloadDialog = ({ name, onReload, onClose }: Props) => (
  <Modal
    open
    title={`重新载入${name}`}
    className="sc-low"
    okText="重新载入"
    cancelText="不办了"
    onCancel={onClose}
    onOk={() => {
      onClose();
      void onReload();
    }}
  >
    <p>屏上的页面重新打开一次，画面会停几秒；内容和设置不变。画面卡住或显示不对时用。</p>
  </Modal>
);
