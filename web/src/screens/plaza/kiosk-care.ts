import { useEffect, useRef } from 'react';
import { serverNow, useServerTime } from '../../api/now.ts';
import { countyTime } from '../../design/clock-text.ts';

const RELOAD_HOUR = 4;
/** A screen that has just been started need not start again. */
const SETTLED_MS = 2 * 3_600_000;

/** What an unattended browser needs: it stays awake, starts afresh each night, and takes up a new version by itself. */
export function useKioskCare(buildId: string | null, minutesSilent: number): void {
  const firstBuild = useRef<string>(null);
  const startedAt = useRef(0);
  const isReloadHour = useServerTime((now) => countyTime(now).hour === RELOAD_HOUR);

  useEffect(() => {
    startedAt.current ||= serverNow();
    firstBuild.current ??= buildId;
    const isRested = serverNow() - startedAt.current > SETTLED_MS;
    const isOutdated = buildId !== null && firstBuild.current !== null && buildId !== firstBuild.current;
    // Without a server there is nothing to start afresh from.
    if (minutesSilent === 0 && (isOutdated || (isReloadHour && isRested))) location.reload();
  }, [buildId, isReloadHour, minutesSilent]);

  useEffect(keepAwake, []);
}

/** Asks the system to leave the display on; not every browser or address may. */
function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  const ask = () => {
    if (document.visibilityState !== 'visible') return;
    navigator.wakeLock?.request('screen').then(
      (given) => (lock = given),
      () => undefined,
    );
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
