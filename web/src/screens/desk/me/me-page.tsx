import { ROLE_WORDS } from '@ryg/shared/domain/actor.ts';
import { App } from 'antd';
import { useSession } from '../../../features/session/session.queries.ts';
import { PasswordForm } from '../sign-in/password-form.tsx';

/** Everybody's own page: who one is here, and one's password. */
export function MePage() {
  const session = useSession();
  const { message } = App.useApp();
  return (
    <>
      <header className="dk-head">
        <h1>我的账户</h1>
        <p className="dk-quiet">
          {session.name}（{session.account}） {session.roles.map((role) => ROLE_WORDS[role]).join('、')}
        </p>
      </header>
      <section className="dk-card dk-narrow">
        <h2>修改口令</h2>
        <PasswordForm session={session} onDone={() => void message.success('口令已修改')} />
      </section>
    </>
  );
}
