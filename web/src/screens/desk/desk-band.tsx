import type { Session } from '../../features/session/session.queries.ts';
import { Lamp } from '../../features/standing/lamp.tsx';
import { AccountMenu } from './account-menu.tsx';
import { DeskLink } from './desk-link.tsx';
import type { DeskPage } from './desk-pages.ts';

type Props = Readonly<{
  session: Session;
  county: string;
  pages: readonly DeskPage[];
  current: DeskPage | undefined;
  isPhone: boolean;
}>;

/** An issue's own page stands under the list it belongs to. */
const isAbove = ({ path }: DeskPage, current: DeskPage | undefined) =>
  current !== undefined && (current.path === path || (path !== '/desk' && current.path.startsWith(`${path}/`)));

/** The band on top, as on the ranking page, with one's own places. */
export function DeskBand({ session, county, pages, current, isPhone }: Props) {
  return (
    <header className="dk-band">
      <span className="dk-logo" aria-hidden>
        <Lamp face="red" />
        <Lamp face="yellow" />
        <Lamp face="closed" />
      </span>
      <p className="dk-name">{county}整改督查</p>
      {!isPhone && (
        <nav aria-label="工作台">
          {pages
            .filter(({ hidden }) => !hidden)
            .map((page) => (
              <DeskLink key={page.path} to={page.path} isCurrent={isAbove(page, current)}>
                {page.name}
              </DeskLink>
            ))}
        </nav>
      )}
      <div className="dk-band-end">
        {session.demo && <span className="dk-demo">演示数据</span>}
        {!isPhone && <AccountMenu session={session} />}
      </div>
    </header>
  );
}
