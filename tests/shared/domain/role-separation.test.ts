import { expect, it } from 'vitest';
import type { Role } from '@ryg/shared/domain/actor.ts';
import { checkSeparation } from '@ryg/shared/domain/role-separation.ts';

const cases: readonly (readonly [roles: readonly Role[], isAllowed: boolean])[] = [
  [[], true],
  [['system'], true],
  [['office', 'leader'], true],
  [['system', 'security'], false],
  [['security', 'auditor'], false],
  [['system', 'auditor'], false],
  [['auditor', 'office'], false],
  [['town', 'security'], false],
];

it.each(cases)('R50: %j in one hand under 等保: %s; in a small office always', (roles, isAllowed) => {
  expect(checkSeparation(roles, 'dengbao').ok).toBe(isAllowed);
  expect(checkSeparation(roles, 'small-office').ok).toBe(true);
});
