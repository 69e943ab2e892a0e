import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Radio } from 'antd';
import { useState } from 'react';
import type { UploadView } from '@ryg/shared/contract/exchange.contract.ts';
import { Refused } from '../../../api/refused.ts';
import { confirmImport } from '../../../features/exchange/exchange.queries.ts';
import { Refusal } from '../refusal.tsx';
import { changedCount, summaryWords } from './upload-words.ts';

type Choice = 'keep' | 'overwrite';

/** The last step, always in sight: what will happen, in one sentence on the button. */
export function ConfirmBar({ upload }: Readonly<{ upload: UploadView }>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [choice, setChoice] = useState<Choice>('keep');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { id, file, summary, nothingNew } = upload;
  const { conflicts, missing } = summary;

  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      client.setQueryData(['imports', id], await confirmImport(id, choice));
      void message.success(`已导入“${file}”：${summaryWords(summary)}`);
      await client.invalidateQueries();
    } catch (caught) {
      setError(caught);
      if (caught instanceof Refused && caught.code === 'LEDGER_MOVED')
        await client.invalidateQueries({ queryKey: ['imports', id] });
    } finally {
      setBusy(false);
    }
  };

  const isEmpty = nothingNew && (choice === 'keep' || conflicts === 0);
  return (
    <section className="im-confirm" aria-label="确认导入">
      <Refusal error={error} />
      <div className="im-confirm-line">
        {conflicts > 0 && (
          <Radio.Group
            aria-label={`${conflicts} 处冲突怎么办`}
            value={choice}
            onChange={({ target }) => setChoice(target.value as Choice)}
            options={[
              { value: 'keep', label: `${conflicts} 处冲突保留台账` },
              { value: 'overwrite', label: '以文件为准' },
            ]}
          />
        )}
        <p className="dk-quiet">
          {missing > 0 && `台账里另有 ${missing} 条这份文件没有提到，保持原样。`}
          导入后不会自动公开，核对后再发布。
        </p>
        <Button type="primary" size="large" loading={isBusy} disabled={isEmpty} onClick={() => void confirm()}>
          {isEmpty ? '没有新内容，不用导入' : `确认导入：新增 ${summary.created} 变更 ${changedCount(summary)}`}
        </Button>
      </div>
    </section>
  );
}
