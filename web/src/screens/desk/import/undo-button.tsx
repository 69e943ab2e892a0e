import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { UploadLineView } from '@ryg/shared/contract/exchange.contract.ts';
import { Refused } from '../../../api/refused.ts';
import { undoImport } from '../../../features/exchange/exchange.queries.ts';
import { Refusal } from '../refusal.tsx';

type Props = Readonly<{ upload: Pick<UploadLineView, 'id' | 'file'> }>;

/** The way back, asked for twice: what others did since is shown before anything is left as it is. */
export function UndoButton({ upload: { id, file } }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const changed = error instanceof Refused && error.code === 'CHANGED_SINCE' ? error.details : null;

  const undo = async () => {
    setBusy(true);
    try {
      await undoImport(id, changed !== null);
      setOpen(false);
      void message.success(`已撤销“${file}”的导入`);
      await client.invalidateQueries();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  const open = () => {
    setError(null);
    setOpen(true);
  };

  return (
    <>
      <Button onClick={open} aria-label={`撤销导入${file}`}>
        撤销
      </Button>
      {isOpen && (
        <Modal
          open
          title="撤销这次导入"
          okText={changed ? '保留这些改动，其余撤销' : '撤销导入'}
          okButtonProps={{ danger: true }}
          confirmLoading={isBusy}
          onOk={() => void undo()}
          onCancel={() => setOpen(false)}
          width={560}
        >
          <Refusal error={error} />
          {changed ? (
            <ul className="im-changed">
              {changed.map(({ field, message: words = '' }) => (
                <li key={field}>
                  <b>{field}</b> <span className="dk-quiet">{words}</span>
                </li>
              ))}
            </ul>
          ) : (
            <p>“{file}”新增的问题会撤去，变更的恢复到导入前；台账记录一条也不会删，撤销本身也记入台账。</p>
          )}
        </Modal>
      )}
    </>
  );
}
