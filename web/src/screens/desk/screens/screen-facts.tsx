import { COVER_WORDS } from '@ryg/shared/domain/screen-beat.ts';
import type { ScreenLine, ScreensView } from '@ryg/shared/contract/screens.contract.ts';
import { sceneWords } from '../../../features/screens/scene-words.ts';
import { spanWords } from '../../../features/screens/time-words.ts';
import { useUnitName } from '../../../features/session/county.queries.ts';

/** What it shows and what comes next, as it said itself. */
export function ShownNow({ screen: { beat, liveness } }: Readonly<{ screen: ScreenLine }>) {
  const townName = useUnitName();
  if (!beat) return <p className="sc-now dk-quiet">屏还没有报告它显示什么</p>;
  const isDark = beat.cover === 'black' || beat.cover === 'off' || beat.cover === 'recalled';
  return (
    <dl className="sc-now">
      <dt>{liveness === 'live' ? '正在显示' : '最后显示'}</dt>
      <dd>
        <b>
          {isDark || beat.cover === 'testCard' || beat.cover === 'notice'
            ? COVER_WORDS[beat.cover]
            : sceneWords(beat.scene, beat.town, townName)}
        </b>
      </dd>
      {beat.next && beat.cover === 'none' && liveness === 'live' && (
        <>
          <dt>接着</dt>
          <dd>{sceneWords(beat.next.scene, beat.next.town, townName)}</dd>
        </>
      )}
    </dl>
  );
}

const SHORT = 8;

/** Release, heartbeat and build. */
export function ScreenFacts({
  screen: { beat, secondsAgo, settings },
  view,
}: Readonly<{ screen: ScreenLine; view: ScreensView }>) {
  const isOld = beat !== null && beat.build !== view.build;
  return (
    <dl className="sc-facts">
      <dt>内容</dt>
      <dd>{beat?.snapshot ? `第 ${beat.snapshot} 期` : '—'}</dd>
      <dt>心跳</dt>
      <dd>{secondsAgo === null ? '从未收到' : `${spanWords(secondsAgo)}前`}</dd>
      <dt>页面</dt>
      <dd>
        {beat ? beat.build.slice(0, SHORT) : '—'}
        {isOld && <span className="dk-quiet">（新版 {view.build.slice(0, SHORT)}）</span>}
      </dd>
      <dt>屏</dt>
      <dd>
        {settings.feed.width} × {settings.feed.height}
      </dd>
    </dl>
  );
}
