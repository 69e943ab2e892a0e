import { Button, Popconfirm } from 'antd';
import { useRef, useState } from 'react';
import type { ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { addNames, clearNames } from '../../../features/release/release.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

/** The list of households with which public words are compared; only its size ever comes back. */
export function HouseholdList({ view: { householdNames } }: Readonly<{ view: ReleasesView }>) {
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<number | null>(null);
  const { act, isBusy, error } = useAct();
  const take = async (file: File) => {
    const names = namesIn(await file.text());
    setRead(names.length);
    await act(() => addNames(names), '名单已加入，只保存散列值');
  };
  return (
    <section className="dk-card">
      <h2>村户姓名名单</h2>
      <Refusal error={error} />
      <p>
        {householdNames
          ? `已有 ${householdNames.count} 个姓名，${householdNames.updatedOn} 更新；拟公开的文字都会比对。`
          : '未比对姓名：还没有名单。'}
        {read !== null && !isBusy && `刚才的文件里读到 ${read} 行。`}
      </p>
      <div className="dk-one">
        <input
          ref={input}
          type="file"
          accept=".txt,.csv,text/plain,text/csv"
          hidden
          aria-label="选择名单文件"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) void take(file);
          }}
        />
        <Button loading={isBusy} onClick={() => input.current?.click()}>
          上传名单（.txt 或 .csv，每行一个姓名）
        </Button>
        {householdNames && (
          <Popconfirm
            title="清除名单？"
            description="之后拟公开的文字不再比对姓名。"
            okText="清除"
            cancelText="不清除"
            onConfirm={() => act(clearNames, '名单已清除')}
          >
            <Button>清除</Button>
          </Popconfirm>
        )}
      </div>
      <p className="dk-quiet">只保存加盐散列值，上传后任何人都读不出姓名。</p>
    </section>
  );
}

const HEADINGS = new Set(['姓名', '户主', '户主姓名', '名单']);

/** The first cell of every line that is no heading. */
function namesIn(text: string): readonly string[] {
  return text
    .replace(/^﻿/u, '')
    .split(/\r\n?|\n/u)
    .map((line) => (line.split(/[,\t;，；]/u)[0] ?? '').replaceAll('"', '').trim())
    .filter((name) => name !== '' && !HEADINGS.has(name));
}
