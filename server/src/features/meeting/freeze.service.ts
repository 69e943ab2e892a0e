import type { z } from 'zod';
import type { describeMeeting, freezeMeeting } from '@ryg/shared/contract/meeting.contract.ts';
import { addDays, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { chineseDay } from '@ryg/shared/domain/as-of.ts';
import { meetingDays, meetingTitle } from '@ryg/shared/domain/meeting/meeting-head.ts';
import { freezingOf, type Freezing } from '@ryg/shared/domain/meeting/meetings.ts';
import { periodAt, periodOfKey } from '@ryg/shared/domain/period.ts';
import { accept, type Refusal, type Result } from '@ryg/shared/domain/refusal.ts';
import { lawOf } from '../../live/ledger.ts';
import { officialHolidays } from '../../platform/official-calendar.ts';
import type { Sender } from './sender.ts';
import { frozenIn, noSuchMeeting, writeOnce, type MeetingWriting } from './write-once.ts';

type FreezeWanted = z.infer<(typeof freezeMeeting)['body']>;
type DetailsWanted = z.infer<(typeof describeMeeting)['body']>;

/** 定格 and what only the people in the room know. Each gives the meeting's key. */
export const freezing = (deps: MeetingWriting) => ({
  freeze: (sender: Sender, key: string, wanted: FreezeWanted): Promise<Result<string>> =>
    writeOnce(deps, sender, { freeze: key, wanted }, async (stores, known) => {
      if (!periodOfKey(key)) return noSuchMeeting(key);
      const law = await lawOf(stores);
      if (!law.ok) return law;
      const today = deps.ledger.clock.today();
      const meeting = known.meetings.get(key);
      const last = meeting ? freezingOf(meeting) : null;
      const days = daysFor(wanted, last, today);
      const reason = wanted.reason ?? '';
      const misfit = againMisfit(key, last, reason, today) ?? daysMisfit(key, days, wanted, today);
      if (misfit) return { ok: false, refusal: misfit };
      const { seq, hash } = await stores.entries.head();
      const { id: packId, version: packVersion } = law.value.pack;
      const snapshot = { day: today, throughSeq: seq, head: hash, packId, packVersion };
      const data = {
        meeting: key,
        number: known.lastNumber + 1,
        ...days,
        ...snapshot,
        by: sender.actor.account,
        reason: last ? reason : null,
      };
      return accept({ fact: { kind: 'meetingFrozen', data }, subject: key, value: key });
    }),

  describe: (sender: Sender, key: string, details: DetailsWanted): Promise<Result<string>> =>
    writeOnce(deps, sender, { describe: key, details }, async (_stores, known) => {
      const frozen = frozenIn(known, key);
      if (!frozen.ok) return frozen;
      const data = { meeting: key, ...details, by: sender.actor.account };
      return accept({ fact: { kind: 'meetingDescribed', data }, subject: key, value: key });
    }),
});

type Days = Readonly<{ meetsOn: CalendarDay; explainUntil: CalendarDay }>;

/** Frozen anew, a meeting keeps its days unless others are named. */
function daysFor({ meetsOn, explainUntil }: FreezeWanted, last: Freezing | null, today: CalendarDay): Days {
  const usual = last ?? meetingDays(today, officialHolidays);
  const on = meetsOn ?? usual.meetsOn;
  return { meetsOn: on, explainUntil: explainUntil ?? (on === usual.meetsOn ? usual.explainUntil : addDays(on, -1)) };
}

/** Why a meeting that was frozen cannot be frozen again, or null. */
function againMisfit(key: string, last: Freezing | null, reason: string, today: CalendarDay): Refusal | null {
  if (!last) return null;
  const title = meetingTitle(key);
  if (last.meetsOn < today) {
    const message = `${title}已于${chineseDay(last.meetsOn)}召开，快照不能再改；有新情况请在下一次会上说明`;
    return { code: 'MEETING_OVER', message };
  }
  if (reason !== '') return null;
  const message = `${title}已于${chineseDay(last.on)}定格（快照第 ${last.number} 号）；重新定格会换掉各单位已经看到的数字，请写明原因`;
  return { code: 'REASON_NEEDED', message };
}

function daysMisfit(
  key: string,
  { meetsOn, explainUntil }: Days,
  wanted: FreezeWanted,
  today: CalendarDay,
): Refusal | null {
  const title = meetingTitle(key);
  if (meetsOn < today) {
    return { code: 'BAD_MEETING_DAY', message: `开会日期${chineseDay(meetsOn)}已经过去；请填今天或以后的日期` };
  }
  const { from, last } = roomFor(key);
  if (meetsOn < from || meetsOn > last) {
    const message = `${title}应在${chineseDay(from)}至${chineseDay(last)}之间召开，不能定在${chineseDay(meetsOn)}；请核对是哪一次会`;
    return { code: 'BAD_MEETING_DAY', message };
  }
  if (explainUntil >= meetsOn) {
    const message = `说明截止日${chineseDay(explainUntil)}不早于开会日期${chineseDay(meetsOn)}；请提前到开会的前一天或更早`;
    return { code: 'BAD_EXPLAIN_DAY', message };
  }
  if (wanted.explainUntil !== undefined && explainUntil < today) {
    return { code: 'BAD_EXPLAIN_DAY', message: `说明截止日${chineseDay(explainUntil)}已经过去；请填今天或以后的日期` };
  }
  return null;
}

/** A meeting is held in its period or in the one right after: a month's often at the beginning of the next. */
function roomFor(key: string): Readonly<{ from: CalendarDay; last: CalendarDay }> {
  const period = periodOfKey(key);
  if (!period) throw new Error(`${key} was found to be a period before`);
  return { from: period.from, last: periodAt(period.kind, addDays(period.to, 1)).to };
}
