import { ExportCard } from './export-card.tsx';
import { ImportHistory } from './import-history.tsx';
import { UploadCard } from './upload-card.tsx';
import './import.css';

/** Ledgers in and out: a file to look at, what came in before, and the three lists to take away. */
export function ImportPage() {
  return (
    <>
      <header className="dk-head">
        <h1>导入导出</h1>
        <p className="dk-quiet">先预览，再确认；导入以后还可以撤销</p>
      </header>
      <div className="im-top">
        <UploadCard />
        <ExportCard />
      </div>
      <ImportHistory />
    </>
  );
}
