import { randomUUID } from 'node:crypto';
import { openIssues, report, type TrialHouse } from './house.ts';

type Headers = Readonly<Record<string, string>>;

/** Changes facts and puts them before the public, as a town and two people of the office do. */
export type Publisher = Readonly<{ publish: () => Promise<void> }>;

export async function publisherAt(house: TrialHouse, county: string, townCode: string): Promise<Publisher> {
  const town = await house.person('reporter', 'town', townCode);
  const drafts = await house.person('drafter', 'office', county);
  const approves = await house.person('approver', 'office', county);
  const issues = await openIssues(house.origin, town);
  if (issues.length === 0) throw new Error('this town has nothing to report on');
  let turn = 0;
  return {
    publish: async () => {
      turn += 1;
      const reply = await report(house.origin, town, issues[turn % issues.length] ?? '', randomUUID(), turn % 100);
      if (!reply.ok) throw new Error(await reply.text());
      const draft = await post(`${house.origin}/api/releases`, drafts, { content: { kind: 'facts' }, note: '' });
      await post(`${house.origin}/api/releases/${draft.id}/approve`, approves, {});
    },
  };
}

async function post(url: string, headers: Headers, body: object): Promise<{ id: string }> {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${url}: ${await reply.text()}`);
  return (await reply.json()) as { id: string };
}
