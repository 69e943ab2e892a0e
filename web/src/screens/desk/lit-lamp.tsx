import type { ReactNode } from 'react';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { Lamp } from '@ryg/shared/domain/judge-issue.ts';
import { lampWord } from '../../design/lamp-words.ts';
import { OwnLamp } from '../../features/issues/own-lamp.tsx';
import { WhyLamp } from '../../features/why/why-lamp.tsx';
import { issueHref } from './desk-address.ts';
import { DeskLink } from './desk-link.tsx';
import { useIsPhone } from './surroundings.ts';

type Props = Readonly<{
  id: string;
  lamp: Lamp;
  title: string;
  asOf?: CalendarDay | undefined;
  /** The lamp as this place draws it; with its word when nothing is given. */
  children?: ReactNode;
  /** The drawing has the lamp's word in it. */
  isWorded?: boolean;
}>;

/** Any lamp of the desk: it opens why it is lit, and from there its issue. */
export function LitLamp({ id, lamp, title, asOf, children, isWorded = children === undefined }: Props) {
  const isPhone = useIsPhone();
  return (
    <WhyLamp
      id={id}
      asOf={asOf}
      label={`${isWorded ? '' : lampWord(lamp)}：${title}`}
      isPhone={isPhone}
      link={<DeskLink to={asOf === undefined ? issueHref(id) : `${issueHref(id)}?asOf=${asOf}`}>打开问题</DeskLink>}
    >
      {children ?? <OwnLamp lamp={lamp} />}
    </WhyLamp>
  );
}
