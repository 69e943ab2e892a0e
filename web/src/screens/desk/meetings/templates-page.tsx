import { Button, Upload } from 'antd';
import { useState } from 'react';
import type { PaperTemplateView } from '@ryg/shared/contract/papers.contract.ts';
import {
  putTemplate,
  removeTemplate,
  templateAddress,
  useTemplates,
} from '../../../features/meetings-desk/papers.queries.ts';
import { sizeWords } from '../../../features/meetings-desk/paper-groups.ts';
import { useHasRole } from '../../../features/session/session.queries.ts';
import { Asked } from '../asked.tsx';
import { Chip } from '../chip.tsx';
import { DeskLink } from '../desk-link.tsx';
import { momentWords } from '../moment-words.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';
import { MEETINGS_HREF } from './meetings-address.ts';
import './meetings.css';
import './templates.css';

/** 文件模板: the forms of the papers, ours or the county's own, each with the fields that are filled in. */
export function TemplatesPage() {
  return (
    <>
      <p className="mt-back">
        <DeskLink to={MEETINGS_HREF}>会议</DeskLink>
      </p>
      <header className="dk-head">
        <h1>文件模板</h1>
      </header>
      <HowTo />
      <Asked query={useTemplates()}>
        {({ items }) => (
          <ul className="mt-templates">
            {items.map((template) => (
              <Template key={template.kind} template={template} />
            ))}
          </ul>
        )}
      </Asked>
    </>
  );
}

function HowTo() {
  return (
    <ol className="dk-card mt-howto" aria-label="怎样换成本县的格式">
      <li>
        <b>下载</b>现在的模板，用 Word 或 WPS 打开，改成本县的文头、落款和版式。
      </li>
      <li>
        <b>字段</b>写成两个花括号，如 <code>{'{{县名}}'}</code>；写文件时换成快照里的内容。
      </li>
      <li>
        <b>上传</b>改好的 .docx。写了不认识的字段不会收下，会告诉您是哪一个。
      </li>
    </ol>
  );
}

function Template({ template }: Readonly<{ template: PaperTemplateView }>) {
  const { kind, name, own, fields, unused } = template;
  const mayAct = useHasRole('office');
  return (
    <li className="dk-card mt-template">
      <div className="mt-template-head">
        <h2>{name}</h2>
        <Chip tone={own ? 'good' : 'plain'}>{own ? '本县模板' : '系统模板'}</Chip>
        <p className="dk-quiet mt-template-own">
          {own
            ? `${own.file}，${sizeWords(own.bytes)}，${own.byName} ${momentWords(own.at)} 上传`
            : '按公文格式排版，没有上传过本县的模板'}
        </p>
        <a href={templateAddress(kind)} download className="mt-link" aria-label={`下载模板：${name}`}>
          下载模板
        </a>
      </div>
      {own && unused.length > 0 && (
        <p className="mt-warning">
          本县模板没有用到{unused.map((field) => `“${field}”`).join('、')}，这些内容不会出现在{name}上。
        </p>
      )}
      <details className="mt-fields">
        <summary>可以用的 {fields.length} 个字段</summary>
        <ul>
          {fields.map((field) => (
            <li key={field}>
              <code>{`{{${field}}}`}</code>
            </li>
          ))}
        </ul>
      </details>
      {mayAct && <Acts template={template} />}
    </li>
  );
}

function Acts({ template: { kind, name, own } }: Readonly<{ template: PaperTemplateView }>) {
  const { act, isBusy, error } = useAct();
  const [isAsking, setAsking] = useState(false);
  const take = (file: File) => void act(() => putTemplate(kind, file), `${name}以后按本县模板写`);
  return (
    <>
      <Refusal error={error} />
      <p className="mt-template-acts">
        <Upload
          accept=".docx"
          showUploadList={false}
          disabled={isBusy}
          beforeUpload={(file) => {
            take(file);
            return false;
          }}
        >
          <Button loading={isBusy}>{own ? `换一个${name}模板` : `上传本县的${name}模板`}</Button>
        </Upload>
        {own && !isAsking && <Button onClick={() => setAsking(true)}>恢复系统模板</Button>}
        {own && isAsking && (
          <>
            <Button
              danger
              loading={isBusy}
              onClick={() => void act(() => removeTemplate(kind), `${name}已恢复系统模板`).then(() => setAsking(false))}
            >
              确定恢复，删去 {own.file}
            </Button>
            <Button onClick={() => setAsking(false)}>不恢复</Button>
          </>
        )}
      </p>
    </>
  );
}
