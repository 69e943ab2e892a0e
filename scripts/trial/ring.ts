import { randomUUID } from 'node:crypto';
import type { TrialHouse } from './house.ts';

type Headers = Readonly<Record<string, string>>;

/** Changes what the square sees, one issue after another, as a person of the office does who takes its words down. */
export type Ringer = Readonly<{
  /** The version after the change, and when it was asked for, in the milliseconds of `performance.now()`. */
  ring: () => Promise<Readonly<{ version: number; askedAt: number }>>;
  left: () => number;
}>;

export async function ringerAt(house: TrialHouse, county: string): Promise<Ringer> {
  const headers = await house.person('ringer', 'office', county);
  const issues = await issuesOf(house.origin, headers);
  return {
    left: () => issues.length,
    ring: async () => {
      const issue = issues.pop();
      if (issue === undefined) throw new Error('every issue was taken down: nothing is left to change');
      const askedAt = performance.now();
      const reply = await fetch(`${house.origin}/api/board/withdraw`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ reason: '演练：撤下再核对', issue }),
      });
      if (!reply.ok) throw new Error(await reply.text());
      const { version } = (await reply.json()) as { version: number };
      return { version, askedAt };
    },
  };
}

async function issuesOf(origin: string, headers: Headers): Promise<string[]> {
  const reply = await fetch(`${origin}/api/releases`, { headers });
  if (!reply.ok) throw new Error(await reply.text());
  const { issues } = (await reply.json()) as { issues: { issue: string }[] };
  return issues.map(({ issue }) => issue);
}
