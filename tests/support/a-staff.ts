import type { House } from './a-house.ts';
import { aPerson } from './a-desk.ts';

/** One account of each kind around an issue of 金川镇, led by 县交通局 and sponsored by 周副县长. */
export async function aDesk(house: House) {
  const named = async (role: Parameters<typeof aPerson>[1]['role'], name: string, unit = '610923') => ({
    ...(await aPerson(house, { role, name, unit })),
    name,
  });
  return {
    office: await named('office', '整改办甲'),
    colleague: await named('office', '整改办乙'),
    town: await named('town', '金川镇专干', '610923101'),
    neighbour: await named('town', '江口镇专干', '610923102'),
    lead: await named('department', '交通局经办', '县交通局'),
    leader: await named('leader', '周副县长', '周副县长'),
    inspector: await named('inspector', '督查一组'),
    auditor: await named('auditor', '审计员'),
  };
}
