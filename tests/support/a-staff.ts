import type { Role } from '@ryg/shared/domain/actor.ts';
import type { House } from './a-house.ts';
import { aPerson, type Person } from './a-desk.ts';

/** One account of each kind around an issue of 金川镇, led by 县交通局 and sponsored by 周副县长. */
const STAFF = {
  office: { role: 'office', name: '整改办甲', unit: '610923' },
  colleague: { role: 'office', name: '整改办乙', unit: '610923' },
  town: { role: 'town', name: '金川镇专干', unit: '610923101' },
  neighbour: { role: 'town', name: '江口镇专干', unit: '610923102' },
  lead: { role: 'department', name: '交通局经办', unit: '县交通局' },
  leader: { role: 'leader', name: '周副县长', unit: '周副县长' },
  inspector: { role: 'inspector', name: '督查一组', unit: '610923' },
  auditor: { role: 'auditor', name: '审计员', unit: '610923' },
} as const satisfies Record<string, { role: Role; name: string; unit: string }>;

export type StaffName = keyof typeof STAFF;
export const EVERYBODY = Object.keys(STAFF) as StaffName[];

/** Signs in those that are named: a password takes its time to check, so only those that a test needs. */
export async function aDesk<N extends StaffName>(
  house: House,
  ...names: readonly N[]
): Promise<Readonly<Record<N, Person & { name: string }>>> {
  const people = await Promise.all(
    names.map(async (name) => [name, { ...(await aPerson(house, STAFF[name])), name: STAFF[name].name }] as const),
  );
  return Object.fromEntries(people) as Record<N, Person & { name: string }>;
}
