import { expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { watch, type Watched } from '@ryg/shared/domain/screen-alarm.ts';
import { shanghaiMs } from '@ryg/shared/domain/screen-hours.ts';
import { aBeat } from '../../support/a-screen.ts';

const day = calendarDay('2026-10-08');
const NOON = shanghaiMs(day, '12:00');
const MINUTE = 60_000;

/** A screen that said something sound ten seconds ago. */
function watched(facts: Partial<Watched> = {}, beat: Parameters<typeof aBeat>[0] = {}): Watched {
  const heardAt = facts.heardAt === undefined ? NOON - 10_000 : facts.heardAt;
  return {
    now: NOON,
    listeningSince: NOON - 600 * MINUTE,
    build: 'build-b',
    hours: { on: '07:00', off: '22:00' },
    pairedAt: NOON - 9_000 * MINUTE,
    heardAt,
    seen: { beat: aBeat({ build: 'build-b', ...beat }), movedAt: heardAt ?? 0, behindSince: null },
    ...facts,
  };
}
const kinds = (facts: Partial<Watched>, beat: Parameters<typeof aBeat>[0] = {}) =>
  watch(watched(facts, beat)).alarms.map(({ kind }) => kind);

it('a screen that is heard and sound gives no alarm', () => {
  expect(watch(watched())).toEqual({ liveness: 'live', alarms: [] });
});

it('peers 26: after three minutes without a picture it is offline, with the moment it was heard last', () => {
  expect(watch(watched({ heardAt: NOON - 3 * MINUTE })).liveness).toBe('live');
  const lost = watch(watched({ heardAt: NOON - 12 * MINUTE }));
  expect(lost).toEqual({
    liveness: 'down',
    alarms: [{ kind: 'offline', words: '12 分钟没有收到画面信号，最后一次 11:48', since: NOON - 12 * MINUTE }],
  });
  const [yesterday] = watch(watched({ heardAt: NOON - 20 * 60 * MINUTE })).alarms;
  expect(yesterday?.words).toBe('20 小时没有收到画面信号，最后一次 10 月 7 日 16:00');
});

it('unknown is not down: never heard yet, server only just started, hours only just begun', () => {
  const heardAt = NOON - 60 * MINUTE;
  expect(watch(watched({ heardAt, listeningSince: NOON - MINUTE }))).toEqual({ liveness: 'unknown', alarms: [] });
  const morning = shanghaiMs(day, '07:02');
  const night = { now: morning, heardAt: morning - 600 * MINUTE, seen: null };
  expect(watch(watched(night))).toEqual({ liveness: 'unknown', alarms: [] });
  expect(watch(watched({ ...night, now: shanghaiMs(day, '07:04') })).liveness).toBe('down');
  expect(watch(watched({ heardAt: null, seen: null, pairedAt: NOON - MINUTE }))).toEqual({
    liveness: 'unknown',
    alarms: [],
  });
  const never = watch(watched({ heardAt: null, seen: null, pairedAt: NOON - 20 * MINUTE }));
  expect([never.liveness, never.alarms[0]?.words]).toEqual(['unknown', '配对后一直没有收到画面信号']);
});

it('outside its hours a silent screen rests', () => {
  const now = shanghaiMs(day, '23:00');
  expect(watch(watched({ now, heardAt: now - 50 * MINUTE }))).toEqual({ liveness: 'resting', alarms: [] });
});

it('peers 26: a picture that stands still is frozen though beats arrive', () => {
  const seen = { beat: aBeat({ build: 'build-b' }), behindSince: null };
  expect(kinds({ seen: { ...seen, movedAt: NOON - 76_000 } })).toEqual(['frozen']);
  expect(kinds({ seen: { ...seen, movedAt: NOON - 60_000 } })).toEqual([]);
});

it.each([
  ['R60: a wrong signature', { alarms: ['signature'] }, 'signature'],
  ['R60: another key', { alarms: ['key'] }, 'signature'],
  ['a full store', { alarms: ['storage'] }, 'storage'],
  ['content whose validity is over', { stage: 'blank' }, 'blank'],
  ['scenes that cannot be drawn', { errors: [{ scene: 'town', what: 'TypeError' }] }, 'errors'],
  ['peers 21: a clock that is fast', { driftMs: 5_001 }, 'clock'],
  ['R58: a clock of 1970', { driftMs: -1_780_000_000_000 }, 'clock'],
] as const)('%s is an alarm', (_, beat, kind) => {
  expect(kinds({}, beat)).toEqual([kind]);
});

it('five seconds of drift, and a device that never met the server, are none', () => {
  expect(kinds({}, { driftMs: -5_000 })).toEqual([]);
  expect(kinds({}, { driftMs: null })).toEqual([]);
});

it('peers 19: an old build is an alarm once it had its time to change', () => {
  const seen = (minutes: number) => ({
    beat: aBeat({ build: 'build-a' }),
    movedAt: NOON,
    behindSince: NOON - minutes * MINUTE,
  });
  expect(kinds({ seen: seen(14) })).toEqual([]);
  const [late] = watch(watched({ seen: seen(16) })).alarms;
  expect(late?.words).toBe('页面版本 build-a 不是最新（build-b）；请重新载入');
});

it('what the page reports is said in its words, and only the first of many', () => {
  const errors = ['第一处', '第二处', '第一处', '第三处'].map((what) => ({ scene: 'town', what }));
  expect(watch(watched({}, { errors })).alarms.map(({ words }) => words)).toEqual([
    '页面报告：第一处；第二处，等 3 项',
  ]);
  const [signed, changed] = (['signature', 'key'] as const).map((one) => watch(watched({}, { alarms: [one] })).alarms);
  expect([signed?.[0]?.words, changed?.[0]?.words]).toEqual([
    '收到的公示内容签名不对，没有采用；请检查到服务器的网络',
    '服务器的签名公钥换了，新内容没有采用；核实后请给这块屏重新配对',
  ]);
});
