import { useState, type FormEvent } from 'react';
import type { RemotePress } from '@ryg/shared/domain/meeting/remote.ts';
import { connectionWords, type PhoneState } from '../../features/meeting/remote/phone-state.ts';
import { usePhone } from './use-phone.ts';
import './remote.css';

/** /remote: a phone turns the pages of the meeting's deck. */
export function RemoteScreen() {
  const { state, press, join, leave } = usePhone();
  return (
    <main className="rm-page">
      <title>手机遥控</title>
      {state.kind === 'paired' ? (
        <Keys state={state} press={press} leave={leave} />
      ) : (
        <Door state={state} join={join} />
      )}
    </main>
  );
}

type DoorProps = Readonly<{ state: Exclude<PhoneState, { kind: 'paired' }>; join: (typed: string) => void }>;

function Door({ state, join }: DoorProps) {
  const [typed, setTyped] = useState('');
  const isJoining = state.kind === 'joining';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isJoining) join(typed);
  };
  return (
    <form className="rm-door" onSubmit={submit}>
      <h1>手机遥控</h1>
      <label htmlFor="rm-code">大屏上的遥控码（在大屏按 R 显示）</label>
      <input
        id="rm-code"
        value={isJoining && typed === '' ? state.code : typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={12}
        aria-describedby="rm-said"
        aria-invalid={state.kind === 'typing' && state.wrong !== null}
        onChange={(event) => setTyped(event.target.value.toUpperCase())}
      />
      <p id="rm-said" role="alert" className="rm-wrong">
        {state.kind === 'typing' ? state.wrong : ''}
      </p>
      <button type="submit">{isJoining ? '正在连接…' : '连接大屏'}</button>
      <p className="rm-hint">只能翻页，不能改任何内容。</p>
    </form>
  );
}

type KeysProps = Readonly<{
  state: Extract<PhoneState, { kind: 'paired' }>;
  press: (press: RemotePress) => void;
  leave: () => void;
}>;

function Keys({ state, press, leave }: KeysProps) {
  const { shown } = state.seen;
  const isWell = state.trouble === null && state.seen.deck;
  return (
    <div className="rm-keys">
      <header>
        <p className="rm-state" data-well={isWell || undefined} role="status">
          {connectionWords(state)}
        </p>
        <button type="button" className="rm-leave" onClick={leave}>
          断开
        </button>
      </header>
      <section className="rm-shown">
        {shown ? (
          <>
            <p className="rm-number digits">
              {shown.at}
              <span> / {shown.of}</span>
            </p>
            <h1>{shown.black ? '黑屏中' : shown.title}</h1>
            {shown.mode === 'now' && <p className="rm-now">正在显示现在的数，不是定格</p>}
            <p className="rm-next">{shown.next === null ? '这是最后一页' : `下一页：${shown.next}`}</p>
          </>
        ) : (
          <h1>等待大屏…</h1>
        )}
      </section>
      <button type="button" className="rm-big" onClick={() => press({ key: 'next' })}>
        下一页
      </button>
      <div className="rm-row">
        <button type="button" onClick={() => press({ key: 'prev' })}>
          上一页
        </button>
        <button type="button" aria-pressed={shown?.black ?? false} onClick={() => press({ key: 'black' })}>
          {shown?.black ? '亮屏' : '黑屏'}
        </button>
        <button type="button" onClick={() => press({ key: 'now' })}>
          {shown?.mode === 'now' ? '回到定格' : '看现在'}
        </button>
      </div>
      <Jump of={shown?.of ?? 0} press={press} />
    </div>
  );
}

function Jump({ of, press }: Readonly<{ of: number; press: (press: RemotePress) => void }>) {
  const [typed, setTyped] = useState('');
  const page = Number(typed);
  const isThere = Number.isInteger(page) && page >= 1 && page <= of;
  return (
    <form
      className="rm-jump"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isThere) return;
        press({ key: 'jump', page });
        setTyped('');
      }}
    >
      <label>
        跳到第
        <input
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value.replace(/\D/gu, '').slice(0, 4))}
        />
        页
      </label>
      <button type="submit" disabled={!isThere}>
        跳页
      </button>
    </form>
  );
}
