import { Button, Progress } from 'antd';
import type { PaperFileView, PaperJobView, PaperList } from '@ryg/shared/contract/papers.contract.ts';
import {
  outdatedWords,
  paperGroups,
  sizeWords,
  type PaperGroup,
} from '../../../features/meetings-desk/paper-groups.ts';
import { archiveAddress, paperAddress, usePapers, writeAll } from '../../../features/meetings-desk/papers.queries.ts';
import { Asked } from '../asked.tsx';
import { Chip } from '../chip.tsx';
import { DeskLink } from '../desk-link.tsx';
import { momentWords } from '../moment-words.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import { TEMPLATES_HREF } from './meetings-address.ts';
import './papers.css';

/** 出文件: everything in one press, or one file by itself, all from the same snapshot. */
export function PapersPanel({ meeting }: Readonly<{ meeting: string }>) {
  return (
    <section className="dk-card mt-papers" aria-labelledby="mt-papers">
      <h2 id="mt-papers">出文件</h2>
      <Papers meeting={meeting} />
    </section>
  );
}

/** What a unit may fetch of a meeting: its own task sheet and the letters to it; nothing when there is none. */
export function OwnPapers({ meeting }: Readonly<{ meeting: string }>) {
  const { data: papers } = usePapers(meeting);
  if (!papers || papers.items.length === 0) return null;
  return (
    <section className="dk-card" aria-labelledby="mt-own-papers">
      <h2 id="mt-own-papers">给本单位的文件</h2>
      <Groups papers={papers} />
    </section>
  );
}

function Papers({ meeting }: Readonly<{ meeting: string }>) {
  return (
    <Asked query={usePapers(meeting)}>
      {(papers) => (
        <>
          {papers.mayWriteAll && <AllAtOnce papers={papers} />}
          <Groups papers={papers} />
          <p className="dk-quiet mt-papers-foot">
            每份文件都印有快照号、数据时间和台账校验码。格式可以换成本县自己的：
            <DeskLink to={TEMPLATES_HREF}>文件模板</DeskLink>
          </p>
        </>
      )}
    </Asked>
  );
}

function AllAtOnce({ papers: { meeting, stamp, job, items } }: Readonly<{ papers: PaperList }>) {
  const { act, isBusy, error } = useAct();
  const isWriting = job?.state === 'writing';
  const outdated = job?.state === 'done' ? outdatedWords(job, stamp) : null;
  return (
    <div className="mt-all">
      <div className="mt-all-press">
        <Button
          type={job?.state === 'done' && outdated === null ? 'default' : 'primary'}
          size="large"
          loading={isBusy || isWriting}
          disabled={items.length === 0}
          onClick={() => void act(() => writeAll(meeting), `开始写 ${items.length} 个文件`)}
        >
          {job?.state === 'done' ? '重新出全部文件' : '一次出全部文件'}
        </Button>
        {job?.state === 'done' && <Archive job={job} isOld={outdated !== null} />}
        {job === null && <span className="dk-quiet">共 {items.length} 个文件，打成一个压缩包</span>}
      </div>
      <Refusal error={error} />
      {isWriting && <Writing job={job} />}
      {job?.state === 'failed' && (
        <p className="dk-refusal" role="alert">
          {job.words}
        </p>
      )}
      {outdated !== null && <p className="mt-warning">{outdated}。</p>}
      {job?.notices.map((notice) => (
        <p key={notice} className="mt-warning">
          {notice}
        </p>
      ))}
    </div>
  );
}

/** The bar is how many files are written; the words say which. */
function Writing({ job: { done, of, words } }: Readonly<{ job: PaperJobView }>) {
  return (
    <div className="mt-writing" role="status">
      <Progress percent={of === 0 ? 0 : Math.round((done / of) * 100)} showInfo={false} aria-label="写文件的进度" />
      <span>{words}</span>
    </div>
  );
}

function Archive({ job, isOld }: Readonly<{ job: PaperJobView; isOld: boolean }>) {
  const { bytes, of, finishedAt } = job;
  return (
    <p className="mt-archive">
      <a href={archiveAddress(job)} download className={isOld ? 'mt-link' : 'mt-download'}>
        下载压缩包
      </a>
      <span className="dk-quiet">
        {of} 个文件{bytes !== null && `，${sizeWords(bytes)}`}
        {finishedAt !== null && `，${momentWords(finishedAt)} 写成`}
      </span>
    </p>
  );
}

function Groups({ papers: { meeting, items } }: Readonly<{ papers: PaperList }>) {
  if (items.length === 0) return <p className="dk-quiet">这次会议没有与您有关的文件。</p>;
  return (
    <ul className="mt-groups">
      {paperGroups(items).map((group) => (
        <li key={group.kind}>
          {group.files.length === 1 ? <One {...{ meeting, group }} /> : <Many {...{ meeting, group }} />}
        </li>
      ))}
    </ul>
  );
}

type GroupProps = Readonly<{ meeting: string; group: PaperGroup }>;

function One({ meeting, group: { files, purpose } }: GroupProps) {
  const [file] = files;
  if (!file) return null;
  return (
    <div className="mt-paper">
      <b>{file.name}</b>
      <Format file={file} />
      <span className="dk-quiet">{purpose}</span>
      <Download meeting={meeting} file={file} />
    </div>
  );
}

function Many({ meeting, group: { files, purpose } }: GroupProps) {
  const [first] = files;
  if (!first) return null;
  return (
    <details>
      <summary className="mt-paper">
        <b>{groupName(first)}</b>
        <Format file={first} />
        <span className="dk-quiet">{purpose}</span>
        <span className="mt-count">{files.length} 份</span>
      </summary>
      <ul className="mt-files">
        {files.map((file) => (
          <li key={file.file}>
            <span>{file.name}</span>
            <Download meeting={meeting} file={file} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** 任务清单（观音镇） is one of 任务清单. */
const groupName = ({ name }: PaperFileView) => name.replace(/（.*）$/u, '');

function Format({ file: { format, ownTemplate } }: Readonly<{ file: PaperFileView }>) {
  return (
    <span className="mt-format">
      .{format}
      {ownTemplate && <Chip tone="plain">本县模板</Chip>}
    </span>
  );
}

function Download({ meeting, file: { file, name } }: Readonly<{ meeting: string; file: PaperFileView }>) {
  return (
    <a href={paperAddress(meeting, file)} download className="mt-link" aria-label={`下载 ${name}`}>
      下载
    </a>
  );
}
