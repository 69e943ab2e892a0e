import { z } from 'zod';
import { MIGRATION_CAUSES } from '../domain/migration-cause.ts';
import { MOVE_KINDS, STANDS } from '../domain/migration.ts';
import { DaySchema } from './day.contract.ts';

const count = z.int().nonnegative();
const LampsSchema = z.strictObject({ closed: count, red: count, yellow: count, green: count, none: count });

const MoveSchema = z.strictObject({
  id: z.string(),
  from: z.enum(STANDS),
  to: z.enum(STANDS),
  kind: z.enum(MOVE_KINDS),
  cause: z.enum(MIGRATION_CAUSES),
  seq: count.nullable(),
  on: DaySchema.nullable(),
  no: z.string().nullable(),
  title: z.string(),
  towns: z.array(z.string()),
  leadUnits: z.array(z.string()),
  /** The sentence of its light at the end, or at the beginning for one that left. */
  reason: z.string(),
});

const query = z.strictObject({
  from: DaySchema,
  to: DaySchema,
  town: z.string().max(60).optional(),
  unit: z.string().max(60).optional(),
});

/** 灯色迁移 between the ends of two days, within the account's scope. */
export const readMigration = {
  method: 'GET',
  url: '/api/desk/migration',
  query,
  reply: z
    .strictObject({
      from: DaySchema,
      to: DaySchema,
      before: LampsSchema,
      after: LampsSchema,
      flows: z.array(z.strictObject({ from: z.enum(STANDS), to: z.enum(STANDS), count })),
      moves: z.array(MoveSchema),
    })
    .meta({ id: 'Migration' }),
} as const;

/** The same as a workbook: the sums, the flows, and every lamp that moved. */
export const exportMigration = { method: 'GET', url: '/api/desk/migration.xlsx', query } as const;

export type MigrationAnswer = z.infer<typeof readMigration.reply>;
export type MigrationQuery = z.infer<typeof query>;
