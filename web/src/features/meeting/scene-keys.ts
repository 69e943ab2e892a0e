import { createContext, use, useEffect, useEffectEvent, useState } from 'react';

/** Answers whether the key was its own; then the deck does nothing with it. */
export type KeyTaker = (key: string) => boolean;

export type Takers = Readonly<{ add: (taker: KeyTaker) => () => void; take: KeyTaker }>;

/** Provided by the deck around a picture; a preview in the presenter's window has none, and hears no keys. */
export const SceneKeys = createContext<Takers | null>(null);

/** Keys of one scene, heard before the deck's own as long as the picture is on. */
export function useSceneKeys(take: KeyTaker): void {
  const takers = use(SceneKeys);
  const taken = useEffectEvent(take);
  useEffect(() => takers?.add((key) => taken(key)), [takers]);
}

/** Whoever is on and takes keys. */
export function useTakers(): Takers {
  const [takers] = useState(() => {
    const all = new Set<KeyTaker>();
    return {
      add: (taker: KeyTaker) => {
        all.add(taker);
        return () => void all.delete(taker);
      },
      take: (key: string) => [...all].some((taker) => taker(key)),
    };
  });
  return takers;
}
