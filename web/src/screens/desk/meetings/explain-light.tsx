import { Button, Input } from 'antd';
import { useId } from 'react';
import type { ExplainingIssue } from '@ryg/shared/contract/meeting.contract.ts';
import { monthDay } from '../../../design/day-words.ts';
import { explain } from '../../../features/meetings-desk/meetings.queries.ts';
import { EXPLANATION_LENGTH, maySend, roomFor } from '../../../features/meetings-desk/said.ts';
import { useKept } from '../../../features/meetings-desk/use-kept.ts';
import { useSession } from '../../../features/session/session.queries.ts';
import { issueHref } from '../desk-address.ts';
import { DeskLink } from '../desk-link.tsx';
import { LitLamp } from '../lit-lamp.tsx';
import { Refusal } from '../refusal.tsx';
import { useAct } from '../use-act.ts';

type Props = Readonly<{ meeting: string; issue: ExplainingIssue; mayWrite: boolean }>;

/** One light of a unit, why it is lit, and what the unit says about it. */
export function ExplainLight({ meeting, issue, mayWrite }: Props) {
  const { id, no, title, lamp, towns, leadUnit, reason, explanations, own } = issue;
  const others = explanations.filter(({ text }) => text !== own || !mayWrite);
  return (
    <li className="dk-card ex-light" data-lamp={lamp}>
      <div className="ex-head">
        <LitLamp id={id} lamp={lamp} title={title} />
        <span className="ex-days">{daysWords(issue)}</span>
      </div>
      <h3>
        <DeskLink to={issueHref(id)}>{title}</DeskLink>
      </h3>
      <p className="dk-quiet ex-about">
        {[no === null ? '' : `编号 ${no}`, towns.join('、'), leadUnit ?? ''].filter((part) => part !== '').join('　')}
      </p>
      <p className="ex-reason">{reason}</p>
      {others.map(({ unit, text, on }) => (
        <blockquote key={unit} className="ex-said">
          {text}
          <footer>
            {unit}　{monthDay(on)}
          </footer>
        </blockquote>
      ))}
      {mayWrite ? (
        <Field meeting={meeting} issue={issue} />
      ) : (
        others.length === 0 && <p className="ex-none">没有提交说明。</p>
      )}
    </li>
  );
}

function daysWords({ daysLeft, deadline }: ExplainingIssue): string {
  if (deadline === null || daysLeft === null) return '没有时限';
  if (daysLeft < 0) return `超期 ${-daysLeft} 天`;
  return daysLeft === 0 ? '今天到期' : `还剩 ${daysLeft} 天`;
}

function Field({ meeting, issue: { id, title, own, explanations } }: Omit<Props, 'mayWrite'>) {
  const fieldId = useId();
  const { account } = useSession();
  const saved = own ?? '';
  const { words, type, forget } = useKept<string>(account, `explain.${meeting}.${id}`, saved);
  const { act, isBusy, error } = useAct();
  const { words: room, isOver } = roomFor(words);
  const submit = async () => {
    if (await act(() => explain(meeting, id, words.trim()), '说明已提交')) forget();
  };
  return (
    <form
      className="ex-field"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Refusal error={error} />
      <label htmlFor={fieldId}>
        <span>
          本单位说明<span className="visually-hidden">：{title}</span>
        </span>
        <span className="ex-room" data-over={isOver || undefined}>
          {room}
        </span>
      </label>
      <Input.TextArea
        id={fieldId}
        autoSize={{ minRows: 2, maxRows: 8 }}
        status={isOver ? 'error' : ''}
        placeholder="卡在哪里、正在做什么、哪天能办好"
        value={words}
        onChange={({ target }) => type(target.value)}
      />
      <p className="ex-acts">
        <Button htmlType="submit" type="primary" disabled={!maySend(words, saved)} loading={isBusy}>
          {own === null ? '提交说明' : '提交修改'}
        </Button>
        <State
          isOver={isOver}
          isDraft={words.trim() !== saved}
          on={explanations.find(({ text }) => text === own)?.on ?? null}
        />
      </p>
    </form>
  );
}

type StateProps = Readonly<{ isOver: boolean; isDraft: boolean; on: Parameters<typeof monthDay>[0] | null }>;

/** Whether what stands in the field has been handed in. */
function State({ isOver, isDraft, on }: StateProps) {
  if (isOver) return <span className="ex-over">超过 {EXPLANATION_LENGTH} 个字，请删短</span>;
  if (isDraft) return <span className="ex-draft">还没有提交，已暂存在本机</span>;
  if (on === null) return null;
  return (
    <span className="ex-kept">
      <span aria-hidden>✓ </span>
      {monthDay(on)}已提交
    </span>
  );
}
