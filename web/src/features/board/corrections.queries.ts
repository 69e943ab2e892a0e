import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/call.ts';

type Correction = Readonly<{ on: string; title: string | null; text: string }>;

const MINUTE = 60_000;

async function askForCorrections({ signal }: Readonly<{ signal: AbortSignal }>): Promise<readonly Correction[]> {
  const answer = await read('/api/public/corrections', signal);
  return isCorrections(answer) ? answer.corrections : [];
}

/** Looks only for what would break the page. */
function isCorrections(answer: unknown): answer is Readonly<{ corrections: readonly Correction[] }> {
  return typeof answer === 'object' && answer !== null && 'corrections' in answer && Array.isArray(answer.corrections);
}

/** What was wrong on the square, newest first. A correction changes no light, so the bell does not tell of it. */
export const useCorrections = () =>
  useQuery({ queryKey: ['corrections'], queryFn: askForCorrections, retry: false, refetchInterval: MINUTE });
