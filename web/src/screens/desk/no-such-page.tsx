import { Result } from 'antd';
import { ROLE_WORDS } from '@ryg/shared/domain/actor.ts';
import { DeskLink } from './desk-link.tsx';
import type { DeskPage } from './desk-pages.ts';

type Props = Readonly<{ pages: readonly DeskPage[]; known: DeskPage | undefined }>;

/** An address that is nobody's, or somebody else's, with the way to one's own pages. */
export function NoSuchPage({ pages, known }: Props) {
  return (
    <Result
      status="info"
      title={<h1 className="dk-lost">{known ? `“${known.name}”不对您的角色开放` : '请选择要办理的事项'}</h1>}
      subTitle={known && `这一页由${known.roles.map((role) => ROLE_WORDS[role]).join('、')}使用`}
      extra={
        <nav className="dk-lost-ways" aria-label="可以打开的页面">
          {pages
            .filter(({ path }) => !path.includes('$'))
            .map(({ path, name }) => (
              <DeskLink key={path} to={path}>
                {name}
              </DeskLink>
            ))}
        </nav>
      }
    />
  );
}
