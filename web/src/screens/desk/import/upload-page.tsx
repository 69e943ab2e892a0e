import { useParams } from '@tanstack/react-router';
import type { UploadView } from '@ryg/shared/contract/exchange.contract.ts';
import { useUpload } from '../../../features/exchange/exchange.queries.ts';
import { Asked } from '../asked.tsx';
import { DeskLink } from '../desk-link.tsx';
import { momentWords } from '../moment-words.ts';
import { ConfirmBar } from './confirm-bar.tsx';
import { UndoButton } from './undo-button.tsx';
import { UploadState } from './upload-state.tsx';
import { UploadSums } from './upload-sums.tsx';
import { UploadTabs } from './upload-tabs.tsx';
import './import.css';

/** Everything one file would do, or did, before anybody says yes. */
export function UploadPage() {
  const { id = '' }: Readonly<{ id?: string }> = useParams({ strict: false });
  return <Asked query={useUpload(id)}>{(upload) => <OneUpload upload={upload} />}</Asked>;
}

function OneUpload({ upload }: Readonly<{ upload: UploadView }>) {
  const { file, on, batch, historical, byName, at, state, notices, decided } = upload;
  return (
    <div className="im-upload-page" data-waits={state === 'previewed'}>
      <p className="im-back">
        <DeskLink to="/desk/import">导入导出</DeskLink>
      </p>
      <header className="dk-head">
        <h1>{file}</h1>
        <UploadState state={state} />
        <div className="dk-head-acts">{state === 'confirmed' && <UndoButton upload={upload} />}</div>
        <p className="dk-quiet im-facts">
          填报日期 {on}，{batch}
          {historical && '（历史台账）'}，{byName} {momentWords(at)} 上传
          {decided && `；${decided.byName} ${momentWords(decided.at)} ${state === 'undone' ? '撤销' : '确认'}`}
        </p>
      </header>
      {notices.length > 0 && (
        <ul className="im-notices">
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      <UploadSums upload={upload} />
      <UploadTabs upload={upload} />
      {state === 'previewed' && <ConfirmBar upload={upload} />}
    </div>
  );
}
