import type { Answer } from './a-desk.ts';
import type { House } from './a-house.ts';

export type Message = Readonly<{ text: string; issue?: string; town?: string }>;

/** Posts the form of the public page as a browser does, from an address. */
export const say = (
  { app }: Pick<House, 'app'>,
  message: Message | string,
  { from = '10.1.1.1', headers = {} }: Readonly<{ from?: string; headers?: Record<string, string> }> = {},
): Promise<Answer> =>
  app.inject({
    method: 'POST',
    url: '/public/say',
    remoteAddress: from,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: typeof message === 'string' ? message : new URLSearchParams({ ...message }).toString(),
  });
