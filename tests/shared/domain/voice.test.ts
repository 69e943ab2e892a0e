import { describe, expect, it } from 'vitest';
import { calendarDay, type CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { editionUrl } from '@ryg/shared/domain/public-notice.ts';
import { voiceSums, type VoiceHandled } from '@ryg/shared/domain/voice.ts';

const day = (text: string): CalendarDay => calendarDay(text);
const entry = (subject: string, on: string, data: Partial<VoiceHandled>) => ({
  subject,
  on: day(on),
  data: { act: 'pass', receivedOn: day('2018-05-01'), ...data } as VoiceHandled,
});

describe('voiceSums', () => {
  const entries = [
    entry('V1', '2018-05-02', {}),
    entry('V1', '2018-05-04', { act: 'answer' }),
    entry('V1', '2018-05-05', { act: 'answer' }),
    entry('V1', '2018-05-09', { act: 'actOn' }),
    entry('V2', '2018-05-06', { receivedOn: day('2018-04-20') }),
    entry('V3', '2018-05-07', { act: 'dismiss', reason: 'unrelated' }),
    entry('V4', '2018-05-07', { act: 'dismiss', reason: 'untrue' }),
    entry('V5', '2018-05-08', { act: 'answer', receivedOn: day('2017-12-30') }),
  ];

  it('counts each message once, from the first act on it, as it stood at the end of a day', () => {
    expect(voiceSums(entries, day('2018-05-01'))).toBeNull();
    expect(voiceSums(entries, day('2018-05-04'))).toEqual({
      since: '2018-05-01',
      received: 1,
      answered: 1,
      actedOn: 0,
    });
    expect(voiceSums(entries, day('2018-06-01'))).toEqual({
      since: '2018-04-20',
      received: 3,
      answered: 1,
      actedOn: 1,
    });
  });

  it('begins anew with the year', () => {
    expect(voiceSums(entries, day('2019-01-05'))).toBeNull();
  });
});

describe('editionUrl', () => {
  it.each([
    ['https://ns.example', 'https://ns.example/public?no=12'],
    ['https://ns.example/', 'https://ns.example/public?no=12'],
    ['https://ns.example/public', 'https://ns.example/public?no=12'],
    ['https://ns.example/b', 'https://ns.example/b'],
    ['https://ns.example?x=1', 'https://ns.example?x=1'],
  ])('%s leads to %s', (url, expected) => {
    expect(editionUrl(url, 12)).toBe(expected);
  });
});
