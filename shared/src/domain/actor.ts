/** Business roles. `screen` is a paired display; `system`, `security` and `auditor` are the three administrative roles. */
export const ROLES = [
  'office',
  'leader',
  'department',
  'town',
  'inspector',
  'screen',
  'auditor',
  'system',
  'security',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  office: '整改办',
  leader: '包抓领导',
  department: '部门',
  town: '镇办',
  inspector: '督查组',
  screen: '广场屏',
  auditor: '审计管理员',
  system: '系统管理员',
  security: '安全管理员',
};

/** Roles of which, with 三员分立 switched on, no account may hold two. */
export const ADMIN_ROLES: readonly Role[] = ['system', 'security', 'auditor'];

/** Who acts: an account with what it may stand for on the day of acting. */
export type Actor = Readonly<{
  /** The account's sign-in name; what the ledger writes as actor. */
  account: string;
  /** The person or office as people call it. */
  name: string;
  roles: readonly Role[];
  /**
   * What part of the county the account answers for: a town's division code, the county's own code for all of it,
   * or the name of a department or leader as the ledger writes it.
   */
  unit: string;
  /** Names of the towns an inspection team covers today; null for an inspector who belongs to no team. */
  inspects: readonly string[] | null;
  /** Leaders whose signature this account may give today, because they are on leave and delegated it. */
  standsFor: readonly string[];
}>;

export const hasRole = ({ roles }: Pick<Actor, 'roles'>, ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role));
