import { Progress, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ComparedLists } from '@ryg/shared/contract/findings.contract.ts';
import { compareWithList } from '../../../features/findings/findings.queries.ts';
import { Refusal } from '../refusal.tsx';

/** The list of the level above, laid beside ours; nothing of it is kept. */
export function ListComparisonCard() {
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [compared, setCompared] = useState<ComparedLists | null>(null);

  const compare = async (file: File) => {
    setError(null);
    setCompared(null);
    setShare(0);
    try {
      setCompared(await compareWithList(file, setShare));
    } catch (caught) {
      setError(caught);
    } finally {
      setShare(null);
    }
  };

  return (
    <section className="dk-card" aria-label="与上级清单核对">
      <h2>与上级清单核对</h2>
      <Refusal error={error} />
      <Upload.Dragger
        accept=".xlsx,.xls,.csv,.tsv"
        showUploadList={false}
        disabled={share !== null}
        beforeUpload={(file) => {
          void compare(file);
          return false;
        }}
      >
        {share === null ? (
          <p className="fd-drop">
            <b>把上级的问题清单拖到这里，或点击选择</b>
            <span className="dk-quiet">表头要有“编号”和“问题”两列；只核对，不保存</span>
          </p>
        ) : (
          <Progress percent={Math.round(share * 100)} showInfo={false} aria-label="上传进度" />
        )}
      </Upload.Dragger>
      {compared && <Compared compared={compared} />}
    </section>
  );
}

function Compared({ compared }: Readonly<{ compared: ComparedLists }>) {
  const { file, theirs, ours, both, onlyTheirs, onlyOurs, differingTitles, renumbered, repeated } = compared;
  return (
    <div className="fd-compared" role="status">
      <p>
        “{file}”有 {theirs} 个，本县有 {ours} 个，两边都有 <b>{both}</b> 个。
      </p>
      <Differing name="只有上级有" items={onlyTheirs.map(({ no, title }) => `${no} ${title}`)} />
      <Differing name="只有本县有" items={onlyOurs.map(({ no, title }) => `${no} ${title}`)} />
      <Differing
        name="编号相同、文字不同"
        items={differingTitles.map(({ no, ours: our, theirs: their }) => (
          <>
            {no}：本县“{our}”，上级“{their}”
          </>
        ))}
      />
      <Differing
        name="文字相同、编号不同"
        items={renumbered.map(({ no, theirNo, ours: our }) => `${our}：本县 ${no}，上级 ${theirNo}`)}
      />
      <Differing name="上级清单里重号" items={repeated.map(({ no, title }) => `${no} ${title}`)} />
    </div>
  );
}

function Differing({ name, items }: Readonly<{ name: string; items: readonly ReactNode[] }>) {
  return (
    <details open={items.length > 0}>
      <summary>
        {name} {items.length} 个
      </summary>
      <ul>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </details>
  );
}
