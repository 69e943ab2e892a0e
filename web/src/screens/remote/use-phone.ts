import { useEffect, useReducer } from 'react';
import { readRemoteCode, type RemotePress } from '@ryg/shared/domain/meeting/remote.ts';
import { afterPhoneEvent, type PhoneState } from '../../features/meeting/remote/phone-state.ts';
import { pressDeck, seeDeck } from '../../features/meeting/remote/phone-wire.ts';

const LOOK_MS = 2_000;

/** A phone that looks at its deck every two seconds and presses its keys. */
export function usePhone() {
  const [state, happen] = useReducer(afterPhoneEvent, null, atFirst);
  const code = state.kind === 'typing' ? null : state.code;

  useEffect(() => {
    if (code === null) return;
    const leave = new AbortController();
    const look = async () => {
      try {
        happen({ type: 'seen', code, seen: await seeDeck(code, leave.signal) });
      } catch (error) {
        if (!leave.signal.aborted) happen({ type: 'failed', code, error });
      }
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => {
      leave.abort();
      clearInterval(timer);
    };
  }, [code]);

  const press = async (one: RemotePress) => {
    if (code === null) return;
    navigator.vibrate?.(15);
    try {
      happen({ type: 'seen', code, seen: await pressDeck(code, one, new AbortController().signal) });
    } catch (error) {
      happen({ type: 'failed', code, error });
    }
  };
  return {
    state,
    press: (one: RemotePress) => void press(one),
    join: (typed: string) => {
      const read = readRemoteCode(typed);
      happen(read === null ? { type: 'odd' } : { type: 'join', code: read });
    },
    leave: () => happen({ type: 'leave' }),
  };
}

/** A code in the address comes from the picture on the screen; it does not stay there. */
function atFirst(): PhoneState {
  const code = readRemoteCode(decodeURIComponent(location.hash.slice(1)));
  if (code === null) return { kind: 'typing', wrong: null };
  history.replaceState(history.state, '', location.pathname);
  return { kind: 'joining', code };
}
