import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';

type Props = Readonly<{
  label: string;
  className: string;
  onEscape: () => void;
  /** Keys of the card as a whole, before its fields; answers whether the key was its own. */
  onKey?: (event: KeyboardEvent) => boolean;
  children: ReactNode;
}>;

/** A card over the page that keeps the focus until it is put away. */
export function Modal({ label, className, onEscape, onKey, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.isComposing && onKey?.(event)) event.preventDefault();
  });
  useEffect(() => {
    const own = dialog.current;
    const listen = (event: KeyboardEvent) => press(event);
    own?.addEventListener('keydown', listen);
    own?.showModal();
    // Opened by a key, it must hear the next one.
    own?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      own?.removeEventListener('keydown', listen);
      own?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="md-layer mw-modal"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onEscape();
      }}
    >
      <div className={`md-card mw-card ${className}`}>{children}</div>
    </dialog>
  );
}
