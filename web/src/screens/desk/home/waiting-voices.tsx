import { useHasRole } from '../../../features/session/session.queries.ts';
import { useVoices } from '../../../features/voices/voices.queries.ts';
import { DeskLink } from '../desk-link.tsx';
import './waiting-voices.css';

/** One line for whoever has messages of the public to see to; nothing for everybody else. */
export function WaitingVoices() {
  const isOffice = useHasRole('office');
  const isTown = useHasRole('town');
  return isOffice || isTown ? <Waiting state={isOffice ? 'waiting' : 'passed'} /> : null;
}

const WORDS = {
  waiting: { says: (count: number) => `群众留言 ${count} 条待处理`, does: '去处理' },
  passed: { says: (count: number) => `整改办转来群众留言 ${count} 条`, does: '去看看' },
} as const;

function Waiting({ state }: Readonly<{ state: keyof typeof WORDS }>) {
  const { data } = useVoices({ state });
  const count = data?.counts[state] ?? 0;
  if (count === 0) return null;
  const { says, does } = WORDS[state];
  return (
    <p className="dk-card dh-voices">
      <b>{says(count)}</b>
      <DeskLink to="/desk/voices">{does}</DeskLink>
    </p>
  );
}
