import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCounty } from '../../features/session/county.queries.ts';
import type { Session } from '../../features/session/session.queries.ts';
import { Banners } from './banners.tsx';
import { Carrier } from './carrier.tsx';
import { DeskBand } from './desk-band.tsx';
import { DeskTabs } from './desk-tabs.tsx';
import { pageAt, pagesFor } from './desk-pages.ts';
import { DeskPlaces } from './desk-places.ts';
import { NoSuchPage } from './no-such-page.tsx';
import { useIsPhone } from './surroundings.ts';

type Props = Readonly<{ session: Session; children: ReactNode }>;

/** The band, the page and, on a phone, the tabs at the thumb. */
export function DeskFrame({ session, children }: Props) {
  const isPhone = useIsPhone();
  const address = useLocation({ select: ({ pathname }) => pathname });
  const { data: county } = useCounty();
  const pages = pagesFor(session.roles);
  const page = pageAt(address);
  const isTheirs = page !== undefined && pages.includes(page);
  const place = county?.name ?? '';
  return (
    <>
      <a className="dk-skip" href="#dk-main">
        跳到正文
      </a>
      <title>{`${page?.name ?? '工作台'} · ${place}整改督查`}</title>
      <DeskBand session={session} county={place} pages={pages} current={page} isPhone={isPhone} />
      <Banners session={session} />
      <Carrier account={session.account} />
      <main id="dk-main" className="dk-main" tabIndex={-1}>
        {isTheirs ? <DeskPlaces value={pages}>{children}</DeskPlaces> : <NoSuchPage pages={pages} known={page} />}
      </main>
      {isPhone && <DeskTabs pages={pages} current={page} />}
    </>
  );
}
