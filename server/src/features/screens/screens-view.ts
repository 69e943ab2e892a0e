import type { NoticeLine, ScreenAlarmLine, ScreenLine, ScreensView } from '@ryg/shared/contract/screens.contract.ts';
import { addDays } from '@ryg/shared/domain/calendar-day.ts';
import { watch, type Watch } from '@ryg/shared/domain/screen-alarm.ts';
import { shanghaiAt, shanghaiMs } from '@ryg/shared/domain/screen-hours.ts';
import { actsAt, noticeState, type PostedNotice, type Screen } from '@ryg/shared/domain/screen-roster.ts';
import { timelineOf } from '@ryg/shared/domain/screen-timeline.ts';
import type { NameOf } from '../../live/account-names.ts';
import type { Screens } from './screens.ts';
import { hoursOf } from './timeline.service.ts';

export type ScreensReader = ReturnType<typeof screensReader>;

const NOTICES_KEPT_MS = 31 * 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString();

/** What the office sees of its screens. */
export const screensReader = (screens: Screens, nameOf: NameOf) => {
  const { roster, wall, build, ledger } = screens;

  const line = (screen: Screen) => lineOf(screens, screen, nameOf);

  return {
    async all(account: string): Promise<ScreensView> {
      const { screens: known, notices } = roster.current();
      const inOrder = [...known.values()].toSorted((a, b) => Number(a.revoked !== null) - Number(b.revoked !== null));
      const now = ledger.clock.now().getTime();
      const recent = [...notices.values()].filter(({ until }) => now - Date.parse(until) < NOTICES_KEPT_MS);
      return {
        now: wall.now().toISOString(),
        build,
        screens: await Promise.all(inOrder.map(line)),
        notices: recent.toReversed().map((notice) => noticeLine(notice, account, iso(now), nameOf)),
      };
    },

    /** One of them, which its id was read from the ledger for. */
    async one(id: string): Promise<ScreenLine> {
      const screen = roster.current().screens.get(id);
      if (!screen) throw new Error(`screen ${id} was written and is not there`);
      return line(screen);
    },

    notice(account: string, id: string): NoticeLine {
      const notice = roster.current().notices.get(id);
      if (!notice) throw new Error(`notice ${id} was written and is not there`);
      return noticeLine(notice, account, ledger.clock.now().toISOString(), nameOf);
    },

    /** Screens that need somebody. */
    alarms() {
      const wrong = [...roster.current().screens.values()].flatMap((screen) => {
        const { alarms } = watchOf(screens, screen);
        return alarms.length > 0 ? [{ id: screen.id, name: screen.settings.name, alarms: alarmLines(alarms) }] : [];
      });
      return { count: wrong.length, screens: wrong };
    },
  };
};

async function lineOf(screens: Screens, screen: Screen, nameOf: NameOf): Promise<ScreenLine> {
  const { post, wall } = screens;
  const now = wall.now().getTime();
  const { liveness, alarms } = watchOf(screens, screen);
  const heardAt = post.lastHeardAt(screen.id);
  const heard = post.of(screen.id);
  return {
    id: screen.id,
    seq: screen.seq,
    settings: screen.settings,
    paired: { by: nameOf(screen.paired.by), at: screen.paired.at },
    revoked: screen.revoked && { ...screen.revoked, by: nameOf(screen.revoked.by) },
    liveness,
    heardAt: heardAt === null ? null : iso(heardAt),
    secondsAgo: heardAt === null ? null : Math.max(0, Math.round((now - heardAt) / 1_000)),
    address: heard?.address ?? null,
    beat: heard?.beat ?? null,
    acts: actsOf(screen, iso(now), nameOf),
    alarms: alarmLines(alarms),
    shareToday: await shareToday(screens, screen, now),
  };
}

const NOTHING_WRONG: Watch = { liveness: 'unknown', alarms: [] };

/** Nobody waits for a screen that was revoked. */
function watchOf({ post, wall, build }: Screens, { id, settings: { hours }, paired, revoked }: Screen): Watch {
  if (revoked) return NOTHING_WRONG;
  return watch({
    now: wall.now().getTime(),
    listeningSince: post.listeningSince,
    build,
    hours,
    pairedAt: Date.parse(paired.at),
    heardAt: post.lastHeardAt(id),
    seen: post.of(id),
  });
}

const alarmLines = (alarms: Watch['alarms']): readonly ScreenAlarmLine[] =>
  alarms.map(({ kind, words, since }) => ({ kind, words, since: since === null ? null : iso(since) }));

function actsOf({ acts }: Screen, now: string, nameOf: NameOf): ScreenLine['acts'] {
  const { hold, black, testCard, reload } = actsAt(acts, now);
  const named = <T extends Readonly<{ by: string }>>(step: T | null) => step && { ...step, by: nameOf(step.by) };
  return {
    hold: named(hold),
    black: named(black),
    testCard: named(testCard),
    reload: reload && { by: nameOf(reload.by), at: reload.at },
  };
}

async function shareToday({ post }: Screens, screen: Screen, now: number): Promise<number | null> {
  if (screen.revoked) return null;
  const { day } = shanghaiAt(now);
  const stretches = await post.painted(screen.id, shanghaiMs(day), shanghaiMs(addDays(day, 1)));
  const life = { from: Date.parse(screen.since), until: now };
  return timelineOf({ stretches, hours: hoursOf(screen), life }, day, day).share;
}

function noticeLine(notice: PostedNotice, account: string, now: string, nameOf: NameOf): NoticeLine {
  const { id, text, until, screens, drafted, released, withdrawn } = notice;
  return {
    id,
    text,
    until,
    screens,
    state: noticeState(notice, now),
    drafted: { ...drafted, by: nameOf(drafted.by) },
    mine: drafted.by === account,
    released: released && { ...released, by: nameOf(released.by) },
    withdrawn: withdrawn && { ...withdrawn, by: nameOf(withdrawn.by) },
  };
}
