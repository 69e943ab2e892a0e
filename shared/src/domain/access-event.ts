/** What happens at the door and is written down there: signing in, accounts, settings, and looking into the record. */
export const ACCESS_EVENT_KINDS = [
  'signedIn',
  'signInFailed',
  'signedOut',
  'sessionEnded',
  'locked',
  'unlocked',
  'passwordChanged',
  'passwordReset',
  'passwordRehashed',
  'identityConfirmed',
  'totpStarted',
  'totpSwitchedOn',
  'totpSwitchedOff',
  'accountCreated',
  'accountChanged',
  'rolesChanged',
  'settingChanged',
  'setupCodeMade',
  'accessRefused',
  'auditRead',
  'auditExported',
  'auditVerified',
] as const;
export type AccessEventKind = (typeof ACCESS_EVENT_KINDS)[number];

export const ACCESS_OUTCOMES = ['ok', 'refused', 'failed'] as const;
export type AccessOutcome = (typeof ACCESS_OUTCOMES)[number];
export const OUTCOME_OF_ACCESS_WORDS: Readonly<Record<AccessOutcome, string>> = {
  ok: '成功',
  refused: '被拒',
  failed: '失败',
};

/** By what people look for an event. */
export const ACCESS_KIND_WORDS: Readonly<Record<AccessEventKind, string>> = {
  signedIn: '登录',
  signInFailed: '登录失败',
  signedOut: '退出登录',
  sessionEnded: '登录被结束',
  locked: '登录锁定',
  unlocked: '解除锁定',
  passwordChanged: '修改口令',
  passwordReset: '重置口令',
  passwordRehashed: '口令加密升级',
  identityConfirmed: '再次确认身份',
  totpStarted: '开始绑定动态口令',
  totpSwitchedOn: '绑定动态口令',
  totpSwitchedOff: '解除动态口令',
  accountCreated: '建立账户',
  accountChanged: '修改账户',
  rolesChanged: '调整角色',
  settingChanged: '修改设置',
  setupCodeMade: '生成设置码',
  accessRefused: '越权被拒',
  auditRead: '查看审计记录',
  auditExported: '导出审计记录',
  auditVerified: '验证完整性',
};
