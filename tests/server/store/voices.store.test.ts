import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { STORES } from '../../support/a-store.ts';

const day = calendarDay('2018-06-20');
const said = {
  receivedOn: day,
  receivedAt: '2018-06-20T04:00:00.000Z',
  issue: 'Q0001',
  town: null,
  text: '路又坏了',
};

describe.each(Object.entries(STORES))('%s (R14: the same contract everywhere)', (_name, open) => {
  it('messages are numbered in their order, come back as they were handled, and lose their words alone', async () => {
    const { store, db } = await open();
    const first = await store.voices.receive(said);
    const second = await store.voices.receive({ ...said, receivedOn: calendarDay('2018-06-22'), text: '灯又不亮了' });
    expect([first.id, second.id]).toEqual(['V1', 'V2']);
    const handled = { ...second, passedTo: '610923101', answer: '已换。', answeredBy: 'office', answeredOn: day };
    await store.voices.save({ ...handled, shown: true, actedOn: day });
    expect(await store.voices.find('V2')).toEqual({ ...handled, shown: true, actedOn: day });
    expect((await store.voices.newest()).map(({ id }) => id)).toEqual(['V2', 'V1']);
    expect((await store.voices.shown()).map(({ id }) => id)).toEqual(['V2']);
    expect(await store.voices.since('2018-06-20T04:00:00.000Z')).toHaveLength(2);
    expect(await store.voices.since('2018-06-20T04:00:00.001Z')).toEqual([]);
    expect(await store.voices.forgetTextsBefore(calendarDay('2018-06-21'))).toBe(1);
    expect((await store.voices.newest()).map(({ text }) => text)).toEqual(['灯又不亮了', null]);
    expect(await store.voices.find('V3')).toBeNull();
    await expect(sql`update voice set shown = 1 where id = 'V1'`.execute(db)).rejects.toThrow(/check|constraint/iu);
  });
});
