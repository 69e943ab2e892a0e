import type { ReactNode } from 'react';
import { DeskLink } from './desk-link.tsx';
import type { DeskPage, TabIcon } from './desk-pages.ts';

const SHAPES: Readonly<Record<TabIcon, ReactNode>> = {
  home: <path d="M3.5 11 12 4l8.5 7M6 9.5V20h4.5v-5.5h3V20H18V9.5" />,
  issues: <path d="M5 4h14v16H5zM8.5 9h7M8.5 12.5h7M8.5 16h4" />,
  todo: <path d="M4 6.5 6 8.5 9.5 5M4 13l2 2 3.5-3.5M12.5 7H20M12.5 13.5H20M4.5 19H20" />,
  me: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6" />,
};

type Props = Readonly<{ pages: readonly DeskPage[]; current: DeskPage | undefined }>;

/** The few places one goes to with a thumb. */
export function DeskTabs({ pages, current }: Props) {
  return (
    <nav className="dk-tabs" aria-label="工作台">
      {pages.map(
        ({ path, tab }) =>
          tab && (
            <DeskLink key={path} to={path} isCurrent={current?.path === path}>
              <svg viewBox="0 0 24 24" aria-hidden focusable="false">
                {SHAPES[tab.icon]}
              </svg>
              {tab.name}
            </DeskLink>
          ),
      )}
    </nav>
  );
}
