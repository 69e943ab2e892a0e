import type { FastifyRequest } from 'fastify';
import type { SessionView } from '@ryg/shared/contract/people.contract.ts';
import type { Account } from '@ryg/shared/domain/account.ts';
import { passwordDaysLeft } from '@ryg/shared/domain/password-policy.ts';
import { needsTotp } from '@ryg/shared/domain/security-preset.ts';
import { isInsecure } from '../../platform/transport.ts';
import { mustChangePassword } from './identify.ts';
import type { People } from './people.ts';

/** What the desk knows of whoever sits at it. */
export async function sessionView(
  { store, wall, transport }: People,
  account: Account,
  request: FastifyRequest,
): Promise<SessionView> {
  const { preset } = await store.settings.security();
  const now = wall.now().getTime();
  const county = await store.entries.latest('countyDeclared');
  return {
    account: account.username,
    name: account.name,
    roles: [...account.roles],
    unit: account.unit,
    mustChangePassword: mustChangePassword(account, preset, now),
    passwordExpiresIn: passwordDaysLeft(Date.parse(account.passwordSetAt), preset, now),
    totp: totpState(account, needsTotp(account.roles, preset)),
    insecureTransport: isInsecure(request, transport),
    demo: county?.data.demo ?? false,
  };
}

function totpState({ totp }: Account, isObligatory: boolean): SessionView['totp'] {
  if (totp) return 'on';
  return isObligatory ? 'required' : 'off';
}
