import { Button, Input, Select } from 'antd';
import { useId } from 'react';
import { describe, type Details } from '../../../features/meetings-desk/meetings.queries.ts';
import { useKept } from '../../../features/meetings-desk/use-kept.ts';
import { useColleagues } from '../../../features/office/office.queries.ts';
import { useCounty } from '../../../features/session/county.queries.ts';
import { useSession } from '../../../features/session/session.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

const LONGEST = 60;
const LINES = [
  { name: 'place', word: '地点' },
  { name: 'chair', word: '主持' },
  { name: 'recorder', word: '记录' },
] as const;
const LISTS = [
  { name: 'attendees', word: '参会' },
  { name: 'absent', word: '请假、缺席' },
] as const;

/** 会务: what only the people in the room know, for the papers. */
export function DetailsForm({ meeting, saved }: Readonly<{ meeting: string; saved: Details }>) {
  const id = useId();
  const { account } = useSession();
  const { words, isTyped, type, forget } = useKept<Details>(account, `details.${meeting}`, saved);
  const { act, isBusy, error } = useAct();
  const names = useNames();
  const save = async () => {
    if (await act(() => describe(meeting, words), '会务已保存')) forget();
  };
  return (
    <form
      className="mt-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Refusal error={error} />
      {LINES.map(({ name, word }) => (
        <div key={name} className="mt-field">
          <label htmlFor={`${id}-${name}`}>{word}</label>
          <Input
            id={`${id}-${name}`}
            maxLength={LONGEST}
            value={words[name]}
            onChange={({ target }) => type({ ...words, [name]: target.value })}
          />
        </div>
      ))}
      {LISTS.map(({ name, word }) => (
        <div key={name} className="mt-field">
          <label htmlFor={`${id}-${name}`}>{word}</label>
          <Select
            id={`${id}-${name}`}
            mode="tags"
            tokenSeparators={['、', '，', ',', ' ']}
            placeholder="选择或输入，回车添加"
            value={[...words[name]]}
            options={names}
            onChange={(chosen: readonly string[]) => type({ ...words, [name]: chosen })}
          />
        </div>
      ))}
      <p className="mt-form-acts">
        <Button htmlType="submit" type="primary" disabled={!isTyped} loading={isBusy}>
          保存会务
        </Button>
        {isTyped && <Button onClick={forget}>放弃修改</Button>}
        {isTyped && <span className="dk-quiet">有未保存的修改，已暂存在本机</span>}
      </p>
      <p className="dk-quiet">没有填的，文件上留空白横线，可以手写。</p>
    </form>
  );
}

/** Who usually comes: the towns, and everybody with an account. */
function useNames() {
  const { data: county } = useCounty();
  const { data: colleagues = [] } = useColleagues();
  const names = [...(county?.towns ?? []).map(({ name }) => name), ...colleagues.map(({ name }) => name)];
  return [...new Set(names)].map((value) => ({ value, label: value }));
}
