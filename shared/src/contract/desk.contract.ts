import { z } from 'zod';
import { DaySchema } from './day.contract.ts';
import { COMMANDS, EntrySchema, LAMPS } from './issues.contract.ts';
import { NoQuerySchema } from './public.contract.ts';

const count = z.int().nonnegative();
const names = z.array(z.string());

/** What the desk's first page shows: everything in the account's scope. */
export const readDesk = {
  method: 'GET',
  url: '/api/desk',
  query: NoQuerySchema,
  reply: z
    .strictObject({
      today: DaySchema,
      county: z.strictObject({ code: z.string(), name: z.string(), demo: z.boolean() }),
      towns: z.array(z.strictObject({ code: z.string(), name: z.string(), shortName: z.string() })),
      totals: z.strictObject({
        issues: count,
        closed: count,
        closedLate: count,
        red: count,
        yellow: count,
        green: count,
        none: count,
      }),
      /** How many issues wait for each command of this account. */
      waiting: z.array(z.strictObject({ command: z.enum(COMMANDS), issues: count })),
      overdue: count,
      dueIn3: count,
      townLamps: z.array(z.strictObject({ town: z.string(), lamps: z.array(z.enum(LAMPS)) })),
      /** The last entries, each with the issue it is about. */
      recent: z.array(EntrySchema.extend({ no: z.string().nullable(), title: z.string() })),
      release: z.strictObject({ number: count, on: DaySchema, behind: count }).nullable(),
      /** Values there are to filter by. */
      choices: z.strictObject({ batches: names, sources: names, categories: names, units: names, leaders: names }),
    })
    .meta({ id: 'Desk' }),
} as const;
