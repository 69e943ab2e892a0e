import { ROLES, ROLE_WORDS, type Role } from '@ryg/shared/domain/actor.ts';
import { print } from './answer.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { folderGiven } from './folder-given.ts';
import { runOnLedger } from './on-ledger.ts';
import { passwordGiven } from './password-given.ts';
import type { WorkOrder } from './works.ts';

const usage = {
  line: 'user add 登录名 --role 角色 [--role 角色] --unit 单位 [--name 显示名] | user list | user disable 登录名 | user unlock 登录名 | user reset 登录名；都可加 --data 数据文件夹，add 与 reset 的口令从标准输入读一行',
  flags: {
    data: { type: 'string' },
    role: { type: 'string', multiple: true },
    unit: { type: 'string' },
    name: { type: 'string' },
  },
  things: [1, 2],
} as const;

const ROLE_LIST = ROLES.filter((role) => role !== 'screen')
  .map((role) => `${role}（${ROLE_WORDS[role]}）`)
  .join('、');
const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** `password` is asked for only when the rest of the line makes sense. */
export async function run(args: string[], password: () => Promise<string> = passwordGiven): Promise<number> {
  const given = readArguments(args, { ...usage, flags: { ...usage.flags } });
  const [action, username] = given?.things ?? [];
  if (!given) return print(wrongUsage(usage.line));
  const { data, role = [], unit, name } = given.flags;
  const folder = folderGiven(data);
  const order = (wanted: Extract<WorkOrder, { work: 'user' }>['order']) =>
    runOnLedger(folder, { work: 'user', order: wanted });

  if (action === 'list' && username === undefined) return order({ action });
  if (username === undefined) return print(wrongUsage(usage.line));
  if (action === 'disable' || action === 'unlock') return order({ action, username });
  if (action === 'reset') return order({ action, username, password: await password() });
  if (action !== 'add' || role.length === 0 || unit === undefined) return print(wrongUsage(usage.line));
  const unknown = role.find((one) => !isRole(one));
  if (unknown !== undefined) return print(wrongUsage(usage.line, `没有“${unknown}”这个角色，角色有 ${ROLE_LIST}。`));
  const roles = role.filter(isRole);
  return order({ action, username, name: name ?? username, roles, unit, password: await password() });
}
