import { ADMIN_ROLES, ROLE_WORDS, type Role } from './actor.ts';
import { accept, refuse, type Result } from './refusal.ts';
import { SECURITY_RULES, type SecurityPreset } from './security-preset.ts';

/** 三员分立: no account holds two administrative roles, nor one of them beside a business role. */
export function checkSeparation(roles: readonly Role[], preset: SecurityPreset): Result<null> {
  if (!SECURITY_RULES[preset].rolesApart) return accept(null);
  const admin = roles.filter((role) => ADMIN_ROLES.includes(role));
  const business = roles.filter((role) => !ADMIN_ROLES.includes(role));
  const words = (some: readonly Role[]) => some.map((role) => ROLE_WORDS[role]).join('、');
  if (admin.length > 1)
    return refuse('ROLES_NOT_SEPARATE', `按三员分立，一个账户不能同时是${words(admin)}；请分给不同的人`);
  if (admin.length === 1 && business.length > 0)
    return refuse(
      'ROLES_NOT_SEPARATE',
      `按三员分立，${words(admin)}不能兼任业务角色（${words(business)}）；请分给不同的人`,
    );
  return accept(null);
}
