import { useSyncExternalStore } from 'react';

let printing = false;

function onPrint(tell: () => void): () => void {
  const set = (value: boolean) => () => {
    printing = value;
    tell();
  };
  const [before, after] = [set(true), set(false)];
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

/** Whether the browser is about to print: then every page of the meeting is drawn, not only the one in view. */
export const usePrinting = (): boolean => useSyncExternalStore(onPrint, () => printing);
