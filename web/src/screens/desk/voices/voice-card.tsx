import { Button, Popconfirm } from 'antd';
import type { VoiceLine } from '@ryg/shared/contract/voices.contract.ts';
import { DISMISSAL_WORDS, VOICE_STATE_WORDS, type VoiceState } from '@ryg/shared/domain/voice.ts';
import { lampWord } from '../../../design/lamp-words.ts';
import { Lamp } from '../../../features/standing/lamp.tsx';
import { actOnVoice } from '../../../features/voices/voices.queries.ts';
import { Chip, type Tone } from '../chip.tsx';
import { DeskLink } from '../desk-link.tsx';
import { useAct } from '../use-act.ts';
import type { Asking } from './act-drawer.tsx';

const TONES: Readonly<Record<VoiceState, Tone>> = {
  waiting: 'warn',
  passed: 'plain',
  answered: 'plain',
  actedOn: 'good',
  dismissed: 'plain',
};

type Props = Readonly<{ voice: VoiceLine; onAsk?: (asking: Asking) => void }>;

/** One message: what was said, about what, and what was done about it. */
export function VoiceCard({ voice, onAsk }: Props) {
  const { id, receivedOn, text, state } = voice;
  return (
    <li className="dk-card vc-card" data-state={state}>
      <p className="vc-head">
        <b>{id}</b>
        <span className="dk-quiet">{receivedOn}</span>
        <Chip tone={TONES[state]}>{VOICE_STATE_WORDS[state]}</Chip>
      </p>
      <About voice={voice} />
      <p className={text === null ? 'vc-text dk-quiet' : 'vc-text'}>{text ?? '文字已删除，处理情况保留。'}</p>
      <Done voice={voice} />
      {onAsk && <Acts voice={voice} onAsk={onAsk} />}
    </li>
  );
}

type One = Readonly<{ voice: VoiceLine }>;

function About({ voice: { issue, town } }: One) {
  if (issue === null) return <p className="dk-quiet">{town === null ? '说的是全县的整改' : `说的是${town.name}`}</p>;
  return (
    <p className="vc-about">
      <Lamp face={issue.lamp} />
      <span className="visually-hidden">{lampWord(issue.lamp)}</span>
      <DeskLink to={`/desk/issues/${encodeURIComponent(issue.id)}`}>
        {issue.id} {issue.title}
      </DeskLink>
      {town !== null && <span className="dk-quiet">{town.name}</span>}
    </p>
  );
}

/** What was done so far, in the order in which it is done. */
function Done({ voice: { passedTo, answer, answeredBy, answeredOn, shown, actedOn, dismissed, dismissNote } }: One) {
  const done = [
    passedTo && `已转${passedTo.name}`,
    actedOn && `${actedOn} 记为已办理`,
    dismissed && `不予办理：${DISMISSAL_WORDS[dismissed]}。${dismissNote ?? ''}`,
  ].filter(Boolean);
  return (
    <>
      {done.length > 0 && <p className="vc-done">{done.join('；')}</p>}
      {answer !== null && (
        <div className="vc-answer">
          <p>{answer}</p>
          <p className="dk-quiet">
            {answeredBy} {answeredOn} 答复，{shown ? '已在公示页公开' : '没有公开'}
          </p>
        </div>
      )}
    </>
  );
}

function Acts({ voice, onAsk }: One & Readonly<{ onAsk: (asking: Asking) => void }>) {
  const { actAloud, isBusy } = useAct();
  const { id, answer, shown, actedOn, dismissed, text } = voice;
  const ask = (what: Asking['what']) => () => onAsk({ voice, what });
  const named = (words: string) => `${words} ${id}`;
  const isOver = answer !== null || actedOn !== null;
  return (
    <div className="vc-acts">
      <Button onClick={ask('answer')} disabled={shown} aria-label={named(answer === null ? '答复' : '修改答复')}>
        {answer === null ? '答复' : '修改答复'}
      </Button>
      <Button onClick={ask('pass')} aria-label={named('转镇办')}>
        转镇办
      </Button>
      {actedOn === null && (
        <Button
          loading={isBusy}
          aria-label={named('记为已办理')}
          onClick={() => void actAloud(() => actOnVoice(id, { act: 'actOn' }), `${id} 已记为办理`)}
        >
          记为已办理
        </Button>
      )}
      {answer !== null && (
        <Button
          loading={isBusy}
          aria-label={named(shown ? '撤下公开的答复' : '公开答复')}
          onClick={() =>
            void actAloud(
              () => actOnVoice(id, { act: shown ? 'hide' : 'show' }),
              shown ? '答复已从公示页撤下' : '答复已公开',
            )
          }
        >
          {shown ? '撤下公开的答复' : '公开答复'}
        </Button>
      )}
      <Button type="text" onClick={ask('link')} aria-label={named('对应问题')}>
        对应问题
      </Button>
      {!isOver && dismissed === null && (
        <Button type="text" onClick={ask('dismiss')} aria-label={named('不予办理')}>
          不予办理
        </Button>
      )}
      {text !== null && <DeleteText id={id} onDelete={() => actOnVoice(id, { act: 'deleteText' })} />}
    </div>
  );
}

function DeleteText({ id, onDelete }: Readonly<{ id: string; onDelete: () => Promise<unknown> }>) {
  const { actAloud } = useAct();
  return (
    <Popconfirm
      title="删除这条留言的文字？"
      description="处理情况和数量保留，文字不能恢复。"
      okText="删除"
      cancelText="取消"
      onConfirm={() => void actAloud(onDelete, '文字已删除')}
    >
      <Button type="text" danger aria-label={`删除文字 ${id}`}>
        删除文字
      </Button>
    </Popconfirm>
  );
}
