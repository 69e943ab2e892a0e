import { describe, expect, it } from 'vitest';
import { COMMAND_WORDS, type CommandName } from '@ryg/shared/domain/workflow/command.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { buildCommand, buildRegistration } from '@ryg/web/features/report/form/build-command.ts';
import { keyFor } from '@ryg/web/features/report/form/draft.ts';
import { FORM_PLANS } from '@ryg/web/features/report/form/form-plans.ts';
import {
  deadlineFrom,
  openingValues,
  valuesOfCommand,
  type FormValues,
} from '@ryg/web/features/report/form/form-values.ts';
import { rebase } from '@ryg/web/features/report/form/rebase.ts';
import { anIssueDetail } from '../../support/an-issue-detail.ts';

const issue = anIssueDetail();
const filled = (name: CommandName, change: Partial<FormValues> = {}) => {
  const opening = openingValues(name, issue);
  return { values: { ...opening, ...change }, opening, basedOn: issue.seq };
};
const built = (name: CommandName, change: Partial<FormValues> = {}) => buildCommand(name, filled(name, change));

describe('the form of every command', () => {
  const words = {
    reason: '群众反映仍漏水',
    note: '已到现场',
    text: '请补照片',
    statement: '管网已更换',
    title: '水管漏水',
    to: '2018-07-30',
    reasonClass: 'weather',
    sponsorLeader: '周副县长',
    leadUnit: '县交通局',
    kind: 'onSite',
  };

  it.each(Object.keys(COMMAND_WORDS) as CommandName[])('%s gives what the server’s schema takes', (name) => {
    const base = openingValues(name, issue);
    const result = built(name, {
      texts: { ...base.texts, ...words },
      answers: { approve: true, passed: true },
      measures: [{ text: '换管' }],
    });
    expect(result).toMatchObject({ ok: true, value: { command: name } });
  });

  it('says which fields are missing, in words', () => {
    expect(built('requestExtension', { texts: {} })).toEqual({
      ok: false,
      errors: { to: '请选择延到', reasonClass: '请选择原因', reason: '请填写理由' },
    });
    expect(built('reportProgress')).toEqual({ ok: false, errors: { note: '请填写进展' } });
    expect(built('plan', { measures: [{ text: ' ' }] })).toMatchObject({
      ok: false,
      errors: { measures: '请填写整改措施' },
    });
  });

  it('every required field has a word for it', () => {
    for (const plan of Object.values(FORM_PLANS)) {
      for (const field of plan.fields) expect(field.label).not.toBe('');
    }
  });

  it('an edit sends only what was changed, and what it was filled in from', () => {
    const opening = openingValues('editIssue', issue);
    const change = { texts: { ...opening.texts, source: ' 市级反馈 ', category: '' } };
    expect(built('editIssue', change)).toEqual({
      ok: true,
      value: { command: 'editIssue', basedOn: 7, changes: { source: '市级反馈', category: null } },
    });
    expect(built('reportProgress', { texts: { note: '在建' } })).toEqual({
      ok: true,
      value: { command: 'reportProgress', progress: 50, note: '在建', evidence: [] },
    });
  });

  it('a report by measures leaves out what nobody filled in', () => {
    const byMeasure = [
      { position: 0, progress: 40, actual: null },
      { position: 1, progress: null, actual: 12 },
    ];
    expect(built('reportProgress', { byMeasure, texts: { note: '分项' } })).toMatchObject({
      value: {
        measures: [
          { position: 0, progress: 40 },
          { position: 1, actual: 12 },
        ],
      },
    });
  });

  it('a complaint of the schema stands at its field', () => {
    const deadline = { ...deadlineFrom('date', calendarDay('2018-07-01')), on: null };
    expect(built('setDeadline', { deadline, texts: { reason: '工期调整' } })).toEqual({
      ok: false,
      errors: { deadline: '请选择整改时限' },
    });
    const long = '长'.repeat(501);
    expect(built('comment', { texts: { text: long } })).toEqual({ ok: false, errors: { text: '不能超过 500 个字' } });
  });

  it('a new issue needs a title and nothing else', () => {
    const opening = openingValues('register', null);
    expect(buildRegistration(opening)).toEqual({ ok: false, errors: { title: '请填写问题' } });
    expect(buildRegistration({ ...opening, texts: { title: '桥面破损' } })).toMatchObject({
      ok: true,
      value: { facts: { title: '桥面破损', towns: [] }, deadline: { kind: 'unset' } },
    });
  });
});

describe('what is typed is not lost', () => {
  it('the same text goes out under the same key, another text under another', () => {
    const fresh = () => 'fresh-key';
    expect(keyFor('{"a":1}', { key: 'first-key', text: '{"a":1}' }, fresh)).toBe('first-key');
    expect(keyFor('{"a":2}', { key: 'first-key', text: '{"a":1}' }, fresh)).toBe('fresh-key');
    expect(keyFor('{"a":1}', null, fresh)).toBe('fresh-key');
  });

  it('a command taken back from the queue gives itself again', () => {
    const command = {
      command: 'grade',
      kind: 'onSite',
      passed: false,
      note: '仍漏水',
      evidence: ['a'.repeat(64)],
    } as const;
    const values = valuesOfCommand(command, []);
    expect(buildCommand('grade', { values, opening: values, basedOn: 0 })).toEqual({ ok: true, value: command });
  });

  it('on top of what others changed, one’s own stays and the untouched follows', () => {
    const opening = openingValues('editIssue', issue);
    const mine = {
      ...opening,
      texts: { ...opening.texts, source: '市级反馈' },
      lists: { ...opening.lists, coopUnits: ['县财政局'] },
    };
    const moved = openingValues('editIssue', anIssueDetail({ source: '县自查', category: '饮水', seq: 9 }));
    const onTop = rebase(mine, opening, moved, []);
    expect(onTop.texts).toMatchObject({ source: '市级反馈', category: '饮水' });
    expect(onTop.lists['coopUnits']).toEqual(['县财政局']);
    expect(rebase(mine, opening, moved, ['source']).texts['source']).toBe('县自查');
    // What goes out is one's own change alone: the other's is not undone by it.
    expect(buildCommand('editIssue', { values: onTop, opening: moved, basedOn: 9 })).toMatchObject({
      value: { basedOn: 9, changes: { source: '市级反馈', coopUnits: ['县财政局'] } },
    });
  });
});
