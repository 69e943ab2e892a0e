import { accept, refuse, type Result } from '@ryg/shared/domain/refusal.ts';
import { checkSeparation } from '@ryg/shared/domain/role-separation.ts';
import { SECURITY_PRESET_WORDS } from '@ryg/shared/domain/security-preset.ts';
import type { SecuritySetting } from '../../store/settings.store.ts';
import type { Doer, Keeper } from './people.ts';

/** Chooses how strict the house is. Roles that may no longer lie in one hand have to be parted first. */
export function setSecurity(
  { record }: Keeper,
  { account, address }: Doer,
  wanted: Readonly<{ preset: SecuritySetting['preset']; localWords?: readonly string[] | undefined }>,
): Promise<Result<SecuritySetting>> {
  return record(async ({ accounts, settings }) => {
    const joined = (await accounts.all())
      .filter(({ roles, disabledAt }) => disabledAt === null && !checkSeparation(roles, wanted.preset).ok)
      .map(({ username }) => `“${username}”`);
    if (joined.length > 0)
      return {
        events: [],
        value: refuse(
          'ROLES_JOINED',
          `还不能改用“${SECURITY_PRESET_WORDS[wanted.preset]}”策略：账户${joined.join('、')}兼任了不能兼任的角色；请先把角色分给不同的人`,
        ),
      };
    const before = await settings.security();
    const after = { preset: wanted.preset, localWords: wanted.localWords ?? before.localWords };
    await settings.setSecurity(after);
    const detail = { before, after };
    const changed = { kind: 'settingChanged', account, address, object: 'security', outcome: 'ok', detail } as const;
    return { events: [changed], value: accept(after) };
  });
}
