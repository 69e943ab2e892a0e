import { describe, expect, it } from 'vitest';
import type { ReleaseLine } from '@ryg/shared/contract/release.contract.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { EntryDraft } from '@ryg/shared/domain/entry.ts';
import { aKey, aPerson } from '../../support/a-desk.ts';
import { anIssue } from '../../support/an-issue.ts';
import { anOffice, aTitle } from '../../support/an-office.ts';

const today = calendarDay('2018-06-20');
const statement = (text: string): EntryDraft => ({
  kind: 'statementDrafted',
  on: today,
  subject: 'Q0001',
  data: { text, by: 'town1' },
});

describe('two people', () => {
  it('one drafts, another releases, and the square has the wording', async () => {
    const { drafted, approve, boardNow, list } = await anOffice();
    const draft = await drafted(aTitle('通村路水毁修复'));
    expect(draft.statusCode).toBe(201);
    expect(draft.json()).toMatchObject({
      id: 'F1',
      state: 'waiting',
      draftedBy: '拟稿人',
      mine: true,
      blocked: false,
      changes: [{ issue: '编号 1', what: '公示标题', before: '道路交通类问题', after: '通村路水毁修复' }],
    });
    expect((await boardNow()).statusCode).toBe(503);

    const released = (await approve('F1')).json<ReleaseLine>();
    expect(released).toMatchObject({ state: 'released', number: 1, draftedBy: '拟稿人', approvedBy: '放行人' });
    expect((await boardNow()).json()).toMatchObject({ number: 1, issues: [{ publicTitle: '通村路水毁修复' }, {}] });
    expect((await list()).releases).toMatchObject([{ id: 'F1', state: 'released', number: 1 }]);
  });

  it('whoever drafted it may not release it, and nothing is written', async () => {
    const { drafted, approve, drafter, ledger } = await anOffice();
    await drafted(aTitle('通村路水毁修复'));
    const before = await ledger.store.entries.head();
    const reply = await approve('F1', undefined, drafter);
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([403, 'SAME_PERSON']);
    expect(await ledger.store.entries.head()).toEqual(before);
  });

  it.each(['town', 'department', 'leader', 'inspector', 'auditor', 'system', 'security'] as const)(
    'API5: a %s account neither drafts nor releases',
    async (role) => {
      const { house, drafted, approve } = await anOffice();
      await drafted(aTitle('通村路水毁修复'));
      const stranger = await aPerson(house, { role, unit: role === 'town' ? '610923101' : '610923' });
      const content = aTitle('另一个标题');
      expect((await drafted(content, stranger)).statusCode).toBe(403);
      expect((await approve('F1', undefined, stranger)).statusCode).toBe(403);
    },
  );

  it('nobody who is not signed in sees or does anything', async () => {
    const { app } = await anOffice();
    for (const [method, url] of [
      ['GET', '/api/releases'],
      ['GET', '/api/releases/F1'],
      ['GET', '/api/releases/F1/preview'],
      ['POST', '/api/releases'],
      ['POST', '/api/releases/F1/approve'],
      ['POST', '/api/board/withdraw'],
      ['GET', '/api/household-names'],
    ] as const) {
      const reply = await app.inject({ method, url, ...(method === 'POST' ? { payload: {} } : {}) });
      expect([url, reply.statusCode]).toEqual([url, 401]);
    }
  });

  it('R03: sending a draft or an approval again does it once', async () => {
    const { post, drafter, approver, ledger } = await anOffice();
    const [draftKey, approveKey] = [aKey(), aKey()];
    const payload = { content: aTitle('通村路水毁修复'), note: '' };
    const twice = [
      await post(drafter, '/api/releases', payload, draftKey),
      await post(drafter, '/api/releases', payload, draftKey),
    ];
    expect(twice.map((reply) => reply.json<ReleaseLine>().id)).toEqual(['F1', 'F1']);
    await post(approver, '/api/releases/F1/approve', {}, approveKey);
    const head = await ledger.store.entries.head();
    expect((await post(approver, '/api/releases/F1/approve', {}, approveKey)).statusCode).toBe(200);
    expect(await ledger.store.entries.head()).toEqual(head);
  });

  it('a release that was decided cannot be released again', async () => {
    const { drafted, approve } = await anOffice();
    await drafted(aTitle('通村路水毁修复'));
    await approve('F1');
    const again = await approve('F1');
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'WRONG_STATE']);
    expect((await approve('F9')).statusCode).toBe(404);
  });
});

describe('R61: private words', () => {
  it('block the release, are named with their place, and need a signature with a reason', async () => {
    const { drafted, approve, ledger, boardNow } = await anOffice();
    const draft = await drafted(aTitle('请打13812345678'));
    expect(draft.json()).toMatchObject({
      blocked: true,
      findings: [{ field: '编号 1 公示标题', matches: [{ kind: 'mobile', from: 2, to: 13 }] }],
    });
    const refused = await approve('F1');
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({
      code: 'PRIVATE_WORDS',
      message: expect.stringContaining('编号 1 公示标题：第 3 至 13 个字是手机号') as unknown,
    });
    expect((await boardNow()).statusCode).toBe(503);

    expect((await approve('F1', '这是值班电话，经分管领导同意公开')).statusCode).toBe(200);
    const [signed] = await ledger.store.entries.ofKind('privacySigned');
    expect(signed?.data).toEqual({
      release: 'F1',
      found: ['编号 1 公示标题：第 3 至 13 个字是手机号'],
      reason: '这是值班电话，经分管领导同意公开',
    });
    expect(JSON.stringify(signed?.data)).not.toContain('138');
  });

  it('a name that came onto the household list after drafting stops the approval', async () => {
    const { drafted, approve, app, drafter, list } = await anOffice();
    await drafted(aTitle('李大山饮水'));
    expect((await list()).householdNames).toBeNull();
    const put = await app.inject({
      method: 'PUT',
      url: '/api/household-names',
      headers: { ...drafter.headers },
      payload: { names: ['李大山', ' 王 芳 '] },
    });
    expect(put.json()).toEqual({ count: 2, updatedOn: '2018-06-20' });
    const refused = await approve('F1');
    expect(refused.json()).toMatchObject({
      code: 'PRIVATE_WORDS',
      message: expect.stringContaining('村户姓名') as unknown,
    });
  });

  it('a private word in a category or a unit stops every release of facts', async () => {
    const { drafted, approve } = await anOffice({ issues: [anIssue({ category: '王某某家' })] });
    expect((await drafted({ kind: 'facts' })).json()).toMatchObject({
      blocked: true,
      findings: [{ field: '问题类别' }],
    });
    expect((await approve('F1')).statusCode).toBe(422);
  });
});

it('a title has at most 14 characters, counted as people count', async () => {
  const { drafted } = await anOffice();
  expect((await drafted(aTitle('一二三四五六七八九十一二三𠮷'))).statusCode).toBe(201);
  const long = await drafted(aTitle('一二三四五六七八九十一二三四五'));
  expect([long.statusCode, long.json<{ code: string }>().code]).toEqual([422, 'TITLE_TOO_LONG']);
});

describe('a statement of a town', () => {
  it('comes onto the board with its day', async () => {
    const { append, release, boardNow } = await anOffice();
    await append(statement('因汛期道路中断，材料未能进场，预计7月10日复工。'));
    await release({ kind: 'statements', issues: ['Q0001'] });
    expect((await boardNow()).json()).toMatchObject({
      issues: [
        { statement: { text: '因汛期道路中断，材料未能进场，预计7月10日复工。', on: '2018-06-20' } },
        { statement: null },
      ],
    });
  });

  it('that was rewritten after drafting is not what the drafter saw', async () => {
    const { append, drafted, approve, list } = await anOffice();
    await append(statement('因汛期道路中断。'));
    await drafted({ kind: 'statements', issues: ['Q0001'] });
    await append(statement('另一番话。'));
    const refused = await approve('F1');
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'CHANGED_SINCE']);
    expect((await list()).releases[0]?.misfit).toContain('改了说明');
  });
});

describe('taking back', () => {
  it('a waiting draft is cancelled', async () => {
    const { drafted, post, drafter, approve } = await anOffice();
    await drafted(aTitle('通村路水毁修复'));
    const reply = await post(drafter, '/api/releases/F1/withdraw', { reason: '措辞再斟酌' });
    expect(reply.json()).toMatchObject({ state: 'cancelled', cancelledBecause: '措辞再斟酌' });
    expect((await approve('F1')).statusCode).toBe(409);
  });

  it('a released title is taken down: the wording goes, the lamp and the counts stay', async () => {
    const { release, post, drafter, boardNow } = await anOffice();
    await release(aTitle('通村路水毁修复'));
    const before = (await boardNow()).json<{ totals: unknown; issues: { light: string }[] }>();
    expect((await post(drafter, '/api/releases/F1/withdraw', { reason: '有误' })).json()).toMatchObject({
      state: 'takenDown',
    });
    const after = (await boardNow()).json<typeof before>();
    expect(after.issues[0]).toMatchObject({
      publicTitle: '内容核对中',
      category: null,
      leadUnit: null,
      statement: null,
      withdrawn: true,
      light: before.issues[0]?.light,
    });
    expect(after.totals).toEqual(before.totals);
    expect(JSON.stringify(after)).not.toContain('通村路');
  });

  it('facts cannot be taken back one by one', async () => {
    const { release, post, drafter } = await anOffice();
    await release({ kind: 'facts' });
    const reply = await post(drafter, '/api/releases/F1/withdraw', { reason: '有误' });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([422, 'FACTS_STAY']);
  });
});
