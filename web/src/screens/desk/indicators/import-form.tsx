import { Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import type { IndicatorImportView } from '@ryg/shared/contract/indicator-files.contract.ts';
import { importFile, previewFile } from '../../../features/indicators/indicators.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

const ACTION_WORDS = { new: '新建', changed: '修改', reported: '报数', same: '不变' } as const;

type Looked = Readonly<{ file: File; view: IndicatorImportView }>;

/** A file is looked at first; only what was shown is written, all of it or nothing. */
export function ImportForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const { act, isBusy, error, forget } = useAct();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [isReading, setReading] = useState(false);

  const look = async (file: File) => {
    forget();
    setTrouble(null);
    setReading(true);
    try {
      setLooked({ file, view: await previewFile(file) });
    } catch (caught) {
      setLooked(null);
      setTrouble(caught);
    } finally {
      setReading(false);
    }
  };
  const news = looked?.view.rows.filter(({ action }) => action !== 'same').length ?? 0;
  const confirm = async () => {
    if (looked && (await act(() => importFile(looked.file, looked.view.wouldDo), `已导入 ${news} 行`))) onClose();
  };

  return (
    <Modal
      open
      title="从表格导入指标"
      width={860}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" disabled={news === 0} loading={isBusy} onClick={() => void confirm()}>
            {looked && news === 0 ? '没有新的内容' : `确认导入${news > 0 ? ` ${news} 行` : ''}`}
          </Button>
        </>
      }
    >
      <Refusal error={trouble ?? error} />
      <DropArea file={looked?.view.file ?? null} isReading={isReading} onFile={(file) => void look(file)} />
      {looked && <Preview view={looked.view} />}
    </Modal>
  );
}

type DropProps = Readonly<{ file: string | null; isReading: boolean; onFile: (file: File) => void }>;

function DropArea({ file, isReading, onFile }: DropProps) {
  const idle = file === null ? '把指标表拖到这里，或点击选择文件' : `已预览“${file}”，可另选一份`;
  return (
    <Upload.Dragger
      accept=".xlsx,.xls,.csv,.tsv"
      showUploadList={false}
      disabled={isReading}
      beforeUpload={(chosen) => {
        onFile(chosen);
        return false;
      }}
    >
      <p className="in-drop">
        <b>{isReading ? '正在读取…' : idle}</b>
        <span>列名：指标名称、单位、目标、实际、方向、时限、责任单位；也可先导出一份照着填</span>
      </p>
    </Upload.Dragger>
  );
}

function Preview({ view: { rows, rejected, notices } }: Readonly<{ view: IndicatorImportView }>) {
  return (
    <div className="in-preview">
      {rejected.length > 0 && (
        <section aria-label="不能导入的行">
          <h3>不能导入的 {rejected.length} 行</h3>
          <ul className="in-rejected">
            {rejected.map(({ row, message }) => (
              <li key={`${row}-${message}`}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="将要导入的行">
        <h3>读懂的 {rows.length} 行</h3>
        {rows.length === 0 ? (
          <p className="dk-quiet">这份表里没有可以导入的行；请按上面的提示改好后重新选择。</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">行</th>
                <th scope="col">指标</th>
                <th scope="col">责任单位</th>
                <th scope="col">将怎样</th>
                <th scope="col">内容</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ row, name, owner, action, words }) => (
                <tr key={row}>
                  <td>{row}</td>
                  <th scope="row">{name}</th>
                  <td>{owner}</td>
                  <td>{ACTION_WORDS[action]}</td>
                  <td>{words}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {notices.map((notice) => (
        <p key={notice} className="in-quiet">
          {notice}
        </p>
      ))}
    </div>
  );
}
