import { useEffect, useEffectEvent, useState } from 'react';
import { hearRemote } from '@ryg/shared/contract/remote.contract.ts';
import type { RemotePress, RemoteShown } from '@ryg/shared/domain/meeting/remote.ts';
import { sentenceOf } from '../../../api/refused.ts';
import { send } from '../../../api/send.ts';

/** How a deck stands with its phones. */
export type RemoteLink = Readonly<
  | { kind: 'off' }
  | { kind: 'opening' }
  | { kind: 'refused'; sentence: string }
  /** `isLive`: presses reach this window now. */
  | { kind: 'on'; code: string; phones: number; isLive: boolean }
  | { kind: 'over'; sentence: string }
>;

const KEPT = 'ryg.meeting.remote';

const keptCode = (): string | null => {
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
};
function keepCode(code: string | null): void {
  try {
    if (code === null) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, code);
  } catch {
    // After a reload the phones are then paired again.
  }
}

const roomOf = (code: string) => `/api/desk/meetings/remote/${encodeURIComponent(code)}`;

/** The room in which phones meet this deck. A reload of the window finds it again; closing the window ends it. */
export function useRemoteLink(meeting: string, shown: RemoteShown, press: (press: RemotePress) => void) {
  const [link, setLink] = useState<RemoteLink>(() => {
    const code = keptCode();
    return code === null ? { kind: 'off' } : { kind: 'on', code, phones: 0, isLive: false };
  });
  const code = link.kind === 'on' ? link.code : null;
  const isLive = link.kind === 'on' && link.isLive;
  const pressed = useEffectEvent(press);

  useEffect(() => {
    if (code === null) return;
    return listenAt(code, {
      press: (one) => pressed(one),
      change: (changes) => setLink((now) => (now.kind === 'on' && now.code === code ? { ...now, ...changes } : now)),
      end: (sentence) => {
        keepCode(null);
        setLink({ kind: 'over', sentence });
      },
    });
  }, [code]);

  const told = JSON.stringify(shown);
  useEffect(() => {
    // A page nobody heard of is told with the next one; a lost one changes nothing on the wall.
    if (code !== null && isLive) void send('PUT', `${roomOf(code)}/shown`, JSON.parse(told)).catch(() => undefined);
  }, [code, isLive, told]);

  const open = async () => {
    setLink({ kind: 'opening' });
    try {
      const opened = await send<{ code: string }>('POST', `/api/desk/meetings/${meeting}/remote`, {});
      keepCode(opened.code);
      setLink({ kind: 'on', code: opened.code, phones: 0, isLive: false });
    } catch (error) {
      setLink({ kind: 'refused', sentence: sentenceOf(error) });
    }
  };
  const stop = () => {
    keepCode(null);
    setLink({ kind: 'off' });
    if (code !== null) void send('DELETE', roomOf(code)).catch(() => undefined);
  };
  return { link, open: () => void open(), stop };
}

type Hears = Readonly<{
  press: (press: RemotePress) => void;
  change: (changes: Readonly<{ phones?: number; isLive?: boolean }>) => void;
  end: (sentence: string) => void;
}>;

/** Listens to the room until it is over. Answers with how to stop. */
function listenAt(code: string, { press, change, end }: Hears): () => void {
  const source = new EventSource(`${roomOf(code)}/presses`);
  const { events } = hearRemote;
  // The server sends these in the shapes of the contract.
  const dataOf = <T>(event: MessageEvent<string>) => JSON.parse(event.data) as T;
  const leave = (sentence: string) => {
    source.close();
    end(sentence);
  };
  source.addEventListener('open', () => change({ isLive: true }));
  source.addEventListener(events.press, (event) => press(dataOf<RemotePress>(event)));
  source.addEventListener(events.phones, (event) => change(dataOf<{ phones: number }>(event)));
  source.addEventListener(events.moved, () => leave('另一个窗口接管了手机遥控；要在这里用，请重新开通'));
  source.addEventListener(events.bye, () => leave('手机遥控已结束；要继续用，请重新开通，再在手机上输入新码'));
  source.addEventListener('error', () => {
    // A lost wire the browser picks up by itself; a refused one it gives up for good.
    if (source.readyState === EventSource.CLOSED) leave('原来的遥控码已失效；要继续用，请重新开通，再在手机上输入新码');
    else change({ isLive: false });
  });
  return () => source.close();
}
