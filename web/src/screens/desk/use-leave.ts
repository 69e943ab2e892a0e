import { App } from 'antd';
import { sentenceOf } from '../../api/refused.ts';
import { forgetMeeting } from '../../features/meeting/kept-agenda.ts';
import { useSessionActs } from '../../features/session/session.queries.ts';

/** Signing out; the meeting that this machine kept for a reload without a network goes with it. */
export function useLeave(): () => void {
  const { signOut } = useSessionActs();
  const { message } = App.useApp();
  return () =>
    void signOut()
      .then(forgetMeeting)
      .catch((error: unknown) => void message.error(sentenceOf(error)));
}
