import { z } from 'zod';

/** Digits of a division code. */
const TownParams = z.strictObject({ code: z.string().regex(/^\d{1,12}$/u, { error: '区划代码只有数字' }) });

/** What can be subscribed to without signing in: a calendar of the lights to come, and a feed of what happened. */
export const publicLightsFiles = {
  calendar: { url: '/api/public/lights.ics', townUrl: '/api/public/towns/:code/lights.ics', params: TownParams },
  feed: { url: '/api/public/feed.xml', townUrl: '/api/public/towns/:code/feed.xml', params: TownParams },
} as const;

export type PublicLightsFile = keyof typeof publicLightsFiles;
