import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { readOutside } from '../../../api/read-own.ts';
import { SignalHead } from '../../../design/signal-head.tsx';
import { useBoard } from '../../../features/board/board.queries.ts';
import { SetupForm } from './setup-form.tsx';
import { SignInForm } from './sign-in-form.tsx';

import './sign-in.css';

const useSetup = () =>
  useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => readOutside<Readonly<{ needed: boolean }>>('/api/setup', signal),
    retry: false,
    staleTime: 60_000,
  });

/** For whoever is not signed in: the form, or on a new machine the making of the first account. */
export function Welcome() {
  const { data: setup, isPending } = useSetup();
  if (isPending) return null;
  if (setup?.needed) {
    return (
      <Doorway
        title="建立第一个账户"
        lead="这台服务器还没有任何账户。设置码印在服务器启动时的窗口里，30 分钟内有效，只能用一次。"
      >
        <SetupForm />
      </Doorway>
    );
  }
  return (
    <Doorway title="登录">
      <SignInForm submit="登录" />
      <p className="dk-door-foot">
        忘记口令请找安全管理员重置。不登录也可以看 <a href="/ranking">公开的排名</a>
      </p>
    </Doorway>
  );
}

type Props = Readonly<{ title: string; lead?: string; children: ReactNode }>;

/** One card in the middle, the mark above it. */
export function Doorway({ title, lead, children }: Props) {
  const { data: board } = useBoard();
  const place = board?.county.name ?? '';
  return (
    <main className="dk-door">
      <title>{`${title} · ${place}整改督查`}</title>
      <header className="dk-door-head">
        <SignalHead />
        <p>
          <b>{place}问题整改督查</b>
          <span>一盏灯就是一个问题</span>
        </p>
        {board?.demo && <span className="dk-demo">演示数据</span>}
      </header>
      <section className="dk-door-card">
        <h1>{title}</h1>
        {lead !== undefined && <p className="dk-door-lead">{lead}</p>}
        {children}
      </section>
    </main>
  );
}
