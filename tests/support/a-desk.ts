import sharp from 'sharp';
import type { Role } from '@ryg/shared/domain/actor.ts';
import type { Command } from '@ryg/shared/domain/workflow/command.ts';
import { DEFAULT_WORKFLOW, type Workflow } from '@ryg/shared/domain/workflow/workflow.ts';
import { calendarDay } from '@ryg/shared/domain/calendar-day.ts';
import type { House } from './a-house.ts';
import { aSignedIn } from './a-signed-in.ts';

/** Switches steps of the workflow on. */
export const setWorkflow = (house: House, on: string, changes: Partial<Workflow>): Promise<void> =>
  house.append({
    kind: 'workflowSet',
    on: calendarDay(on),
    subject: null,
    data: { ...DEFAULT_WORKFLOW, ...changes },
  });

export const EVERY_STEP: Partial<Workflow> = { acknowledge: true, deptReview: true, leaderSign: true, notice: true };

let keys = 0;
export const aKey = (): string => `key-${++keys}-of-a-test`;

export type Person = Readonly<{
  username: string;
  headers: Readonly<{ cookie: string }>;
  get: (url: string) => Promise<Answer>;
  give: (id: string, command: Command & { basedOn?: number }, key?: string) => Promise<Answer>;
  /** Uploads a picture and gives its id. */
  photo: (id: string, kind?: string, colour?: string) => Promise<string>;
}>;

export type Answer = Awaited<ReturnType<House['app']['inject']>>;

/** Somebody signed in at the desk. */
export async function aPerson(house: House, facts: { role: Role; unit?: string; name?: string }): Promise<Person> {
  const { app } = house;
  const { cookie, username } = await aSignedIn(house, facts);
  const headers = { cookie };
  return {
    username,
    headers,
    get: (url) => app.inject({ method: 'GET', url, headers }),
    give: (id, command, key = aKey()) =>
      app.inject({
        method: 'POST',
        url: `/api/issues/${id}/commands`,
        headers: { ...headers, 'idempotency-key': key },
        payload: command,
      }),
    photo: async (id, kind = 'after', colour = '#3a7') => {
      const reply = await app.inject({
        method: 'POST',
        url: `/api/issues/${id}/evidence`,
        ...(await aPhotoForm(headers, { kind }, colour)),
      });
      if (reply.statusCode !== 201) throw new Error(reply.body);
      return reply.json<{ evidence: { id: string } }>().evidence.id;
    },
  };
}

/** A small honest photo. */
export const aPhoto = (colour = '#3a7'): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

/** Headers and payload of an upload as a browser sends it. */
export async function aPhotoForm(
  headers: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>>,
  picture: string | Buffer = '#3a7',
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const bytes = typeof picture === 'string' ? await aPhoto(picture) : picture;
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), '现场.jpg');
  const body = new Response(form);
  return {
    headers: {
      ...headers,
      'idempotency-key': aKey(),
      'content-type': body.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await body.arrayBuffer()),
  };
}
