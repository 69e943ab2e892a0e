import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { hashRecoveryCode, newRecoveryCodes, newTotpSecret, totpStep, totpUri } from '../../platform/one-time-code.ts';
import type { AccessEvent } from '../../store/access-events.store.ts';
import type { People } from './people.ts';
import type { Sitter } from './own-password.service.ts';

const ISSUER = '红黄绿整改台账';
const TRIES = 5;

const gone = () => new Error('the account of a session is gone');

/** A secret to put into a telephone. It counts for nothing until the telephone has shown a right code. */
export function startTotp({ record, seal }: People, sitter: Sitter): Promise<Result<{ secret: string; uri: string }>> {
  return record(async ({ accounts }) => {
    const found = await accounts.find(sitter.accountId);
    if (!found) throw gone();
    const { id, username, totp } = found.account;
    if (totp)
      return { events: [], value: refuse('TOTP_ALREADY_ON', '已经绑定了动态口令；要换手机，请先解除原来的绑定') };
    const secret = newTotpSecret();
    await accounts.setTotp(id, { totpDraft: seal.seal(secret), totpDraftTries: 0 });
    const uri = totpUri(secret, ISSUER, username);
    return { events: [eventOf('totpStarted', username, sitter, 'ok')], value: accept({ secret, uri }) };
  });
}

/** The first code from the telephone; from now on it is asked for at every sign-in. */
export function confirmTotp(people: People, sitter: Sitter, code: string): Promise<Result<readonly string[]>> {
  return people.record(async ({ accounts, sessions }) => {
    const found = await accounts.find(sitter.accountId);
    if (!found) throw gone();
    const { account, credentials } = found;
    const { id, username } = account;
    const secret = credentials.totpDraft === null ? null : people.seal.open(credentials.totpDraft);
    if (secret === null)
      return { events: [], value: refuse('TOTP_NOT_STARTED', '还没有开始绑定，或绑定已经作废；请重新取一个密钥') };
    const step = totpStep(secret, code, people.wall.now(), null);
    if (step === null) {
      const tries = credentials.totpDraftTries + 1;
      const isOver = tries >= TRIES;
      await accounts.setTotp(id, isOver ? { totpDraft: null, totpDraftTries: 0 } : { totpDraftTries: tries });
      const sentence = isOver
        ? '输错 5 次，这次绑定已经作废；请重新取一个密钥'
        : '动态口令不对；请核对手机时间是否准确，再输入验证器上的 6 位数字';
      return {
        events: [eventOf('totpSwitchedOn', username, sitter, 'failed')],
        value: refuse('TOTP_CODE_WRONG', sentence),
      };
    }
    const codes = newRecoveryCodes();
    const recoveryCodes = codes.map(hashRecoveryCode);
    await accounts.setTotp(id, { totpSecret: credentials.totpDraft, totpStep: step, totpDraft: null, recoveryCodes });
    await sessions.endAll(id, sitter.session.idHash);
    return { events: [eventOf('totpSwitchedOn', username, sitter, 'ok')], value: accept(codes) };
  });
}

export function endTotp({ record }: People, sitter: Sitter): Promise<Result<null>> {
  return record(async ({ accounts }) => {
    const found = await accounts.find(sitter.accountId);
    if (!found) throw gone();
    const { id, username } = found.account;
    await accounts.setTotp(id, { totpSecret: null, totpStep: null, totpDraft: null, recoveryCodes: [] });
    return { events: [eventOf('totpSwitchedOff', username, sitter, 'ok')], value: accept(null) };
  });
}

const eventOf = (
  kind: AccessEvent['kind'],
  account: string,
  { address, session }: Sitter,
  outcome: AccessEvent['outcome'],
): AccessEvent => ({ kind, account, address, object: session.device, outcome });
