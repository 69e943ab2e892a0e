import type { ReactNode } from 'react';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { shanghaiTime } from '../../design/day-words.ts';
import type { OpenMeeting } from './meeting.queries.ts';
import type { DeckState } from './use-deck.ts';

type Props = Readonly<{ state: DeckState; meeting: OpenMeeting; agenda: Agenda }>;

/** What the foot of a page says when there is something more urgent than which snapshot it is. */
export function footWords({ state, meeting, agenda }: Props): ReactNode {
  if (state.typed !== '')
    return (
      <>
        跳到第 <b className="digits">{state.typed}</b> 页，按回车
      </>
    );
  if (state.said) return state.said;
  if (!meeting.isFresh)
    return `连不上服务器，以下是 ${shanghaiTime(new Date(meeting.readAt).toISOString())} 读到的内容`;
  if (agenda.mode === 'now' && meeting.frozen === null)
    return '本次会议尚未定格，以下是现在的数；请在工作台“会议”里定格';
  if (state.on.mode && meeting.now === null) return '暂时读不到现在的数，仍显示定格';
  return null;
}
