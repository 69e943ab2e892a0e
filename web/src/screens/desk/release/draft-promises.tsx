import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReleasesView } from '@ryg/shared/contract/release.contract.ts';
import { PROMISE_LENGTH } from '@ryg/shared/domain/public-promises.ts';
import { draft, useScan } from '../../../features/release/release.queries.ts';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

type Meeting = ReleasesView['promisesWaiting'][number];

/** 会议承诺: what the newest meeting decided, in the few words the square has room for. */
export function DraftPromises({ meetings }: Readonly<{ meetings: readonly Meeting[] }>) {
  const [meeting] = meetings;
  if (!meeting) {
    return (
      <p className="dk-quiet">没有可以公开的会议承诺。会上议定事项时写了公示用语的，在这里拟发布单；没写的不公开。</p>
    );
  }
  return <DraftMeeting key={meeting.meeting} meeting={meeting} />;
}

function DraftMeeting({ meeting: { meeting, title, shown, promises } }: Readonly<{ meeting: Meeting }>) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { act, isBusy, error } = useAct();
  const wordsOf = ({ decision, words, now }: Meeting['promises'][number]) => typed[decision] ?? now ?? words;
  const { data: scanned } = useScan(promises.map(wordsOf));
  const chosen = promises.flatMap((one) => {
    const words = wordsOf(one).trim();
    return words === '' ? [] : [{ decision: one.decision, words }];
  });
  return (
    <>
      <p className="dk-quiet">
        {`${title}，共 ${promises.length} 项写了公示用语${shown ? '，大屏正在公开' : ''}。到期后显示是否兑现；清空的一项不公开。`}
      </p>
      <Refusal error={error} />
      <ul className="dk-titles">
        {promises.map((one) => {
          const words = wordsOf(one);
          const fault = faultOf(words, scanned?.findings.find(({ text }) => text === words)?.matches);
          return (
            <li key={one.decision}>
              <p>
                {one.what}　<span className="dk-quiet">{one.owner}</span>
              </p>
              <Input
                aria-label={`${one.what} 公示用语`}
                value={words}
                status={fault ? 'error' : ''}
                placeholder="不公开"
                suffix={<span data-over={isLong(words) || undefined}>{`${lengthOf(words)}/${PROMISE_LENGTH}`}</span>}
                onChange={({ target }) => setTyped((before) => ({ ...before, [one.decision]: target.value }))}
              />
              {fault && (
                <p className="dk-title-fault" role="alert">
                  {fault}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <Button
        type="primary"
        disabled={chosen.length === 0 || chosen.some(({ words }) => isLong(words))}
        loading={isBusy}
        onClick={() =>
          void act(() => draft({ kind: 'promises', meeting, promises: chosen }, ''), '已拟发布单，等另一位同志放行')
        }
      >
        拟发布单（{chosen.length} 项承诺）
      </Button>
    </>
  );
}

const lengthOf = (words: string) => [...words.trim()].length;
const isLong = (words: string) => lengthOf(words) > PROMISE_LENGTH;

function faultOf(words: string, matches: readonly Readonly<{ words: string }>[] = []): string | null {
  if (matches.length > 0) return matches.map((match) => match.words).join('，');
  return isLong(words) ? `大屏上最多写 ${PROMISE_LENGTH} 个字，请压缩` : null;
}
