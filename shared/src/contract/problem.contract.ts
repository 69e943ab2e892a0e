import { z } from 'zod';

/** Every refusal and failure crosses the wire in this shape. */
export const ProblemSchema = z
  .object({
    code: z.string().meta({ description: '稳定的英文代码' }),
    message: z.string().meta({ description: '一句中文：哪里、为什么、怎么办' }),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof ProblemSchema>;
