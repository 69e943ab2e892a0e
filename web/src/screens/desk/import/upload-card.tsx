import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { AutoComplete, Checkbox, DatePicker, Progress, Upload } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useId, useState } from 'react';
import { sendLedger, useUploads } from '../../../features/exchange/exchange.queries.ts';
import { useCounty } from '../../../features/session/county.queries.ts';
import { Refusal } from '../refusal.tsx';

const FIRST_BATCH = '默认批次';
const ENDINGS = '.xlsx,.xls,.csv,.tsv';

/** A file is dropped, read and shown; nothing happens to the ledger before somebody says so. */
export function UploadCard() {
  const client = useQueryClient();
  const { history } = useRouter();
  const { data: known } = useUploads();
  const [batch, setBatch] = useState(FIRST_BATCH);
  const [on, setOn] = useState<Dayjs | null>(null);
  const [historical, setHistorical] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);

  const look = async (file: File) => {
    setError(null);
    setShare(0);
    try {
      const day = on?.format('YYYY-MM-DD') ?? null;
      const upload = await sendLedger({ file, batch: batch.trim() || FIRST_BATCH, on: day, historical }, setShare);
      client.setQueryData(['imports', upload.id], upload);
      history.push(`/desk/import/${upload.id}`);
    } catch (caught) {
      setError(caught);
    } finally {
      setShare(null);
    }
  };

  return (
    <section className="dk-card im-upload" aria-label="导入台账">
      <h2>导入台账</h2>
      <Refusal error={error} />
      <Terms
        batch={batch}
        batches={known?.batches ?? [FIRST_BATCH]}
        onBatch={setBatch}
        on={on}
        onDay={setOn}
        historical={historical}
        onHistorical={setHistorical}
      />
      <Upload.Dragger
        accept={ENDINGS}
        showUploadList={false}
        disabled={share !== null}
        beforeUpload={(file) => {
          void look(file);
          return false;
        }}
      >
        {share === null ? <DropWords /> : <OnItsWay share={share} />}
      </Upload.Dragger>
    </section>
  );
}

function DropWords() {
  return (
    <p className="im-drop">
      <b>把台账拖到这里，或点击选择文件</b>
      <span>.xlsx、.xls、.csv，最大 20 MB；只是预览，台账不会改动</span>
    </p>
  );
}

/** The bar is how far the file is; after that the server reads it. */
function OnItsWay({ share }: Readonly<{ share: number }>) {
  return (
    <div className="im-drop" role="status">
      <b>{share < 1 ? '正在上传…' : '正在读取和比对…'}</b>
      <Progress percent={Math.round(share * 100)} showInfo={false} aria-label="上传进度" />
    </div>
  );
}

type TermsProps = Readonly<{
  batch: string;
  batches: readonly string[];
  onBatch: (batch: string) => void;
  on: Dayjs | null;
  onDay: (day: Dayjs | null) => void;
  historical: boolean;
  onHistorical: (historical: boolean) => void;
}>;

/** What the file cannot say itself. */
function Terms({ batch, batches, onBatch, on, onDay, historical, onHistorical }: TermsProps) {
  const id = useId();
  const { data: county } = useCounty();
  const today = dayjs(county?.today);
  return (
    <div className="im-terms">
      <label htmlFor={`${id}-batch`}>批次</label>
      <AutoComplete
        id={`${id}-batch`}
        value={batch}
        onChange={onBatch}
        maxLength={60}
        options={batches.map((value) => ({ value }))}
      />
      <label htmlFor={`${id}-on`}>填报日期</label>
      <DatePicker
        id={`${id}-on`}
        value={on}
        onChange={onDay}
        maxDate={today}
        defaultPickerValue={today}
        placeholder="以表里的填报日期为准"
      />
      <Checkbox checked={historical} onChange={({ target }) => onHistorical(target.checked)}>
        这是历史台账：表里的“已完成”直接记为销号，不再申请核查
      </Checkbox>
    </div>
  );
}
