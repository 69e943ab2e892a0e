import { expect, it } from 'vitest';
import { verifyLedger } from '@ryg/server/live/verify.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { anIssue } from '../../support/an-issue.ts';
import { anOffice, aTitle } from '../../support/an-office.ts';

const today = calendarDay('2018-06-20');
const statement = (text: string): EntryDraft => ({
  kind: 'statementDrafted',
  on: today,
  subject: 'Q0001',
  data: { text, by: 'town1' },
});

it('the preview is the board as it would be, and changes nothing', async () => {
  const { drafted, drafter, release, ledger, boardNow } = await anOffice();
  await release({ kind: 'facts' });
  await drafted(aTitle('通村路水毁修复'));
  const head = await ledger.store.entries.head();
  const preview = await drafter.get('/api/releases/F2/preview');
  expect(preview.json()).toMatchObject({ number: 2, issues: [{ publicTitle: '通村路水毁修复' }, {}] });
  expect((await boardNow()).json()).toMatchObject({ number: 1, issues: [{ publicTitle: '道路交通类问题' }, {}] });
  expect(await ledger.store.entries.head()).toEqual(head);
});

it('says what the square does not know yet', async () => {
  const { release, append, list } = await anOffice({ issues: [anIssue({ publicTitleDraft: '通村路水毁修复' })] });
  await release({ kind: 'facts' });
  expect((await list()).square).toMatchObject({ number: 1, issuesBehind: 0 });
  await append(
    { kind: 'progressReported', on: today, subject: 'Q0001', data: { progress: 80 } },
    statement('已复工。'),
  );
  const view = await list();
  expect(view.square.factsBehind).toEqual([
    { issue: '编号 1 通村路水毁修复', what: '进度', before: '50%', after: '80%' },
  ]);
  expect(view.titlesWaiting).toEqual([{ issue: 'Q0001', name: '编号 1', draft: '通村路水毁修复', now: null }]);
  expect(view.statementsWaiting).toMatchObject([{ issue: 'Q0001', text: '已复工。' }]);
});

it('corrections are released by two and can be read by anybody', async () => {
  const { release, post, drafter, app } = await anOffice();
  await release({ kind: 'facts' });
  await release({ kind: 'correction', issue: 'Q0001', text: '6月13日公布的完成日期有误，应为6月15日。' });
  const url = '/api/public/corrections';
  expect((await app.inject({ method: 'GET', url })).json()).toEqual({
    corrections: [{ on: '2018-06-20', title: '道路交通类问题', text: '6月13日公布的完成日期有误，应为6月15日。' }],
  });
  await post(drafter, '/api/releases/F2/withdraw', { reason: '更正本身有误' });
  expect((await app.inject({ method: 'GET', url })).json()).toEqual({ corrections: [] });
});

it('a correction of an issue that is being checked keeps its place and loses its words', async () => {
  const { release, press, app } = await anOffice();
  await release({ kind: 'facts' });
  await release({ kind: 'correction', issue: 'Q0001', text: '6月13日公布的完成日期有误，应为6月15日。' });
  await press({ reason: '核对', issue: 'Q0001' });
  expect((await app.inject({ method: 'GET', url: '/api/public/corrections' })).json()).toEqual({
    corrections: [{ on: '2018-06-20', title: null, text: '内容核对中' }],
  });
});

it('a ledger that was released by two still proves itself', async () => {
  const { append, release, press, ledger } = await anOffice();
  await append(statement('因汛期道路中断。'));
  await release(aTitle('通村路水毁修复'));
  await release({ kind: 'statements', issues: ['Q0001'] });
  await press({ reason: '核对', issue: 'Q0001' });
  await release({ kind: 'restore', issue: 'Q0001' });
  expect((await verifyLedger(ledger.store, ledger.workingDays)).discrepancies).toEqual([]);
});
