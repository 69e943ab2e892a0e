import { Table } from 'antd';
import type { UploadLineView } from '@ryg/shared/contract/exchange.contract.ts';
import { useUploads } from '../../../features/exchange/exchange.queries.ts';
import { Asked } from '../asked.tsx';
import { DeskLink } from '../desk-link.tsx';
import { momentWords } from '../moment-words.ts';
import { useIsPhone } from '../surroundings.ts';
import { UndoButton } from './undo-button.tsx';
import { UploadState } from './upload-state.tsx';
import { summaryWords } from './upload-words.ts';

/** What came in, from whom, and the way back. */
export function ImportHistory() {
  const isPhone = useIsPhone();
  return (
    <section aria-labelledby="im-history">
      <h2 id="im-history" className="im-title">
        导入记录
      </h2>
      <Asked query={useUploads()}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="dk-card dk-quiet">还没有在网页上导入过台账。</p>
          ) : isPhone ? (
            <HistoryCards items={items} />
          ) : (
            <HistoryTable items={items} />
          )
        }
      </Asked>
    </section>
  );
}

type Props = Readonly<{ items: readonly UploadLineView[] }>;

const FileLink = ({ id, file }: Pick<UploadLineView, 'id' | 'file'>) => (
  <DeskLink to={`/desk/import/${id}`} className="im-file">
    {file}
  </DeskLink>
);

function HistoryTable({ items }: Props) {
  return (
    <Table<UploadLineView>
      className="im-sheet"
      rowKey="id"
      dataSource={[...items]}
      pagination={items.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={[
        { title: '文件', render: (_value, line) => <FileLink {...line} /> },
        { title: '填报日期', dataIndex: 'on', width: 120 },
        { title: '批次', dataIndex: 'batch', width: 130 },
        { title: '内容', render: (_value, { summary }) => summaryWords(summary) },
        { title: '上传', render: (_value, { byName, at }) => `${byName} ${momentWords(at)}`, width: 220 },
        { title: '状态', render: (_value, { state }) => <UploadState state={state} />, width: 110 },
        {
          title: <span className="visually-hidden">操作</span>,
          align: 'end',
          width: 110,
          render: (_value, line) => line.state === 'confirmed' && <UndoButton upload={line} />,
        },
      ]}
    />
  );
}

function HistoryCards({ items }: Props) {
  return (
    <ul className="im-cards">
      {items.map((line) => (
        <li key={line.id} className="dk-card">
          <FileLink {...line} />
          <UploadState state={line.state} />
          <p>{summaryWords(line.summary)}</p>
          <p className="dk-quiet">
            填报日期 {line.on}，{line.byName} {momentWords(line.at)} 上传
          </p>
          {line.state === 'confirmed' && <UndoButton upload={line} />}
        </li>
      ))}
    </ul>
  );
}
