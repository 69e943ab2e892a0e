import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { ScenePage } from '@ryg/web/features/meeting/scene.ts';
import {
  draftFor,
  findIssues,
  isStarted,
  lackOf,
  ownersFor,
  publicWordsHint,
  readDue,
  wantedFrom,
} from '@ryg/web/features/meeting/writeback/decision-draft.ts';
import { anAgenda, longNames } from '../../support/an-agenda.ts';

const agenda = anAgenda();
const red = agenda.reds[0]!;
const BASE = calendarDay('2018-06-22');
const aPage = (facts: Partial<ScenePage> = {}): ScenePage => ({
  id: 'x',
  subtitle: null,
  issue: null,
  town: null,
  items: [],
  notes: [],
  ...facts,
});
const full = { ...draftFor(agenda, aPage({ issue: red.id }), null), what: '架好便桥', due: '6.28' };

describe('a decision typed on a page', () => {
  it('is about the issue of the page, or of the chosen line, and is for its department to do', () => {
    expect(draftFor(agenda, aPage({ issue: red.id }), null)).toMatchObject({ issue: red.id, owner: red.leadUnit });
    const items = [{ id: 'line', issue: agenda.reds[1]!.id, town: null }];
    expect(draftFor(agenda, aPage({ issue: red.id, items }), 'line').issue).toBe(agenda.reds[1]!.id);
    const { code, town } = agenda.ranking.rows[0]!;
    expect(draftFor(agenda, aPage({ town: code }), null)).toMatchObject({ issue: null, town, owner: town });
    expect(isStarted(draftFor(agenda, aPage({ issue: red.id }), null))).toBe(false);
  });

  it('finds issues by number before title, open before closed', () => {
    expect(findIssues(agenda, red.no ?? red.id)[0]?.id).toBe(red.id);
    const word = red.title.slice(0, 3);
    expect(findIssues(agenda, word).map(({ id }) => id)).toContain(red.id);
    expect([findIssues(agenda, '  '), findIssues(agenda, '没有这样的问题')]).toEqual([[], []]);
  });

  it('offers those of the issue first; letters of a name search all towns and departments', () => {
    const near = ownersFor(agenda, full);
    expect(near[0]).toBe(red.leadUnit);
    expect(near).toEqual(expect.arrayContaining([...red.towns]));
    const { town } = agenda.ranking.rows.at(-1)!;
    expect(ownersFor(agenda, { ...full, owner: town.slice(0, 2) })).toContain(town);
  });

  it.each([
    ['6.28', '2018-06-28'],
    ['6月28日', '2018-06-28'],
    ['2018-07-05', '2018-07-05'],
    ['28日', '2018-06-28'],
    ['1.15', '2019-01-15'],
    ['6.31', null],
    ['尽快', null],
  ])('reads %s as %s', (typed, day) => expect(readDue(typed, BASE)).toBe(day));

  it('without a date it is refused in words that say how to give one; so is one that is over', () => {
    expect(lackOf({ ...full, due: '' }, BASE)).toMatchObject({
      field: 'due',
      sentence: expect.stringContaining('Alt+1'),
    });
    expect(lackOf({ ...full, issue: null, about: '水管' }, BASE)).toMatchObject({ field: 'about' });
    expect(lackOf({ ...full, due: '尽快' }, BASE)?.sentence).toContain('看不出“尽快”');
    expect(lackOf({ ...full, due: '2018-06-01' }, BASE)?.sentence).toContain('早于会议');
    expect([lackOf({ ...full, what: ' ' }, BASE)?.field, lackOf({ ...full, owner: '' }, BASE)?.field]).toEqual([
      'what',
      'owner',
    ]);
    expect(lackOf(full, BASE)).toBeNull();
  });

  it('is sent with the towns of its issue; without an issue with the town that does it', () => {
    expect(wantedFrom(agenda, full, BASE)).toEqual({
      issue: red.id,
      towns: red.towns,
      owner: red.leadUnit,
      what: '架好便桥',
      due: '2018-06-28',
      publicWords: null,
    });
    const { town } = agenda.ranking.rows[2]!;
    const county = { ...full, issue: null, about: '', town: null, owner: town, publicWords: ' 修好水管 ' };
    expect(wantedFrom(agenda, county, BASE)).toMatchObject({ issue: null, towns: [town], publicWords: '修好水管' });
    expect(wantedFrom(agenda, { ...county, owner: '县委办' }, BASE).towns).toEqual([]);
  });

  it('says whether words for the square can be read from afar', () => {
    expect(['', '修水', '修好水管', '修好安置点的供水管道'].map(publicWordsHint)).toEqual([
      expect.stringContaining('可不写'),
      expect.stringContaining('偏短'),
      expect.stringContaining('正好'),
      expect.stringContaining('偏长'),
    ]);
  });

  it('takes names of forty characters whole', () => {
    const long = longNames();
    const draft = draftFor(long, aPage({ issue: long.reds[0]!.id }), null);
    expect(wantedFrom(long, { ...draft, what: '办', due: '6.28' }, BASE).owner).toBe(long.reds[0]!.leadUnit);
  });
});
