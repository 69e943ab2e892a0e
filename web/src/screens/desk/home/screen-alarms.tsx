import { LampIcon } from '../../../design/lamp-icon.tsx';
import { useScreenAlarms } from '../../../features/screens/screens.queries.ts';
import { DeskLink } from '../desk-link.tsx';
import { useDeskPlaces } from '../desk-places.ts';
import { screenHref, SCREENS_HREF } from '../screens/screens-address.ts';

/** One line when a screen needs somebody; nothing while all of them are well. */
export function ScreenAlarms() {
  const isWatcher = useDeskPlaces().some(({ path }) => path === SCREENS_HREF);
  const { data } = useScreenAlarms(isWatcher);
  const [first] = data?.screens ?? [];
  if (!data || !first) return null;
  const [worst] = first.alarms;
  return (
    <p className="dh-screens" role="alert">
      <LampIcon lamp="red" />
      <span>
        {data.count === 1
          ? `${first.name}：${worst?.words ?? '需要处理'}`
          : `${data.count} 块广场屏需要处理：${names(data.screens)}`}
      </span>
      <DeskLink to={data.count === 1 ? screenHref(first.id) : SCREENS_HREF}>去处理</DeskLink>
    </p>
  );
}

const names = (screens: readonly Readonly<{ name: string }>[]) => screens.map(({ name }) => name).join('、');
