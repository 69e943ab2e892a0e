import { CHAINS, type AuditTerms } from '@ryg/shared/contract/audit.contract.ts';
import { ACCESS_KIND_WORDS, ACCESS_OUTCOMES } from '@ryg/shared/domain/access-event.ts';
import { parseCalendarDay } from '@ryg/shared/domain/calendar-day.ts';
import { ENTRY_KIND_WORDS } from '@ryg/shared/domain/entry-kind-words.ts';

const LONGEST = 60;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, LONGEST) : undefined;
const day = (value: unknown) => parseCalendarDay(text(value) ?? '') ?? undefined;

/** What every kind of either chain is called. */
const KIND_WORDS: Readonly<Record<string, string>> = { ...ENTRY_KIND_WORDS, ...ACCESS_KIND_WORDS };

/** Reads an address; what it does not know it leaves out. */
export function readAuditSearch(search: Readonly<Record<string, unknown>>): AuditTerms {
  const [q, actor, issue] = [text(search['q']), text(search['actor']), text(search['issue'])];
  const [from, to] = [day(search['from']), day(search['to'])];
  const chain = CHAINS.find((one) => one === search['chain']);
  const outcome = ACCESS_OUTCOMES.find((one) => one === search['outcome']);
  const kind = Object.keys(KIND_WORDS).find((one) => one === search['kind']);
  return {
    ...(q !== undefined && { q }),
    ...(actor !== undefined && { actor }),
    ...(chain && { chain }),
    ...(kind !== undefined && { kind }),
    ...(outcome && { outcome }),
    ...(from && { from }),
    ...(to && { to }),
    ...(issue !== undefined && { issue }),
  };
}

/** The search with one term set, or taken away when the value is empty. */
export const withTerm = (search: AuditTerms, name: keyof AuditTerms, value: string): AuditTerms =>
  readAuditSearch({ ...search, [name]: value });

export const isNarrowed = (search: AuditTerms): boolean => Object.keys(search).length > 0;

export function auditHref(search: AuditTerms): string {
  const words = new URLSearchParams(Object.entries(search)).toString();
  return `/desk/audit${words && `?${words}`}`;
}
