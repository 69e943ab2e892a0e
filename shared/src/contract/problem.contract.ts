import { z } from 'zod';

/** Every refusal and failure crosses the wire in this shape. */
export const ProblemSchema = z
  .object({
    code: z.string().meta({ description: '稳定的英文代码' }),
    message: z.string().meta({ description: '一句中文：哪里、为什么、怎么办' }),
    requestId: z.string().optional(),
    details: z
      .array(
        z.object({
          field: z.string().meta({ description: '哪一项' }),
          yours: z.string().optional(),
          theirs: z.string().optional(),
          by: z.string().optional(),
          at: z.string().optional(),
          message: z.string().optional(),
        }),
      )
      .optional()
      .meta({ description: '逐项的原因，例如别人同时改了什么、哪几条不能撤销' }),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof ProblemSchema>;
