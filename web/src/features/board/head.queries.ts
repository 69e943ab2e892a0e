import { useQuery } from '@tanstack/react-query';
import type { SignedHead } from '@ryg/shared/contract/public-record.contract.ts';
import { read } from '../../api/call.ts';

const HEX = /^[0-9a-f]{64}$/u;

async function askForHead({ signal }: Readonly<{ signal: AbortSignal }>): Promise<SignedHead | null> {
  const answer = await read('/api/public/head', signal);
  return isHeadAnswer(answer) ? answer.head : null;
}

/** Looks only for what would break the footer. */
function isHeadAnswer(answer: unknown): answer is Readonly<{ head: SignedHead }> {
  if (typeof answer !== 'object' || answer === null || !('head' in answer)) return false;
  const { head } = answer;
  return typeof head === 'object' && head !== null && 'hash' in head && HEX.test(String(head.hash));
}

/** The end of the ledger as it was signed last. */
export const useHead = () => useQuery({ queryKey: ['head'], queryFn: askForHead, retry: false });
