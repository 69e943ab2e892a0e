import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { Refused } from '../../../api/refused.ts';
import { useMeeting, type OpenMeeting } from '../../../features/meeting/meeting.queries.ts';
import { useSessionActs, useSessionQuery } from '../../../features/session/session.queries.ts';
import { CalmDesk } from '../calm-desk.tsx';
import { DeskGround } from '../desk-ground.tsx';
import { Gatekeeper } from '../gate/gatekeeper.tsx';
import { FirstDuty } from '../sign-in/first-duty.tsx';
import { Welcome } from '../sign-in/welcome.tsx';

type Props = Readonly<{ meetingKey: string; children: (meeting: OpenMeeting) => ReactNode }>;

/** A meeting is shown to whoever is signed in; while the server is away, as it was read last on this machine. */
export function AtTheDoor(props: Props) {
  return (
    <DeskGround>
      <Visitor {...props} />
    </DeskGround>
  );
}

const isAway = (error: unknown) => error instanceof Refused && (error.status === 0 || error.status >= 500);

/** An answer that asking again would not change: there is no such meeting, or not for this account. */
const isFinal = (error: unknown): error is Refused =>
  error instanceof Refused && (error.status === 403 || error.status === 404);

type Way = Readonly<{ to: string; words: string }>;
const TO_MEETINGS: Way = { to: '/desk/meetings', words: '去会议' };
const TO_DESK: Way = { to: '/desk', words: '回工作台' };

function NotHere({ sentence, way }: Readonly<{ sentence: string; way: Way }>) {
  return (
    <main className="dk-calm">
      <p>{sentence}</p>
      <a href={way.to}>{way.words}</a>
    </main>
  );
}

function Visitor(props: Props) {
  const { data: session, error, refetch } = useSessionQuery();
  if (session === null) return <Welcome />;
  if (session === undefined) {
    if (isAway(error)) return <Opened {...props} account={null} />;
    return <CalmDesk error={error} onRetry={() => void refetch()} />;
  }
  const hasDuty = session.mustChangePassword || session.totp === 'required';
  return (
    <Gatekeeper session={session}>
      {hasDuty ? <FirstDuty session={session} /> : <Opened {...props} account={session.account} />}
    </Gatekeeper>
  );
}

function Opened({ meetingKey, account, children }: Props & Readonly<{ account: string | null }>) {
  const { meeting, error, retry } = useMeeting(meetingKey, account);
  const { ask } = useSessionActs();
  const askWho = useEffectEvent(() => void ask());
  // The server answers again: now it can say who is there, or that nobody is any more.
  const isBack = account === null && (meeting?.isFresh === true || (error !== null && !isAway(error)));
  useEffect(() => {
    if (isBack) askWho();
  }, [isBack]);
  if (!meeting && isFinal(error))
    return <NotHere sentence={error.message} way={error.status === 403 ? TO_DESK : TO_MEETINGS} />;
  if (!meeting) return <CalmDesk error={error} onRetry={retry} />;
  if (!meeting.frozen && !meeting.now)
    return <NotHere sentence="这次会议还没有可以看的内容；请在工作台“会议”里先定格" way={TO_MEETINGS} />;
  return children(meeting);
}
