import { defaultTemplate } from '@ryg/server/documents/docx/default-template.ts';
import { aKey } from './a-desk.ts';
import { aForm } from './a-form.ts';
import type { Step, Trip } from './a-tour.ts';

const MINUTES = '/api/desk/paper-templates/minutes';

async function ownTemplate({ house, pocket }: Trip) {
  const form = aForm({ name: '本县纪要.docx', bytes: await defaultTemplate('minutes') });
  return house.app.inject({
    method: 'PUT',
    url: MINUTES,
    payload: form.payload,
    headers: { ...pocket.headers, ...form.headers, 'idempotency-key': aKey() },
  });
}

/** A county's own template comes and goes. */
export const PAPER_STEPS: readonly Step[] = [
  ['PUT /api/desk/paper-templates/:kind', ownTemplate],
  ['DELETE /api/desk/paper-templates/:kind', ({ send }) => send('DELETE', MINUTES)],
];
