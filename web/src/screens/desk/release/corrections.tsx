import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { CORRECTION_LENGTH } from '@ryg/shared/domain/publication.ts';
import type { ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { draft } from '../../../features/release/release.queries.ts';
import { momentWords } from '../moment-words.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

/** 更正: said openly, kept for good. */
export function Corrections({ view: { corrections, issues } }: Readonly<{ view: ReleasesView }>) {
  const [text, setText] = useState('');
  const [issue, setIssue] = useState<string | null>(null);
  const { act, isBusy, error } = useAct();
  const submit = async () => {
    if (await act(() => draft({ kind: 'correction', issue, text: text.trim() }, ''), '已拟发布单，等另一位同志放行'))
      setText('');
  };
  return (
    <section className="dk-card">
      <h2>更正</h2>
      <Refusal error={error} />
      <div className="dk-reason">
        <Select
          aria-label="更正哪个问题"
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder="针对某个问题（可不选）"
          value={issue}
          options={issues.map(({ issue: value, name }) => ({ value, label: name }))}
          onChange={(value: string | undefined) => setIssue(value ?? null)}
        />
        <Input.TextArea
          aria-label="更正内容"
          rows={2}
          maxLength={CORRECTION_LENGTH}
          placeholder="原公布什么、有什么错、应为什么"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button disabled={text.trim() === ''} loading={isBusy} onClick={() => void submit()}>
          拟更正
        </Button>
      </div>
      {corrections.length > 0 && (
        <ul className="dk-lines">
          {corrections.map((one) => (
            <li key={one.at}>
              <span>{one.text}</span>
              <span className="dk-quiet">{momentWords(one.at)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
