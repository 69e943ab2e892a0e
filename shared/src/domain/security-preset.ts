import { ADMIN_ROLES, type Role } from './actor.ts';

export const SECURITY_PRESETS = ['small-office', 'dengbao'] as const;
export type SecurityPreset = (typeof SECURITY_PRESETS)[number];

export type SecurityRules = Readonly<{
  /** Days after which a password has to be replaced, or null where it only has to be when it leaked. */
  rotateDays: number | null;
  /** Whether the three administrative roles have to lie in three hands. */
  rolesApart: boolean;
  /** Roles that may not work without a second factor. */
  totpFor: readonly Role[];
}>;

/** A county chooses one: an office of three people, or 等级保护 level 2. */
export const SECURITY_RULES: Readonly<Record<SecurityPreset, SecurityRules>> = {
  'small-office': { rotateDays: null, rolesApart: false, totpFor: [] },
  dengbao: { rotateDays: 90, rolesApart: true, totpFor: [...ADMIN_ROLES, 'leader'] },
};

export const SECURITY_PRESET_WORDS: Readonly<Record<SecurityPreset, string>> = {
  'small-office': '小办公室',
  dengbao: '等级保护二级',
};

export const needsTotp = (roles: readonly Role[], preset: SecurityPreset): boolean =>
  SECURITY_RULES[preset].totpFor.some((role) => roles.includes(role));
