import { Button, Input } from 'antd';
import { useId } from 'react';
import type { AgendaIssue } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { lampWord } from '../../../design/lamp-words.ts';
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
import type { Explained } from '../../../features/meetings-desk/lights.ts';

type Props = Readonly<{ meeting: string; light: Explained; mayWrite: boolean }>;

/** One light of a unit, why it is lit, and what the unit says about it. */
export function ExplainLight({ meeting, light, mayWrite }: Props) {
  const { issue, explanation } = light;
  return (
    <li className="dk-card ex-light" data-lamp={issue.lamp}>
      <div className="ex-head">
        <LitLamp id={issue.id} lamp={issue.lamp} title={issue.title} />
        <span className="ex-days">{daysWords(issue)}</span>
      </div>
      <h3>
        <DeskLink to={issueHref(issue.id)}>{issue.title}</DeskLink>
      </h3>
      <p className="dk-quiet ex-about">
        {[issue.no === null ? '' : `编号 ${issue.no}`, issue.towns.join('、'), issue.leadUnit ?? '']
          .filter((part) => part !== '')
          .join('　')}
      </p>
      <p className="ex-reason">
        <span className="visually-hidden">{lampWord(issue.lamp)}的原因：</span>
        {issue.reason}
      </p>
      {mayWrite ? <Field meeting={meeting} light={light} /> : <Said explanation={explanation} />}
    </li>
  );
}

function daysWords({ daysLeft, deadline }: AgendaIssue): string {
  if (deadline === null || daysLeft === null) return '没有时限';
  if (daysLeft < 0) return `超期 ${-daysLeft} 天`;
  return daysLeft === 0 ? '今天到期' : `还剩 ${daysLeft} 天`;
}

function Said({ explanation }: Pick<Explained, 'explanation'>) {
  if (explanation === null) return <p className="ex-none">没有提交说明。</p>;
  return (
    <blockquote className="ex-said">
      {explanation.text}
      <footer>
        {explanation.unit}　{monthDay(explanation.on)}
      </footer>
    </blockquote>
  );
}

function Field({ meeting, light: { issue, explanation } }: Omit<Props, 'mayWrite'>) {
  const id = useId();
  const { account } = useSession();
  const saved = explanation?.text ?? '';
  const { words, isTyped, type, forget } = useKept<string>(account, `explain.${meeting}.${issue.id}`, saved);
  const { act, isBusy, error } = useAct();
  const isNew = words.trim() !== saved;
  const { words: room, isOver } = roomFor(words);
  const submit = async () => {
    if (await act(() => explain(meeting, issue.id, words.trim()), '说明已提交')) forget();
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
      <label htmlFor={id}>
        说明<span className="visually-hidden">：{issue.title}</span>
        <span className="dk-quiet" data-over={isOver || undefined}>
          {room}
        </span>
      </label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2, maxRows: 8 }}
        status={isOver ? 'error' : ''}
        placeholder="卡在哪里、正在做什么、哪天能办好"
        value={words}
        onChange={({ target }) => type(target.value)}
      />
      <p className="ex-acts">
        <Button htmlType="submit" type="primary" disabled={!maySend(words, saved)} loading={isBusy}>
          {explanation === null ? '提交说明' : '提交修改'}
        </Button>
        <State {...{ explanation, isOver, isDraft: isTyped && isNew && words.trim() !== '' }} />
      </p>
    </form>
  );
}

type StateProps = Readonly<{ explanation: Explained['explanation']; isDraft: boolean; isOver: boolean }>;

/** Whether what stands in the field has been handed in. */
function State({ explanation, isDraft, isOver }: StateProps) {
  if (isOver) return <span className="ex-over">超过 {EXPLANATION_LENGTH} 个字，请删短</span>;
  if (isDraft) return <span className="ex-draft">还没有提交，已暂存在本机</span>;
  if (explanation === null) return null;
  return (
    <span className="ex-kept">
      <span aria-hidden>✓ </span>
      {explanation.unit} {monthDay(explanation.on)}已提交
    </span>
  );
}
