import { z } from 'zod';
import type { County, Region } from '../domain/region.ts';

const code = z.string().regex(/^\d{6,12}$/u, { error: '区划代码应是 6 到 12 位数字' });

const RegionSchema = z
  .object({
    code,
    name: z.string().min(1),
    shortName: z.string().min(1).optional(),
    aliases: z.array(z.string()).optional(),
  })
  // A short name is given by the county or there is none: cutting one would sooner or later cut a wrong one.
  .transform(({ code: own, name, shortName, aliases }): Region => ({
    code: own,
    name,
    shortName: shortName ?? name,
    aliases: aliases ?? [],
  }));

/** A county in full, as a data folder declares it. */
export const CountySchema = z.object({
  code,
  name: z.string().min(1),
  publisher: z.string().min(1),
  hotline: z.string(),
  towns: z.array(RegionSchema),
  minIssues: z.int().nonnegative(),
  demo: z.boolean(),
}) satisfies z.ZodType<County>;
