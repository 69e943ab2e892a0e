import { aKey, type Answer } from './a-desk.ts';
import { aPack } from './a-pack.ts';
import { aSignedIn } from './a-signed-in.ts';
import type { Step, Trip } from './a-tour.ts';

const wanted = { pack: aPack('county-strict'), startOn: '2026-03-20', reason: '督促按周报进展' };

/** A proposal of a colleague, for nobody approves their own. */
async function approvedByAnother({ house, send }: Trip): Promise<Answer> {
  const colleague = await aSignedIn(house, { username: 'rulemaker' });
  const proposal = await house.app.inject({
    method: 'POST',
    url: '/api/desk/packs',
    headers: { cookie: colleague.cookie, 'idempotency-key': aKey() },
    payload: wanted,
  });
  return send('POST', `/api/desk/packs/${proposal.json<{ id: string }>().id}/approve`, {});
}

/** Proposing rules, taking them back, and approving those of a colleague. */
export const RULE_STEPS: readonly Step[] = [
  ['POST /api/desk/packs', ({ send }) => send('POST', '/api/desk/packs', wanted)],
  ['POST /api/desk/packs/:id/withdraw', ({ send }) => send('POST', '/api/desk/packs/G1/withdraw', { reason: '再议' })],
  ['POST /api/desk/packs/:id/approve', approvedByAnother],
];
