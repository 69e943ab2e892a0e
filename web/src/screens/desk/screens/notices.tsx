import { Button } from 'antd';
import { useState } from 'react';
import type { NoticeLine, ScreensView } from '@ryg/shared/contract/screens.contract.ts';
import { releaseNotice, withdrawNotice } from '../../../features/screens/screens.queries.ts';
import { whenWords } from '../../../features/screens/time-words.ts';
import { Chip, type Tone } from '../chip.tsx';
import { ReasonDialog } from '../release/reason-dialog.tsx';
import { useAct } from '../use-act.ts';
import { useMayAct } from './may-act.ts';
import './screen-notices.css';

const STATES: Readonly<Record<NoticeLine['state'], Readonly<{ word: string; tone: Tone }>>> = {
  waiting: { word: '待放行', tone: 'warn' },
  shown: { word: '正在显示', tone: 'good' },
  withdrawn: { word: '已撤下', tone: 'plain' },
  expired: { word: '已到期', tone: 'plain' },
};

/** Notices that wait for a second person, those on the walls, and those that are over. */
export function Notices({ view }: Readonly<{ view: ScreensView }>) {
  const { notices } = view;
  const current = [
    ...notices.filter(({ state }) => state === 'waiting'),
    ...notices.filter(({ state }) => state === 'shown'),
  ];
  const over = notices.filter(({ state }) => state === 'withdrawn' || state === 'expired');
  return (
    <section className="dk-card sc-notices">
      <h2>通知</h2>
      {current.length === 0 && <p className="dk-quiet">屏上没有通知，也没有等放行的通知。</p>}
      <ul>
        {current.map((notice) => (
          <Notice key={notice.id} notice={notice} view={view} />
        ))}
      </ul>
      {over.length > 0 && (
        <details>
          <summary>近一个月结束的 {over.length} 条</summary>
          <ul>
            {over.map((notice) => (
              <Notice key={notice.id} notice={notice} view={view} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Notice({ notice, view }: Readonly<{ notice: NoticeLine; view: ScreensView }>) {
  const { id, text, state, mine, until, drafted, released, withdrawn } = notice;
  const { actAloud, isBusy } = useAct();
  const [isAsking, setAsking] = useState(false);
  const mayAct = useMayAct();
  const isOpen = state === 'waiting' || state === 'shown';
  return (
    <li>
      <p className="sc-notice-text">{text}</p>
      <p>
        <Chip tone={STATES[state].tone}>{STATES[state].word}</Chip> {targetWords(notice, view)}，至{' '}
        {whenWords(until, view.now)}
      </p>
      <p className="dk-quiet">
        {drafted.by} {whenWords(drafted.at, view.now)} 拟
        {released && `，${released.by} ${whenWords(released.at, view.now)} 放行`}
        {withdrawn && `，${withdrawn.by} ${whenWords(withdrawn.at, view.now)} 撤下：${withdrawn.reason}`}
      </p>
      {mayAct && isOpen && (
        <p className="sc-notice-acts">
          {state === 'waiting' && !mine && (
            <Button
              type="primary"
              loading={isBusy}
              onClick={() => void actAloud(() => releaseNotice(id), '通知已放行，几秒内上屏')}
            >
              放行
            </Button>
          )}
          {state === 'waiting' && mine && <span className="dk-quiet">等另一位同志放行</span>}
          <Button onClick={() => setAsking(true)}>{state === 'waiting' ? '撤回' : '撤下'}</Button>
        </p>
      )}
      {isAsking && (
        <ReasonDialog
          title={state === 'waiting' ? '撤回这条通知' : '撤下这条通知'}
          label="理由"
          verb={state === 'waiting' ? '撤回' : '撤下'}
          done="通知已撤下"
          longest={200}
          act={(reason) => withdrawNotice(id, reason)}
          onClose={() => setAsking(false)}
        >
          <p className="sc-notice-text">{text}</p>
        </ReasonDialog>
      )}
    </li>
  );
}

function targetWords({ screens }: NoticeLine, view: ScreensView): string {
  if (screens === null) return '全部屏';
  return screens.map((id) => view.screens.find((one) => one.id === id)?.settings.name ?? id).join('、');
}
