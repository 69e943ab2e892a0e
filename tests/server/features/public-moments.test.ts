import { describe, expect, it } from 'vitest';
import type { Board } from '@ryg/shared/domain/board.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import type { PublicNotice } from '@ryg/shared/domain/public-notice.ts';
import { anIssue } from '../../support/an-issue.ts';
import { anOffice } from '../../support/an-office.ts';
import { deadlineOn } from '@ryg/shared/domain/deadline.ts';

const TODAY = calendarDay('2018-06-20');
const start = calendarDay('2018-05-10');
const overdue = { start, progress: 90, deadline: deadlineOn(calendarDay('2018-06-12')) };

const verified = (subject: string): EntryDraft => ({
  kind: 'levelApproved',
  on: TODAY,
  subject,
  data: { step: 'verify', by: 'office', on: TODAY, onBehalfOf: null, paper: null, note: '' },
});
const closed = (subject: string, imported = false): EntryDraft => ({
  kind: 'issueClosed',
  on: TODAY,
  subject,
  data: { closedOn: TODAY, imported },
});

/** An office whose two overdue issues have been before the public for a day. */
async function aDayLater() {
  const issues = [anIssue({ id: 'Q0001', ...overdue }), anIssue({ id: 'Q0002', no: '2', ...overdue })];
  const office = await anOffice({ today: '2018-06-18', issues });
  await office.release({ kind: 'facts' });
  await office.goTo('2018-06-20');
  return { ...office, shown: async () => (await office.boardNow()).json<Board>() };
}

describe('亮灯时刻', () => {
  it('a closing is a moment once it was verified and released, and says what lamp it had been', async () => {
    const { append, release, shown } = await aDayLater();
    await append(verified('Q0001'), closed('Q0001'), closed('Q0002', true));
    expect((await shown()).moments).toEqual([]);
    await release({ kind: 'facts' });
    const { moments, releasedAt } = await shown();
    expect(moments).toEqual([
      { issue: 'Q0002', before: 'red', verifiedOn: null, daysTaken: 41, releasedAt },
      { issue: 'Q0001', before: 'red', verifiedOn: TODAY, daysTaken: 41, releasedAt },
    ]);
  });

  it('none is shown of an issue that was objected to, opened again or withdrawn', async () => {
    const { append, release, shown, press } = await aDayLater();
    await append(
      { kind: 'objectionRaised', on: TODAY, subject: 'Q0001', data: { text: '没修好', by: 'office' } },
      closed('Q0001'),
      closed('Q0002'),
    );
    await release({ kind: 'facts' });
    expect((await shown()).moments.map(({ issue }) => issue)).toEqual(['Q0002']);
    await press({ reason: '核对', issue: 'Q0002' });
    expect((await shown()).moments).toEqual([]);
  });

  it('a closing that was taken back fills no screen from that moment on', async () => {
    const { append, release, shown } = await aDayLater();
    await append(closed('Q0001'));
    await release({ kind: 'facts' });
    expect((await shown()).moments).toHaveLength(1);
    await append({ kind: 'issueReopened', on: TODAY, subject: 'Q0001', data: { reason: '又漏了' } });
    expect((await shown()).moments).toEqual([]);
  });

  it('what a first release finds closed is no news', async () => {
    const office = await anOffice({ issues: [anIssue({ state: 'closed', closedOn: TODAY })] });
    await office.release({ kind: 'facts' });
    expect((await office.boardNow()).json<Board>().moments).toEqual([]);
  });
});

describe('公示说明', () => {
  const notice: PublicNotice = {
    basis: '县委办〔2018〕12 号',
    days: 7,
    objection: '公示期内来电反映',
    publicUrl: 'http://ns.example/b',
  };

  it('two people put it beside the board, and taking it back clears it', async () => {
    const { drafted, approve, release, boardNow, list, drafter, post } = await anOffice();
    await release({ kind: 'facts' });
    await drafted({ kind: 'notice', notice });
    expect((await boardNow()).json<Board>().duty.basis).toBeNull();
    expect((await approve('F2', undefined, drafter)).statusCode).toBe(403);
    expect((await approve('F2')).statusCode).toBe(200);
    const period = { from: '2018-06-20', to: '2018-06-26' };
    expect((await boardNow()).json<Board>().duty).toEqual({
      units: [{ unit: '县交通局', issues: 2, closed: 0, red: expect.any(Number), yellow: expect.any(Number) }],
      basis: notice.basis,
      notice: period,
      objection: notice.objection,
      publicUrl: notice.publicUrl,
    });
    expect((await list()).notice).toEqual(notice);
    await post(drafter, '/api/releases/F2/withdraw', { reason: '文号写错' });
    expect((await boardNow()).json<Board>().duty).toMatchObject({ basis: null, notice: null, publicUrl: null });
  });

  it.each([
    ['an empty ground', { basis: ' ' }, '请写明公示依据，再提交'],
    ['an address that is none', { publicUrl: '宁陕整改' }, '请以 http:// 或 https:// 开头'],
    ['too many words for a wall', { objection: '反映'.repeat(30) }, '大屏上最多写 40 个字'],
  ])('refuses %s', async (_what, part, message) => {
    const { drafted } = await anOffice();
    const reply = await drafted({ kind: 'notice', notice: { ...notice, ...part } });
    expect(reply.statusCode).toBe(422);
    expect(reply.json<{ message: string }>().message).toContain(message);
  });

  it('R48: a private telephone in it needs a signature', async () => {
    const { drafted, approve } = await anOffice();
    await drafted({ kind: 'notice', notice: { ...notice, objection: '请打 13812345678 找张三' } });
    expect((await approve('F1')).json<{ code: string }>().code).toBe('PRIVATE_WORDS');
  });
});
