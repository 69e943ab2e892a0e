import { Button } from 'antd';
import { useSessionActs, type Session } from '../../../features/session/session.queries.ts';
import { PasswordForm } from './password-form.tsx';
import { TotpSteps } from './totp-steps.tsx';
import { Doorway } from './welcome.tsx';

/** What has to be done before anything else: an own password, then where the role asks for it a second factor. */
export function FirstDuty({ session }: Readonly<{ session: Session }>) {
  const { ask, signOut } = useSessionActs();
  const leave = (
    <p className="dk-door-foot">
      {session.name}，已登录。
      <Button type="link" size="small" onClick={() => void signOut().catch(ask)}>
        退出登录
      </Button>
    </p>
  );
  if (session.mustChangePassword) {
    return (
      <Doorway title="先换成自己的口令" lead="现在的口令是别人设的或已经到期。换成只有您知道的口令后，就可以开始办理。">
        <PasswordForm session={session} />
        {leave}
      </Doorway>
    );
  }
  return (
    <Doorway title="绑定动态口令" lead="您的角色登录时除口令外还要用手机验证器上的动态口令。">
      <TotpSteps onDone={() => void ask()} />
      {leave}
    </Doorway>
  );
}
