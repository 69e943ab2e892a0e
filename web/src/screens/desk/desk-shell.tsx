import { Outlet } from '@tanstack/react-router';
import { useSessionQuery } from '../../features/session/session.queries.ts';
import { CalmDesk } from './calm-desk.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { DeskGround } from './desk-ground.tsx';
import { Gatekeeper } from './gate/gatekeeper.tsx';
import { FirstDuty } from './sign-in/first-duty.tsx';
import { Welcome } from './sign-in/welcome.tsx';

/** Everything of the desk: who is there decides whether a page, the sign-in form or a duty is shown. */
export function DeskShell() {
  return (
    <DeskGround>
      <Visitor />
    </DeskGround>
  );
}

function Visitor() {
  const { data: session, error, refetch } = useSessionQuery();
  if (session === undefined) return <CalmDesk error={error} onRetry={() => void refetch()} />;
  if (session === null) return <Welcome />;
  const hasDuty = session.mustChangePassword || session.totp === 'required';
  return (
    <Gatekeeper session={session}>
      {hasDuty ? (
        <FirstDuty session={session} />
      ) : (
        <DeskFrame session={session}>
          <Outlet />
        </DeskFrame>
      )}
    </Gatekeeper>
  );
}
