import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { TITLE_LENGTH } from '@ryg/shared/domain/publication.ts';
import type { ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { draft, useScan } from '../../../features/release/release.queries.ts';
import { useAct } from '../use-act.ts';
import { Refusal } from '../refusal.tsx';
import { MarkedText } from './marked-text.tsx';

type Waiting = ReleasesView['titlesWaiting'][number];
type Edited = Readonly<{ chosen: boolean; title: string }>;

const lengthOf = (title: string) => [...title.trim()].length;

/** Titles that the ledger proposes: chosen, polished, looked through for private words, and drafted. */
export function DraftTitles({ waiting }: Readonly<{ waiting: readonly Waiting[] }>) {
  const [edits, setEdits] = useState<ReadonlyMap<string, Edited>>(new Map());
  const { act, isBusy, error } = useAct();
  const editedOf = ({ issue, draft: proposed }: Waiting): Edited =>
    edits.get(issue) ?? { chosen: true, title: proposed };
  const change = (one: Waiting, changes: Partial<Edited>) =>
    setEdits((before) => new Map([...before, [one.issue, { ...editedOf(one), ...changes }]]));
  const { data: scanned } = useScan(waiting.map((one) => editedOf(one).title));
  const chosen = waiting.filter((one) => editedOf(one).chosen);
  const isLong = chosen.some(
    (one) => lengthOf(editedOf(one).title) > TITLE_LENGTH || lengthOf(editedOf(one).title) === 0,
  );
  if (waiting.length === 0) return <p className="dk-quiet">没有等公开的公示标题。</p>;
  const submit = () =>
    act(
      () =>
        draft(
          { kind: 'titles', titles: chosen.map((one) => ({ issue: one.issue, title: editedOf(one).title.trim() })) },
          '',
        ),
      '已拟发布单，等另一位同志放行',
    ).then((isDone) => isDone && setEdits(new Map()));
  return (
    <>
      <Refusal error={error} />
      <ul className="dk-titles">
        {waiting.map((one) => {
          const { chosen: isChosen, title } = editedOf(one);
          const finding = scanned?.findings.find(({ text }) => text === title);
          const length = lengthOf(title);
          return (
            <li key={one.issue}>
              <Checkbox checked={isChosen} onChange={({ target }) => change(one, { chosen: target.checked })}>
                {one.name}
              </Checkbox>
              <Input
                aria-label={`${one.name} 公示标题`}
                value={title}
                maxLength={60}
                status={finding || length > TITLE_LENGTH ? 'error' : ''}
                suffix={<span data-over={length > TITLE_LENGTH || undefined}>{`${length}/${TITLE_LENGTH}`}</span>}
                onChange={({ target }) => change(one, { title: target.value })}
              />
              {finding && (
                <p className="dk-title-fault" role="alert">
                  <MarkedText text={title} matches={finding.matches} />
                  <span>　{finding.matches.map(({ words }) => words).join('，')}</span>
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {scanned && !scanned.namesCompared && <p className="dk-quiet">未比对姓名：还没有上传村户姓名名单。</p>}
      <Button type="primary" disabled={chosen.length === 0 || isLong} loading={isBusy} onClick={() => void submit()}>
        拟发布单（{chosen.length} 条公示标题）
      </Button>
    </>
  );
}
