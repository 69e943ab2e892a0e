import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { outdatedWords, paperGroups, sizeWords } from '@ryg/web/features/meetings-desk/paper-groups.ts';
import { EXPLANATION_LENGTH, maySend, roomFor, untilWords } from '@ryg/web/features/meetings-desk/said.ts';
import { litIssuesOf, unitsOf } from '@ryg/web/features/meetings-desk/units.ts';
import { kindOf, meetingOf } from '@ryg/web/screens/desk/meetings/meetings-address.ts';
import { anAgenda } from '../../support/an-agenda.ts';
import { aMeetingLine, anExplainingIssue } from '../../support/a-meeting-line.ts';

const day = calendarDay;
const said = [{ text: '已进场', unit: '金川镇', on: day('2018-06-20') }];

describe('who has lights to explain', () => {
  it('a light of one town is its own, a shared one the lead department’s; the most silent first', () => {
    const units = unitsOf([
      anExplainingIssue({ id: 'a', explanations: said }),
      anExplainingIssue({ id: 'b', towns: ['梅子镇'], lamp: 'yellow' }),
      anExplainingIssue({ id: 'c', towns: ['梅子镇'] }),
      anExplainingIssue({ id: 'd', towns: ['金川镇', '梅子镇'] }),
      anExplainingIssue({ id: 'e', towns: [], leadUnit: null, explanations: said }),
    ]);
    expect(units.map(({ unit, red, yellow, silent }) => [unit, red, yellow, silent])).toEqual([
      ['梅子镇', 1, 1, 2],
      ['县交通局', 1, 0, 1],
      ['金川镇', 1, 0, 0],
      ['没有写明单位', 1, 0, 0],
    ]);
  });

  it('the table reads the same lights from the snapshot', () => {
    const agenda = anAgenda();
    const lit = litIssuesOf(agenda);
    const { red, yellow } = agenda.overview.totals;
    expect(lit).toHaveLength(red + yellow);
    expect(
      lit
        .filter(({ explanations }) => explanations.length > 0)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(Object.keys(agenda.explanations).toSorted());
  });
});

describe('what a unit says', () => {
  it('is sent when it is new and fits; characters are counted as people count them', () => {
    expect(maySend('已进场', '')).toBe(true);
    expect(maySend(' 已进场 ', '已进场')).toBe(false);
    expect(maySend('  ', '')).toBe(false);
    const full = '𠮷'.repeat(EXPLANATION_LENGTH);
    expect(maySend(full, '')).toBe(true);
    expect(roomFor(full)).toEqual({ words: '200/200', isOver: false });
    expect(maySend(`${full}字`, '')).toBe(false);
    expect(roomFor(`${full}字`).isOver).toBe(true);
  });

  it.each([
    ['2018-06-20', '6月21日24时截止'],
    ['2018-06-21', '今天是最后一天'],
    ['2018-06-22', '说明已于 6月21日截止'],
  ])('is told on %s until when', (today, words) => {
    expect(untilWords(day(today), day('2018-06-21'))).toContain(words);
  });
});

describe('papers', () => {
  const file = (kind: 'minutes' | 'taskSheet', name: string) =>
    ({ file: `${name}.docx`, kind, name, purpose: '给镇上', format: 'docx', ownTemplate: false }) as const;

  it('of one kind are one line, in the order they are written', () => {
    const groups = paperGroups([file('minutes', '纪要'), file('taskSheet', '甲镇'), file('taskSheet', '乙镇')]);
    expect(groups.map(({ kind, files }) => [kind, files.length])).toEqual([
      ['minutes', 1],
      ['taskSheet', 2],
    ]);
  });

  it('written before the last freezing are said to be old', () => {
    const { stamp } = aMeetingLine();
    expect(outdatedWords({ stamp }, stamp)).toBeNull();
    const old = outdatedWords({ stamp: { ...stamp, number: 1, throughSeq: 80 } }, stamp);
    expect(old).toContain('按快照 1 号写成，会议已重新定格为快照 2 号');
  });

  it.each([
    [1, '1 KB'],
    [48_211, '47 KB'],
    [1_834_221, '1.7 MB'],
  ])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));
});

it('an address that asks for nonsense shows the weekly meetings', () => {
  expect(kindOf('?kind=year')).toBe('week');
  expect(kindOf('?kind=quarter')).toBe('quarter');
  expect(meetingOf('?meeting=2018-W25')).toBe('2018-W25');
  expect(meetingOf('')).toBeNull();
});
