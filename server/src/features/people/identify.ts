import type { FastifyRequest } from 'fastify';
import type { Account } from '@ryg/shared/domain/account.ts';
import { passwordDaysLeft } from '@ryg/shared/domain/password-policy.ts';
import { needsTotp, type SecurityPreset } from '@ryg/shared/domain/security-preset.ts';
import type { Duty, Identity } from '../../platform/access.ts';
import type { CalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { noteSeen, storedSession } from './keep-sessions.ts';
import type { People } from './people.ts';

const CONFIRMED_MS = 10 * 60_000;

/** Whose request it is, by what is true now: whoever was disabled a second ago is nobody. */
export const identifyWith =
  (people: People) =>
  async (request: FastifyRequest): Promise<Identity | null> => {
    const { keeper, wall, standing } = people;
    const session = storedSession(request);
    if (!session) return null;
    const found = await keeper.recognise(session.idHash);
    if (!found?.account || !isUsable(found.account, wall.today())) return null;
    await noteSeen(people, request);
    const { account, preset } = found;
    const now = wall.now().getTime();
    const { username, name, roles, unit } = account;
    return {
      accountId: account.id,
      sessionHash: session.idHash,
      actor: { account: username, name, roles, unit, ...(await standing(account)) },
      duty: dutyOf(account, preset, now),
      isConfirmed: now - Date.parse(session.confirmedAt) < CONFIRMED_MS,
    };
  };

export const isUsable = ({ disabledAt, expiresOn }: Account, today: CalendarDay): boolean =>
  disabledAt === null && (expiresOn === null || today <= expiresOn);

export const mustChangePassword = (account: Account, preset: SecurityPreset, now: number): boolean => {
  const left = passwordDaysLeft(Date.parse(account.passwordSetAt), preset, now);
  return account.mustChange || (left !== null && left <= 0);
};

function dutyOf(account: Account, preset: SecurityPreset, now: number): Duty | null {
  if (mustChangePassword(account, preset, now)) return 'password';
  return needsTotp(account.roles, preset) && !account.totp ? 'totp' : null;
}
