import { useSyncExternalStore } from 'react';

let epoch = 0;

function onFonts(tell: () => void): () => void {
  const loaded = () => {
    epoch += 1;
    tell();
  };
  // Characters that only the canvas draws must be asked for, or it would draw them in another face.
  void Promise.allSettled([
    document.fonts.load('900 20px "Noto Sans SC Variable"', '超期天共有'),
    document.fonts.load('700 20px "Barlow Condensed"', '0123456789'),
  ]).then(loaded);
  document.fonts.addEventListener('loadingdone', loaded);
  return () => document.fonts.removeEventListener('loadingdone', loaded);
}

/** Grows whenever letters became available, for whoever measures or paints text. */
export const useFontEpoch = (): number => useSyncExternalStore(onFonts, () => epoch);
