import { sql, type Kysely } from 'kysely';
import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { DISMISSALS, type Voice } from '@ryg/shared/domain/voice.ts';
import type { Schema } from './schema.ts';
import type { VoiceTable } from './voices-schema.ts';

export type VoicesStore = ReturnType<typeof voicesStore>;

/** A message as it comes in. */
export type NewVoice = Pick<Voice, 'receivedOn' | 'receivedAt' | 'issue' | 'town' | 'text'>;

/** No list shows more, and two hundred come in a day. */
const MOST = 2_000;

/** Messages of the public. */
export const voicesStore = (db: Kysely<Schema>) => ({
  /** Keeps a message under the next number. */
  receive: (message: NewVoice): Promise<Voice> => receive(db, message),

  async find(id: string): Promise<Voice | null> {
    const row = await db.selectFrom('voice').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? voiceOf(row) : null;
  },

  /** The newest first. */
  async newest(): Promise<readonly Voice[]> {
    const rows = await db.selectFrom('voice').selectAll().orderBy('place', 'desc').limit(MOST).execute();
    return rows.map(voiceOf);
  },

  /** Those whose answer stands on the public page, the newest first. */
  async shown(): Promise<readonly Voice[]> {
    const rows = await db
      .selectFrom('voice')
      .selectAll()
      .where('shown', '=', 1)
      .orderBy('place', 'desc')
      .limit(MOST)
      .execute();
    return rows.map(voiceOf);
  },

  /** Messages that came in at or after an instant, with what they say. */
  async since(at: string): Promise<readonly Pick<Voice, 'issue' | 'town' | 'text'>[]> {
    return db.selectFrom('voice').select(['issue', 'town', 'text']).where('received_at', '>=', at).execute();
  },

  async save(voice: Voice): Promise<void> {
    await db.updateTable('voice').set(rowOf(voice)).where('id', '=', voice.id).execute();
  },

  /** Deletes what messages said that came in before a day; gives their number. */
  async forgetTextsBefore(day: CalendarDay): Promise<number> {
    const done = await db
      .updateTable('voice')
      .set({ text: null })
      .where('received_on', '<', day)
      .where('text', 'is not', null)
      .executeTakeFirst();
    return Number(done.numUpdatedRows);
  },
});

const NOT_HANDLED = {
  passed_to: null,
  answer: null,
  answered_by: null,
  answered_on: null,
  shown: 0,
  acted_on: null,
  dismissed: null,
  dismiss_note: null,
};

async function receive(db: Kysely<Schema>, { receivedOn, receivedAt, issue, town, text }: NewVoice): Promise<Voice> {
  const { last } = await db
    .selectFrom('voice')
    .select(sql<number | null>`max(place)`.as('last'))
    .executeTakeFirstOrThrow();
  const place = Number(last ?? 0) + 1;
  const row: VoiceTable = {
    ...NOT_HANDLED,
    id: `V${place}`,
    place,
    received_on: receivedOn,
    received_at: receivedAt,
    issue,
    town,
    text,
  };
  await db.insertInto('voice').values(row).execute();
  return voiceOf(row);
}

const rowOf = (voice: Voice) => ({
  issue: voice.issue,
  town: voice.town,
  text: voice.text,
  passed_to: voice.passedTo,
  answer: voice.answer,
  answered_by: voice.answeredBy,
  answered_on: voice.answeredOn,
  shown: voice.shown ? 1 : 0,
  acted_on: voice.actedOn,
  dismissed: voice.dismissed,
  dismiss_note: voice.dismissNote,
});

const dayOf = (text: string | null) => (text === null ? null : calendarDay(text));

const voiceOf = (row: VoiceTable): Voice => ({
  id: row.id,
  receivedOn: calendarDay(row.received_on),
  receivedAt: row.received_at,
  issue: row.issue,
  town: row.town,
  text: row.text,
  passedTo: row.passed_to,
  answer: row.answer,
  answeredBy: row.answered_by,
  answeredOn: dayOf(row.answered_on),
  shown: row.shown === 1,
  actedOn: dayOf(row.acted_on),
  dismissed: DISMISSALS.find((one) => one === row.dismissed) ?? null,
  dismissNote: row.dismiss_note,
});
