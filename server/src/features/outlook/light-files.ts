import { Feed } from 'feed';
import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { PublicLightsFile } from '@ryg/shared/contract/public-lights.contract.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import { addDays, dayNumber, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { publicLights, type PastLamps, type PublicLights } from '@ryg/shared/domain/public-lights.ts';
import { prepareBytes, type PreparedBytes } from '../../platform/prepared-bytes.ts';
import type { EvaluationsStore } from '../../store/evaluations.store.ts';

/** The board everybody is shown, as the square's routes hold it ready. */
export type ShownBoard = Readonly<{
  current: () => Readonly<{ bytes: PreparedBytes }> | null;
  version: () => Readonly<{ withdrawn: boolean }>;
}>;

type Deps = Readonly<{ shown: ShownBoard; evaluations: Pick<EvaluationsStore, 'lampsOnDays'> }>;
type Found = PreparedBytes | 'nothing-public' | 'no-such-town';

/** What is asked for: `origin` is where the asker reached this server, for a county that named no public address. */
export type LightsAsked = Readonly<{ kind: PublicLightsFile; town: string | null; origin: string }>;

export type LightFiles = Readonly<{ file: (asked: LightsAsked) => Promise<Found> }>;

/** A server may be reached under several names, and anybody may make some up. */
const MOST_KEPT = 500;

/** Calendars and feeds, each made once for a board when somebody first asks, out of the bytes of the public board. */
export function lightFiles({ shown, evaluations }: Deps): LightFiles {
  let kept = new Map<string, Promise<Found>>();
  let keptFrom = '';
  return {
    file: (asked) => {
      const current = shown.current();
      if (!current || shown.version().withdrawn) return Promise.resolve('nothing-public');
      if (current.bytes.etag !== keptFrom || kept.size > MOST_KEPT) {
        kept = new Map();
        keptFrom = current.bytes.etag;
      }
      const key = JSON.stringify(asked);
      const known = kept.get(key);
      if (known) return known;
      const from = kept;
      const made = fileOf(asked, JSON.parse(current.bytes.identity.toString()) as Board, evaluations);
      // Any digits may be asked for as a town; only those there are are kept.
      void made.then(
        (found) => found === 'no-such-town' && from.delete(key),
        () => from.delete(key),
      );
      from.set(key, made);
      return made;
    },
  };
}

/** As far back as the week of a board looks. */
const WEEK = 7;

async function fileOf(
  { kind, town, origin }: LightsAsked,
  board: Board,
  evaluations: Deps['evaluations'],
): Promise<Found> {
  const days = Array.from({ length: WEEK }, (_, at) => addDays(board.asOf, -1 - at));
  const past: PastLamps = await evaluations.lampsOnDays('public', days);
  const lights = publicLights(board, past, town);
  if (!lights) return 'no-such-town';
  return prepareBytes(
    kind === 'calendar' ? calendarText(lights, board) : feedText(lights, board, linkOf(board, origin)),
  );
}

const MS_PER_DAY = 86_400_000;
/** Midnight by UTC, which is how both libraries write a day down again. */
const dateOf = (day: CalendarDay) => new Date(dayNumber(day) * MS_PER_DAY);

/** Where the public finds the board: the address the county named, else the phone page of this server. */
function linkOf({ duty }: Board, origin: string): string {
  const known = [duty.publicUrl ?? '', `${origin}/public`].find((address) => URL.canParse(address));
  return known ?? 'http://localhost/public';
}

/** All-day entries on plain days, without any zone: the day is the same wherever the telephone is. */
function calendarText({ name, about, coming }: PublicLights, board: Board): string {
  const calendar = new ICalCalendar({
    name,
    description: about,
    prodId: { company: board.publisher, product: '红黄绿榜', language: 'ZH' },
    ttl: 6 * 3_600,
  });
  for (const { uid, on, title, words } of coming) {
    calendar.createEvent({
      id: uid,
      start: dateOf(on),
      end: dateOf(addDays(on, 1)),
      allDay: true,
      summary: title,
      description: words,
      // Nobody is busy because a light turns.
      transparency: ICalEventTransparency.TRANSPARENT,
      // Every reader gets the same bytes until the board is another one.
      stamp: new Date(board.releasedAt),
    });
  }
  return calendar.toString();
}

function feedText({ name, about, news }: PublicLights, board: Board, link: string): string {
  const feed = new Feed({
    title: name,
    description: about,
    id: link,
    link,
    language: 'zh-CN',
    updated: new Date(board.releasedAt),
    generator: '红黄绿榜',
    copyright: board.publisher,
  });
  for (const { uid, on, title, words } of news) {
    feed.addItem({ title, id: uid, guid: uid, link, description: words, date: dateOf(on) });
  }
  return feed.rss2();
}
