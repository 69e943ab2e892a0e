import { describe, expect, it } from 'vitest';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { evolve, type EntryDraft } from '@ryg/shared/domain/entry.ts';
import { anIssue } from '../../support/an-issue.ts';

const on = calendarDay('2018-06-20');
const entry = (draft: Omit<EntryDraft, 'on' | 'subject'>) => ({ ...draft, on, subject: 'Q0001' }) as EntryDraft;

describe('the fold', () => {
  it('never alters the issue it starts from', () => {
    const before = Object.freeze(anIssue());
    const after = evolve(before, entry({ kind: 'progressReported', data: { progress: 80 } }));
    expect(before.progress).toBe(50);
    expect(after).toMatchObject({ progress: 80, lastReport: on });
  });

  it('closing fills the progress and ends the request; a failed look-back opens a new cycle', () => {
    const requested = evolve(anIssue(), entry({ kind: 'stateChanged', data: { state: 'closeRequested' } }));
    expect(requested).toMatchObject({ state: 'closeRequested', closeRequestedOn: on });
    const closed = evolve(requested, entry({ kind: 'issueClosed', data: { closedOn: on, imported: true } }));
    expect(closed).toMatchObject({ state: 'closed', closedOn: on, progress: 100, closeRequestedOn: null });
    const reopened = evolve(closed, entry({ kind: 'issueReopened', data: { reason: '回头看不合格' } }));
    expect(reopened).toMatchObject({ state: 'rectifying', closedOn: null, cycle: 2, returned: 0 });
  });

  it('an entry about nothing known makes nothing, and one of another kind changes nothing', () => {
    expect(evolve(null, entry({ kind: 'progressReported', data: { progress: 1 } }))).toBeNull();
    const issue = anIssue();
    const published = entry({
      kind: 'published',
      data: { number: 1, from: on, to: on, validUntil: '2018-06-28T15:59:59Z' },
    });
    expect(evolve(issue, published)).toBe(issue);
  });

  it('a released title stands beside the internal one', () => {
    const issue = evolve(anIssue(), entry({ kind: 'titleReleased', data: { publicTitle: '修好通村路' } }));
    expect(issue).toMatchObject({ title: '通村路水毁未修复', publicTitle: '修好通村路' });
  });
});
