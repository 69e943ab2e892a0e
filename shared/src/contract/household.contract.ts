import { z } from 'zod';
import { DaySchema } from './day.contract.ts';
import { NoQuerySchema } from './public.contract.ts';

const ListStateSchema = z
  .strictObject({ count: z.int().nonnegative(), updatedOn: DaySchema.nullable() })
  .meta({ id: 'HouseholdNames', description: '村户姓名名单的状态；名单只存加盐散列，读不出姓名' });

/** So many names at once; a longer list comes in several parts. */
const NAMES_AT_ONCE = 10_000;
const LONGEST_NAME = 20;

export const readHouseholdNames = {
  method: 'GET',
  url: '/api/household-names',
  query: NoQuerySchema,
  reply: ListStateSchema,
} as const;

export const addHouseholdNames = {
  method: 'PUT',
  url: '/api/household-names',
  body: z.strictObject({ names: z.array(z.string().max(LONGEST_NAME)).max(NAMES_AT_ONCE) }),
  reply: ListStateSchema,
} as const;

export const clearHouseholdNames = { method: 'DELETE', url: '/api/household-names', reply: ListStateSchema } as const;

export type HouseholdNamesState = z.infer<typeof ListStateSchema>;
