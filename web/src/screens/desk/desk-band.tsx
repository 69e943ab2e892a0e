import type { Session } from '../../features/session/session.queries.ts';
import { Lamp } from '../../features/standing/lamp.tsx';
import { AccountMenu } from './account-menu.tsx';
import { DeskNav } from './desk-nav.tsx';
import type { DeskPage } from './desk-pages.ts';
import './desk-band.css';

type Props = Readonly<{
  session: Session;
  county: string;
  pages: readonly DeskPage[];
  current: DeskPage | undefined;
  isPhone: boolean;
}>;

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
      {!isPhone && <DeskNav pages={pages} current={current} />}
      <div className="dk-band-end">
        {session.demo && <span className="dk-demo">演示数据</span>}
        {!isPhone && <AccountMenu session={session} />}
      </div>
    </header>
  );
}
