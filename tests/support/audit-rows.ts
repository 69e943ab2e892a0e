import type { AuditItem, AuditPage } from '@ryg/shared/contract/audit.contract.ts';
import type { Person } from './a-desk.ts';

/** A page of the audit as somebody reads it; anything but an answer fails the test. */
export async function auditPage(person: Pick<Person, 'get'>, query = ''): Promise<AuditPage> {
  const reply = await person.get(`/api/audit${query}`);
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.json<AuditPage>();
}

/** All pages one after the other, and how many there were. */
export async function allAudit(person: Pick<Person, 'get'>, limit: number) {
  const items: AuditItem[] = [];
  let pages = 0;
  for (let after: string | null = ''; after !== null;) {
    const page = await auditPage(person, `?limit=${limit}${after && `&after=${after}`}`);
    items.push(...page.items);
    after = page.next;
    pages++;
  }
  return { items, pages };
}
