import type { MeetingLine, MeetingList } from '@ryg/shared/contract/meeting.contract.ts';
import { monthDay } from '@ryg/shared/domain/day-words.ts';
import type { MeetingKind } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { comingOf, freezeDue } from './coming.ts';

/** What the first page of the desk says about a meeting, and where that leads. */
export type HomeLine = Readonly<{
  key: string;
  says: string;
  more: string;
  /** Something waits for whoever reads it. */
  isPressing: boolean;
  to: 'explain' | 'meeting';
}>;

const KINDS: readonly MeetingKind[] = ['week', 'month', 'quarter'];

/** For a unit: meetings to which it has something to explain, or has explained. */
export const linesForUnit = ({ today, meetings }: MeetingList): readonly HomeLine[] =>
  meetings
    .filter(({ meetsOn, toExplain, explained }) => meetsOn >= today && toExplain + explained > 0)
    .map((meeting): HomeLine => ({ key: meeting.key, to: 'explain', ...unitWords(meeting) }));

function unitWords({ title, meetsOn, explainUntil, toExplain, explained, mayExplain }: MeetingLine) {
  const meets = `${title}（${monthDay(meetsOn)}）`;
  if (!mayExplain) return { says: `${meets}：说明已截止`, more: `已说明 ${explained} 件`, isPressing: false };
  if (toExplain === 0) return { says: `${meets}：${explained} 件都已说明`, more: '截止前可以改', isPressing: false };
  return { says: `${meets}：${toExplain} 件待说明`, more: `${monthDay(explainUntil)}截止`, isPressing: true };
}

/** For the table: meetings that should be frozen by whoever may, and those that come. */
export const linesForTable = (list: MeetingList): readonly HomeLine[] =>
  KINDS.flatMap((kind): readonly HomeLine[] => {
    const due = freezeDue(list, kind);
    if (due) {
      const isLate = due.freezeOn < list.today;
      const says = `${due.next.title}还没有定格`;
      const more = `预计 ${monthDay(due.meetsOn)}开会，${isLate ? '应于' : '请在'} ${monthDay(due.freezeOn)}定格`;
      return [{ key: due.next.key, says, more, isPressing: true, to: 'meeting' }];
    }
    const { frozen } = comingOf(list, kind);
    return frozen ? [{ key: frozen.key, to: 'meeting', isPressing: false, ...tableWords(frozen) }] : [];
  });

function tableWords({ title, meetsOn, explainUntil, toExplain, explained }: MeetingLine) {
  const says = `${title} ${monthDay(meetsOn)}开会`;
  if (toExplain > 0) return { says, more: `${toExplain} 件红黄灯待说明，${monthDay(explainUntil)}截止` };
  return { says, more: explained > 0 ? '各单位都已说明' : `各单位说明到 ${monthDay(explainUntil)}为止` };
}
