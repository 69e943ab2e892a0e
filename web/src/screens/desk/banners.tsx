import { warnsOfChange } from '@ryg/shared/domain/password-policy.ts';
import type { Session } from '../../features/session/session.queries.ts';
import { DeskLink } from './desk-link.tsx';
import { useIsOffline } from './surroundings.ts';

/** What has to be said all the time, whatever page is shown. */
export function Banners({ session: { insecureTransport, passwordExpiresIn } }: Readonly<{ session: Session }>) {
  const isOffline = useIsOffline();
  return (
    <div className="dk-banners" aria-live="polite">
      {isOffline && <p data-tone="warn">当前离线，填报会保存在本机，联网后自动提交</p>}
      {insecureTransport && (
        <p data-tone="bad">当前网页没有加密（HTTP），口令和填报内容在网络上可能被看到；请联系系统管理员配置 HTTPS</p>
      )}
      {warnsOfChange(passwordExpiresIn) && (
        <p data-tone="warn">
          口令还有 {passwordExpiresIn} 天到期，<DeskLink to="/desk/me">现在修改</DeskLink>
        </p>
      )}
    </div>
  );
}
