import { describe, expect, it } from 'vitest';
import { ACCESS_EVENT_KINDS, ACCESS_OUTCOMES, type AccessEventKind } from '@ryg/shared/domain/access-event.ts';
import { accessChanges } from '@ryg/shared/domain/access-changes.ts';
import { accessEventWords, accessObjectWords, type SeenEvent } from '@ryg/shared/domain/access-event-words.ts';

const seen = (kind: AccessEventKind, facts: Partial<SeenEvent> = {}): SeenEvent => ({
  kind,
  object: null,
  outcome: 'ok',
  detail: {},
  ...facts,
});
const nameOf = (account: string) => (account === 'liming' ? '李明' : account);

describe('what happened at the door, in words', () => {
  it.each(ACCESS_EVENT_KINDS)('%s has a Chinese sentence whatever is known of it', (kind) => {
    for (const outcome of ACCESS_OUTCOMES) {
      for (const object of [null, 'GET /api/issues/:id', 'SETUP_CODE_WRONG', 'liming']) {
        const words = accessEventWords(seen(kind, { object, outcome, detail: { why: 'x', code: 'Y', minutes: 15 } }));
        expect(words).toMatch(/^[\p{Script=Han}\d“”（）()，、 ]+$/u);
      }
    }
  });

  it.each([
    [seen('signedIn', { detail: { factor: 'totp' } }), '登录成功（口令和动态口令）'],
    [seen('signInFailed', { detail: { why: 'password' } }), '登录失败（口令不对，或没有这个账户）'],
    [seen('signInFailed', { detail: { why: 'ACCOUNT_LOCKED' } }), '登录被拒（账户或地址已锁定）'],
    [seen('locked', { detail: { scope: 'account', minutes: 15 } }), '账号锁定 15 分钟'],
    [seen('locked', { detail: { scope: 'address', minutes: 60 } }), '网络地址锁定 60 分钟'],
    [seen('accessRefused', { object: 'GET /x', detail: { code: 'OUT_OF_SCOPE' } }), '查看不在其范围的内容，被拒'],
    [
      seen('accessRefused', { object: 'PUT /x', detail: { code: 'ROLE_NOT_ALLOWED' } }),
      '办理时被拒（角色没有这项权限）',
    ],
    [seen('accessRefused', { object: 'SETUP_CODE_WRONG' }), '首次设置被拒（设置码不对或已过期）'],
    [seen('settingChanged', { object: 'household-names' }), '修改村户姓名名单'],
    [seen('auditVerified', { outcome: 'failed' }), '验证审计记录的完整性，未通过'],
  ])('%o', (event, words) => expect(accessEventWords(event)).toBe(words));

  it.each([
    [seen('unlocked', { object: 'liming' }), '账户 李明（liming）'],
    [seen('sessionEnded', { object: 'liming', detail: { why: 'forced' } }), '账户 李明（liming）'],
    [seen('signedIn', { object: '1a2b3c4d-0000-4000-8000-000000000000' }), '登录 1a2b3c4d'],
    [seen('accessRefused', { object: 'GET /api/issues/:id' }), 'GET /api/issues/:id'],
    [seen('accessRefused', { object: 'SETUP_CODE_WRONG' }), null],
  ])('the object of %o', (event, words) => expect(accessObjectWords(event, nameOf)).toBe(words));
});

it('an edit shows what it touched, before and after; what it left alone stays out', () => {
  const detail = {
    before: { name: '李明', unit: '610923', expiresOn: null, disabled: false },
    after: { expiresOn: '2027-01-01', disabled: true },
  };
  expect(accessChanges(seen('accountChanged', { detail }))).toEqual([
    { field: '使用期限', before: '长期', after: '2027-01-01' },
    { field: '状态', before: '在用', after: '停用' },
  ]);
  const setting = { before: { preset: 'small-office', localWords: [] }, after: { preset: 'dengbao', localWords: [] } };
  expect(accessChanges(seen('settingChanged', { detail: setting }))).toEqual([
    { field: '安全等级', before: '小办公室', after: '等级保护二级' },
  ]);
});
