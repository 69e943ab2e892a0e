import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';

type Props = Readonly<{
  label: string;
  className: string;
  /** Keys of the card as a whole, before its fields; answers whether the key was its own. Esc is the deck's. */
  onKey?: (event: KeyboardEvent) => boolean;
  children: ReactNode;
}>;

const STOPS = 'button:not([tabindex="-1"]), input, textarea, a[href]';

/**
 * A card over the page that keeps the focus until it is put away. It is no dialog of the browser's own top layer: when
 * the session has ended meanwhile, signing in comes over it.
 */
export function Modal({ label, className, onKey, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (onKey?.(event) || (event.key === 'Tab' && turnRound(dialog.current, event.shiftKey))) event.preventDefault();
  });
  useEffect(() => {
    const own = dialog.current;
    const before = document.activeElement;
    const listen = (event: KeyboardEvent) => press(event);
    own?.addEventListener('keydown', listen);
    // Opened by a key, it must hear the next one.
    (own?.querySelector<HTMLElement>('[data-first]') ?? own)?.focus();
    return () => {
      own?.removeEventListener('keydown', listen);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} open aria-modal="true" className="md-layer" aria-label={label} tabIndex={-1}>
      <div className={`md-card mw-card ${className}`}>{children}</div>
    </dialog>
  );
}

/** From the last field to the first, and back. Answers whether it was at an end. */
function turnRound(card: HTMLElement | null, backwards: boolean): boolean {
  const stops = [...(card?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const isAtAnEnd = backwards ? at <= 0 : at === stops.length - 1;
  if (isAtAnEnd) stops.at(backwards ? -1 : 0)?.focus();
  return isAtAnEnd;
}
