import type { Actor } from '@ryg/shared/domain/actor.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { composing } from '@ryg/shared/domain/meeting/agenda.ts';
import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import { meetingDays, meetingHead, meetingTitle } from '@ryg/shared/domain/meeting/meeting-head.ts';
import type { Meetings } from '@ryg/shared/domain/meeting/meetings.ts';
import { plannedHead } from '@ryg/shared/domain/meeting/planned-head.ts';
import { periodBefore, periodOfKey, type Period } from '@ryg/shared/domain/period.ts';
import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import type { HolidayTable } from '@ryg/shared/domain/working-days.ts';
import type { Book, Page } from '../../live/book.ts';
import type { Ledger } from '../../live/ledger.ts';
import type { Past } from '../../live/past.ts';
import { createQueue } from '../../live/queue.ts';
import { sourceOf, stampOfDay, type SourceDeps, type Wanted } from './agenda-source.ts';
import { earlierPeriods } from './earlier-periods.ts';
import type { MeetingBook } from './meeting-book.ts';
import { squareOn } from './shown-release.ts';
import { seesAll } from './sight.ts';
import { stampOf } from './stamp.ts';
import { unhurried } from './unhurried.ts';
import { frozenIn, noSuchMeeting } from './write-once.ts';

type Deps = Readonly<{ ledger: Ledger; book: Book; past: Past; meetings: MeetingBook; holidays: HolidayTable }>;

/** As the room reads it: by the snapshot, or by the ledger of this moment. */
export type AgendaMode = Agenda['mode'];

export type AgendaService = ReturnType<typeof agendaService>;

/** So many agendas are kept as they are sent; a room and its papers ask for the same one all the time. */
const KEPT = 12;

/** 议程: the whole meeting as one value. A frozen one is composed once for each state of its decisions. */
export function agendaService({ ledger, book, past, meetings, holidays }: Deps) {
  const inTurn = createQueue();
  const source: SourceDeps = { ledger, past, earlier: earlierPeriods(past), holidays };
  const kept = new Map<string, string>();

  const composed = async (wanted: Wanted): Promise<Agenda> => unhurried(composing(await sourceOf(source, wanted)));

  /** Asked twice while it is being made, it is made once. */
  const written = (name: string, wanted: Wanted): Promise<string> =>
    inTurn(async () => {
      const known = kept.get(name);
      if (known !== undefined) return known;
      const json = JSON.stringify(await composed(wanted));
      kept.set(name, json);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return json;
    });

  const ask = async (key: string, mode: AgendaMode, page: Page): Promise<Result<Wanted>> => {
    const period = periodOfKey(key);
    if (!period) return noSuchMeeting(key);
    const known = await meetings.now();
    const asked = { period, meetings: known, page, today: ledger.clock.today() };
    return mode === 'now' ? askedNow(source, asked) : askedFrozen(source, asked);
  };

  return {
    /** As JSON, because that is what is kept. */
    async read(actor: Actor, key: string, mode: AgendaMode): Promise<Result<string>> {
      const page = await book.open();
      if (!page) return refuse('NOT_INITIALISED', '还没有建台账；建好以后才能开会');
      if (!seesAll(actor, page.law.county)) {
        return refuse(
          'OUT_OF_SCOPE',
          `整场调度会的议程供整改办、审计、县级领导和县级部门查看，您的账号（${actor.name}）只看本单位；本单位要说明的问题在工作台“会前说明”页`,
        );
      }
      const wanted = await ask(key, mode, page);
      return wanted.ok ? accept(await written(nameOf(wanted.value, page), wanted.value)) : wanted;
    },

    /** The value itself, for whoever writes the papers. */
    async compose(key: string, mode: AgendaMode): Promise<Result<Agenda>> {
      const page = await book.open();
      if (!page) return refuse('NOT_INITIALISED', '还没有建台账；建好以后才能开会');
      const wanted = await ask(key, mode, page);
      return wanted.ok ? accept(await composed(wanted.value)) : wanted;
    },
  };
}

const versions = new WeakMap<Meetings, number>();
let lastVersion = 0;

/** Meetings are replaced whenever something is written about one, so the value itself says whether it is still the same. */
function versionOf(meetings: Meetings): number {
  const known = versions.get(meetings);
  if (known !== undefined) return known;
  versions.set(meetings, ++lastVersion);
  return lastVersion;
}

/** Two agendas of the same name are the same, byte for byte. */
const nameOf = ({ mode, head, stamp, meetings, heardUntil, square }: Wanted, page: Page): string =>
  [
    mode,
    head.key,
    stamp.day,
    stamp.throughSeq,
    stamp.number,
    versionOf(meetings),
    heardUntil,
    square.number,
    square.waiting,
    mode === 'now' ? page.version : '',
  ].join(' ');

type Asked = Readonly<{
  period: NonNullable<ReturnType<typeof periodOfKey>>;
  meetings: Meetings;
  page: Page;
  today: CalendarDay;
}>;

async function askedFrozen({ ledger, past }: SourceDeps, asked: Asked): Promise<Result<Wanted>> {
  const { period, meetings, page, today } = asked;
  const frozen = frozenIn(meetings, period.key);
  const head = frozen.ok ? meetingHead(frozen.value.meeting) : null;
  if (!frozen.ok || !head) {
    return refuse(
      'NO_SNAPSHOT',
      `${meetingTitle(period.key)}还没有定格，打不开定格的议程；请整改办先在“会议”页定格，或改看“现在”`,
    );
  }
  const { freezing } = frozen.value;
  const snapshot = await past.at(freezing);
  if (!snapshot.ok) return snapshot;
  const lastDay = freezing.meetsOn > freezing.day ? freezing.meetsOn : freezing.day;
  const heardUntil = lastDay < today ? lastDay : today;
  return accept({
    mode: 'frozen',
    period,
    head,
    page: snapshot.value,
    stamp: await stampOf(ledger.store, freezing, snapshot.value.law.county),
    meetings,
    heardUntil,
    workflow: page.workflow,
    square: await squareOn(ledger, heardUntil),
  });
}

async function askedNow({ ledger, past, holidays }: SourceDeps, asked: Asked): Promise<Result<Wanted>> {
  const { period, meetings, page, today } = asked;
  if (!isOpenNow(period, today)) {
    return refuse(
      'NO_SUCH_MEETING',
      `${meetingTitle(period.key)}的周期还没有到，现在没有可看的议程；请换较近的一次会议`,
    );
  }
  const now = await past.on(today);
  if (!now.ok) return now;
  const meeting = meetings.meetings.get(period.key);
  const head = (meeting && meetingHead(meeting)) ?? plannedHead(period, meetingDays(today, holidays));
  return accept({
    mode: 'now',
    period,
    head,
    page: now.value,
    stamp: await stampOfDay(ledger.store, now.value),
    meetings,
    heardUntil: today,
    workflow: page.workflow,
    square: await squareOn(ledger, today),
  });
}

/** Periods that have begun, and the one that comes next. */
const isOpenNow = (period: Period, today: CalendarDay) => periodBefore(period).from <= today;
