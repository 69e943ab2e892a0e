import { App, Button } from 'antd';
import { ROLE_WORDS } from '@ryg/shared/domain/actor.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';
import { useSession } from '../../../features/session/session.queries.ts';
import { DeskLink } from '../desk-link.tsx';
import { useDeskPlaces } from '../desk-places.ts';
import { PasswordForm } from '../sign-in/password-form.tsx';
import { useIsPhone } from '../surroundings.ts';
import { useLeave } from '../use-leave.ts';
import { Devices } from './devices.tsx';
import { SecondFactor } from './second-factor.tsx';
import './me.css';

/** Everybody's own page: who one is here, one's password, telephone and devices. */
export function MePage() {
  const session = useSession();
  const { message } = App.useApp();
  const unitName = useUnitName();
  const isPhone = useIsPhone();
  return (
    <>
      <header className="dk-head">
        <h1>我的账户</h1>
      </header>
      <div className="dk-me">
        <section className="dk-card dk-me-who" aria-label="账户">
          <p className="dk-me-name">{session.name}</p>
          <dl>
            <dt>登录名</dt>
            <dd>{session.account}</dd>
            <dt>角色</dt>
            <dd>{session.roles.map((role) => ROLE_WORDS[role]).join('、') || '还没有角色，请联系安全管理员'}</dd>
            <dt>单位</dt>
            <dd>{unitName(session.unit)}</dd>
            {session.passwordExpiresIn !== null && (
              <>
                <dt>口令</dt>
                <dd>还有 {session.passwordExpiresIn} 天到期</dd>
              </>
            )}
          </dl>
          {isPhone && <OtherPlaces />}
        </section>
        <section className="dk-card">
          <h2>动态口令</h2>
          <SecondFactor session={session} />
        </section>
        <section className="dk-card">
          <h2>登录的设备</h2>
          <Devices />
        </section>
        <section className="dk-card dk-me-password">
          <h2>修改口令</h2>
          <PasswordForm session={session} onDone={() => void message.success('口令已修改，其他设备上的登录已退出')} />
        </section>
      </div>
    </>
  );
}

/** On a phone: the pages that have no place at the thumb, and the way out. */
function OtherPlaces() {
  const places = useDeskPlaces().filter(({ hidden, tab }) => !hidden && !tab);
  const leave = useLeave();
  return (
    <nav className="dk-me-places" aria-label="其他页面">
      {places.map(({ path, name }) => (
        <DeskLink key={path} to={path}>
          {name}
        </DeskLink>
      ))}
      <Button block onClick={leave}>
        退出登录
      </Button>
    </nav>
  );
}
