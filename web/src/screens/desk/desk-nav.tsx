import { Dropdown } from 'antd';
import { DeskLink } from './desk-link.tsx';
import type { DeskPage } from './desk-pages.ts';

type Props = Readonly<{ pages: readonly DeskPage[]; current: DeskPage | undefined }>;

/** As many places as fit beside a long county's name and an account on 1280 px. */
const ROOM = 9;

/** An issue's own page stands under the list it belongs to. */
const isAbove = ({ path }: DeskPage, current: DeskPage | undefined) =>
  current !== undefined && (current.path === path || (path !== '/desk' && current.path.startsWith(`${path}/`)));

/** The places of the band; what is seldom needed stands behind 更多 when there are too many. */
export function DeskNav({ pages, current }: Props) {
  const places = pages.filter(({ hidden }) => !hidden);
  const isFull = places.length > ROOM;
  const behind = isFull ? places.filter(({ seldom }) => seldom) : [];
  return (
    <nav aria-label="工作台">
      {places
        .filter((page) => !behind.includes(page))
        .map((page) => (
          <DeskLink key={page.path} to={page.path} isCurrent={isAbove(page, current)}>
            {page.name}
          </DeskLink>
        ))}
      {behind.length > 0 && <More pages={behind} current={current} />}
    </nav>
  );
}

function More({ pages, current }: Props) {
  const here = pages.find((page) => isAbove(page, current));
  const items = pages.map((page) => ({
    key: page.path,
    label: (
      <DeskLink to={page.path} isCurrent={page === here}>
        {page.name}
      </DeskLink>
    ),
  }));
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: here ? [here.path] : [] }}>
      <button type="button" className="dk-more" data-here={here !== undefined || undefined}>
        {here ? here.name : '更多'}
        <svg viewBox="0 0 12 8" aria-hidden focusable="false">
          <path d="M1 1.5 6 6.5 11 1.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </button>
    </Dropdown>
  );
}
