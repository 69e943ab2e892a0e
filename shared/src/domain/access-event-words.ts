import type { AccessEventKind, AccessOutcome } from './access-event.ts';

/** An event as it was written down; what `detail` holds depends on the kind and on the program that wrote it. */
export type SeenEvent = Readonly<{
  kind: AccessEventKind;
  object: string | null;
  outcome: AccessOutcome;
  detail: Readonly<Record<string, unknown>>;
}>;

const FACTOR: Readonly<Record<string, string>> = {
  password: '登录成功',
  totp: '登录成功（口令和动态口令）',
  'recovery code': '登录成功（口令和恢复码）',
};

const SIGN_IN_FAULT: Readonly<Record<string, string>> = {
  password: '登录失败（口令不对，或没有这个账户）',
  totp: '登录失败（动态口令不对）',
  'own password': '确认身份失败（口令不对）',
  CHANGED_MEANWHILE: '登录失败（账户刚刚被修改）',
  ACCOUNT_LOCKED: '登录被拒（账户或地址已锁定）',
  ACCOUNT_DISABLED: '登录被拒（账户已停用）',
  ACCOUNT_EXPIRED: '登录被拒（账户已过使用期限）',
  INITIAL_PASSWORD_EXPIRED: '登录被拒（初始口令已过期）',
};

const SESSION_END: Readonly<Record<string, string>> = {
  idle: '长时间没有操作，登录自动结束',
  absolute: '登录满时限，自动结束',
  'too many': '同时登录超过上限，最早的一处被结束',
  'own choice': '本人结束了另一处登录',
  forced: '强制结束登录',
};

const REFUSED_BECAUSE: Readonly<Record<string, string>> = {
  ROLE_NOT_ALLOWED: '角色没有这项权限',
  OUT_OF_SCOPE: '不在其负责的范围',
  NOT_YOURS: '不是其经办的事项',
  SAME_PERSON: '不能由同一个人办理',
  PAIRING_LOCKED: '配对码输错次数过多',
  PASSWORD_CHANGE_REQUIRED: '应先修改口令',
  TOTP_REQUIRED: '应先绑定动态口令',
  CONFIRM_REQUIRED: '应先再次确认身份',
  SETUP_CODE_WRONG: '设置码不对或已过期',
  SETUP_DONE: '首次设置已完成',
};

const SETTING: Readonly<Record<string, string>> = {
  security: '安全策略',
  'household-names': '村户姓名名单',
  'paper-template': '会议材料模板',
};

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const known = (table: Readonly<Record<string, string>>, key: unknown, otherwise: string): string =>
  table[text(key)] ?? otherwise;

function refusedWords({ object, detail }: SeenEvent): string {
  if (object?.startsWith('SETUP_')) return `首次设置被拒（${known(REFUSED_BECAUSE, object, '不符合条件')}）`;
  const deed = object?.startsWith('GET ') ? '查看' : '办理';
  if (detail['code'] === 'OUT_OF_SCOPE') return `${deed}不在其范围的内容，被拒`;
  return `${deed}时被拒（${known(REFUSED_BECAUSE, detail['code'], '没有权限')}）`;
}

const WORDS: Readonly<Record<AccessEventKind, (event: SeenEvent) => string>> = {
  signedIn: ({ detail }) => known(FACTOR, detail['factor'], '登录成功'),
  signInFailed: ({ detail }) => known(SIGN_IN_FAULT, detail['why'], '登录失败'),
  signedOut: () => '退出登录',
  sessionEnded: ({ detail }) => known(SESSION_END, detail['why'], '登录被结束'),
  locked: ({ detail: { scope, minutes } }) => `${scope === 'address' ? '网络地址' : '账号'}锁定 ${text(minutes)} 分钟`,
  unlocked: () => '解除锁定',
  passwordChanged: () => '修改了自己的口令',
  passwordReset: ({ detail }) => `重置口令${detail['hadTotp'] === true ? '，原来的动态口令同时解除' : ''}`,
  passwordRehashed: () => '登录时口令的加密方式自动升级',
  identityConfirmed: () => '再次输入口令，确认是本人',
  totpStarted: () => '开始绑定动态口令',
  totpSwitchedOn: ({ outcome }) => (outcome === 'ok' ? '绑定了动态口令' : '绑定动态口令失败（验证码不对）'),
  totpSwitchedOff: () => '解除了动态口令',
  accountCreated: ({ detail: { name } }) => `建立账户${text(name) && `“${text(name)}”`}`,
  accountChanged: () => '修改账户资料',
  rolesChanged: () => '调整角色',
  settingChanged: ({ object }) => `修改${known(SETTING, object, '设置')}`,
  setupCodeMade: () => '服务器启动，生成首次设置码',
  accessRefused: refusedWords,
  auditRead: () => '查看审计记录',
  auditExported: ({ detail: { format } }) => `导出审计记录${text(format) && `（${text(format)}）`}`,
  auditVerified: ({ outcome }) => `验证审计记录的完整性，${outcome === 'ok' ? '通过' : '未通过'}`,
};

/** What happened at the door, in one Chinese sentence without its time and account. */
export const accessEventWords = (event: SeenEvent): string => WORDS[event.kind](event);

/** Kinds whose object names an account. */
const ON_ACCOUNTS: ReadonlySet<AccessEventKind> = new Set([
  'accountCreated',
  'accountChanged',
  'rolesChanged',
  'unlocked',
  'passwordReset',
]);

/** What it was done to, as people call it; null where the sentence says it all. */
export function accessObjectWords({ kind, object, detail }: SeenEvent, nameOf: (account: string) => string) {
  if (object === null || object.startsWith('SETUP_')) return null;
  if (ON_ACCOUNTS.has(kind) || (kind === 'sessionEnded' && detail['why'] === 'forced')) {
    const name = nameOf(object);
    return name === object ? `账户 ${object}` : `账户 ${name}（${object}）`;
  }
  if (kind === 'settingChanged') return SETTING[object] ?? object;
  // A session's own number says nothing to a reader, but its beginning tells two apart.
  return /^[0-9a-f]{8}-/u.test(object) ? `登录 ${object.slice(0, 8)}` : object;
}
