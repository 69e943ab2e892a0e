import { linesForTable, linesForUnit } from '../../../features/meetings-desk/home-line.ts';
import { useMeetings } from '../../../features/meetings-desk/meetings.queries.ts';
import { DeskLink } from '../desk-link.tsx';
import { useDeskPlaces } from '../desk-places.ts';
import { explainingHref, EXPLAINING_HREF, meetingHref, MEETINGS_HREF } from '../meetings/meetings-address.ts';
import './meeting-lines.css';

/** One line for each meeting that comes: what one has to explain, or what the office has to freeze. */
export function MeetingLines() {
  const places = useDeskPlaces();
  const has = (path: string) => places.some((place) => place.path === path);
  const isUnit = has(EXPLAINING_HREF);
  return isUnit || has(MEETINGS_HREF) ? <Lines isUnit={isUnit} /> : null;
}

function Lines({ isUnit }: Readonly<{ isUnit: boolean }>) {
  const { data } = useMeetings();
  if (!data) return null;
  const lines = isUnit ? linesForUnit(data) : linesForTable(data);
  return lines.map(({ key, says, more, isPressing, to }) => (
    <p key={key} className="dk-card dh-meeting" data-pressing={isPressing || undefined}>
      <b>{says}</b>
      <span>{more}</span>
      <DeskLink to={to === 'explain' ? explainingHref(key) : meetingHref(key)}>
        {to === 'explain' ? '去说明' : '去看看'}
      </DeskLink>
    </p>
  ));
}
