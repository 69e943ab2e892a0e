import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { hashRecoveryCode, totpStep } from '../../platform/one-time-code.ts';
import type { AccountWithCredentials } from '../../store/accounts.store.ts';
import type { Stores } from '../../store/store.ts';
import type { People } from './people.ts';

export type Factor = 'password' | 'totp' | 'recovery code';

/** Takes a code and uses it up: the same one never opens twice. */
export async function takeSecondFactor(
  { seal, wall }: People,
  { accounts }: Stores,
  { account, credentials }: AccountWithCredentials,
  code: string | null,
): Promise<Result<Factor>> {
  if (credentials.totpSecret === null) return accept('password');
  const wrong = () =>
    refuse('TOTP_WRONG', '动态口令不对，或已经用过；请等验证器显示下一个再输入。手机不在身边时可用一个恢复码');
  if (code === null) return wrong();

  const secret = seal.open(credentials.totpSecret);
  const step = secret === null ? null : totpStep(secret, code, wall.now(), credentials.totpStep);
  if (step !== null) {
    await accounts.setTotp(account.id, { totpStep: step });
    return accept('totp');
  }
  const hash = hashRecoveryCode(code);
  if (!credentials.recoveryCodes.includes(hash)) return secret === null ? unreadable(account.username) : wrong();
  await accounts.setTotp(account.id, { recoveryCodes: credentials.recoveryCodes.filter((kept) => kept !== hash) });
  return accept('recovery code');
}

/** The key that seals the secrets is no part of a backup, so after a restore elsewhere no telephone can show a right code. */
const unreadable = (username: string) =>
  refuse(
    'TOTP_UNREADABLE',
    `这台服务器读不出您绑定的动态口令，多半是数据从备份恢复到了新的地方；请输入一个恢复码登录，或请管理员重置口令（ryg user reset ${username}），登录后重新绑定`,
  );
