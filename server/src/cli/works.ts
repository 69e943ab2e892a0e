import { z } from 'zod';
import type { Ledger } from '../live/ledger.ts';
import type { Answer } from './answer.ts';
import { backupWork } from './works/backup.ts';
import { exportWork } from './works/export.ts';
import { importWork } from './works/import.ts';
import { papersWork } from './works/papers.ts';
import { publishWork } from './works/publish.ts';
import { UserOrderSchema, userWork } from './works/user.ts';
import { verifyWork } from './works/verify.ts';

/** What can be asked of an open ledger, by the process that holds it or through its socket. Paths are absolute. */
export const WorkSchema = z.discriminatedUnion('work', [
  z.strictObject({
    work: z.literal('import'),
    file: z.string(),
    batch: z.string().nullable(),
    on: z.string().nullable(),
    preview: z.boolean(),
  }),
  z.strictObject({ work: z.literal('publish'), titles: z.enum(['release', 'keep']) }),
  z.strictObject({ work: z.literal('export'), file: z.string() }),
  z.strictObject({ work: z.literal('backup'), file: z.string() }),
  z.strictObject({
    work: z.literal('papers'),
    meeting: z.string(),
    folder: z.string(),
    redHead: z.string().nullable(),
    overwrite: z.boolean(),
  }),
  z.strictObject({
    work: z.literal('verify'),
    kept: z.strictObject({ seq: z.int().positive(), hash: z.string().regex(/^[0-9a-f]{16,64}$/u) }).nullable(),
  }),
  UserOrderSchema,
]);

export type WorkOrder = z.infer<typeof WorkSchema>;

export function doWork(ledger: Ledger, order: WorkOrder): Promise<Answer> {
  switch (order.work) {
    case 'import':
      return importWork(ledger, order);
    case 'publish':
      return publishWork(ledger, order);
    case 'export':
      return exportWork(ledger, order);
    case 'backup':
      return backupWork(ledger, order);
    case 'papers':
      return papersWork(ledger, order);
    case 'verify':
      return verifyWork(ledger, order.kept);
    case 'user':
      return userWork(ledger, order);
  }
}
