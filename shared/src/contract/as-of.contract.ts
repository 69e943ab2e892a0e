import { z } from 'zod';
import { AS_OF_KINDS, type DaySeen } from '../domain/as-of.ts';
import { DaySchema } from './day.contract.ts';

/** `asOf` asks for another day than today. */
export const AsOfQuerySchema = z.strictObject({ asOf: DaySchema.exactOptional() });

/** Which day is seen, and which others can be. */
export const DaySeenSchema = z
  .strictObject({
    kind: z.enum(AS_OF_KINDS),
    asked: DaySchema,
    today: DaySchema,
    firstDay: DaySchema,
    lastDay: DaySchema,
  })
  .meta({ id: 'DaySeen' }) satisfies z.ZodType<DaySeen>;
