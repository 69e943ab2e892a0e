import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from 'react';

/** What a drawing must know that cannot read the style sheet: pixels of 1 u, and which colours it stands on. */
type Unit = Readonly<{ px: number; tone: 'light' | 'dark' }>;

const UnitContext = createContext<Unit>({ px: 8, tone: 'light' });

export const useUnit = (): Unit => use(UnitContext);

const onResize = (tell: () => void) => {
  window.addEventListener('resize', tell);
  return () => window.removeEventListener('resize', tell);
};
/** As in deck.css. */
const windowUnit = () => Math.min(window.innerHeight / 100, window.innerWidth / 160);

type Props = Readonly<{ tone: Unit['tone']; /** A picture in small. */ scale?: number; children: ReactNode }>;

export function UnitRoom({ tone, scale = 1, children }: Props) {
  const px = useSyncExternalStore(onResize, windowUnit) * scale;
  const unit = useMemo(() => ({ px, tone }), [px, tone]);
  return <UnitContext value={unit}>{children}</UnitContext>;
}
