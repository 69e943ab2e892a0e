import type { CalendarDay } from './calendar-day.ts';
import { ROLE_WORDS, type Role } from './actor.ts';
import type { County } from './region.ts';
import { accept, refuse, type Result } from './refusal.ts';

/** Somebody who may sign in. Secrets are no part of it. */
export type Account = Readonly<{
  id: string;
  /** The sign-in name in its folded form. */
  username: string;
  name: string;
  roles: readonly Role[];
  unit: string;
  /** The password was given by somebody else and has to be replaced first. */
  mustChange: boolean;
  passwordSetAt: string;
  /** The last day on which the account may be used. */
  expiresOn: CalendarDay | null;
  disabledAt: string | null;
  createdBy: string;
  createdAt: string;
  lastSignInAt: string | null;
  totp: boolean;
}>;

const USERNAME = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._-]{1,31}$/u;

/** Two spellings of one name are one account: full-width, upper case and composed forms are folded. */
export const foldUsername = (text: string): string => text.normalize('NFKC').trim().toLowerCase().normalize('NFKC');

export function readUsername(text: string): Result<string> {
  const username = foldUsername(text);
  if (USERNAME.test(username)) return accept(username);
  return refuse(
    'BAD_USERNAME',
    `登录名“${text.slice(0, 40)}”不能使用；请用 2 到 32 个字母、数字或汉字，中间可以有点、横线或下划线`,
  );
}

/** Roles that answer for the whole county and therefore carry its code. */
const COUNTY_WIDE: readonly Role[] = ['office', 'auditor', 'system', 'security'];

/** Whether an account with these roles may answer for this unit in this county. */
export function checkUnit(
  unit: string,
  roles: readonly Role[],
  county: Pick<County, 'code' | 'name' | 'towns'>,
): Result<null> {
  const isCounty = unit === county.code;
  const isTown = county.towns.some(({ code }) => code === unit);
  for (const role of roles) {
    const word = ROLE_WORDS[role];
    if (role === 'screen') return refuse('BAD_ROLE', '广场屏由配对产生，不能作为人员账户的角色；请去掉这个角色');
    if (COUNTY_WIDE.includes(role) && !isCounty)
      return refuse('BAD_UNIT', `${word}面向全县，单位应填${county.name}的区划代码 ${county.code}，不能是“${unit}”`);
    if (role === 'town' && !isTown)
      return refuse('BAD_UNIT', `镇办的单位应是${county.name}下辖镇的区划代码，名单里没有“${unit}”；请核对区划代码`);
    if (role === 'inspector' && !isCounty && !isTown)
      return refuse('BAD_UNIT', `督查组的单位应是县或镇的区划代码，${county.name}没有“${unit}”；请核对区划代码`);
    if (/^\d+$/u.test(unit) && !isCounty && !isTown)
      return refuse(
        'BAD_UNIT',
        `${county.name}没有区划代码“${unit}”；${word}请填县的代码 ${county.code}，或台账里写的名称`,
      );
  }
  return unit.trim() === '' ? refuse('BAD_UNIT', '单位不能为空；请填区划代码或台账里写的名称') : accept(null);
}
