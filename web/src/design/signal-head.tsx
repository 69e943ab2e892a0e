import './signal-head.css';

/** The mark of the house: three lamps, three shapes. */
export function SignalHead() {
  return (
    <svg className="signal-head" viewBox="0 0 44 100" aria-hidden focusable="false">
      <rect width="44" height="100" rx="8" fill="var(--signal-case, #000)" />
      <rect x="11" y="9" width="22" height="22" rx="2" fill="var(--lamp-red)" />
      <polygon points="22,38.5 34.5,61 9.5,61" fill="var(--lamp-yellow)" />
      <circle cx="22" cy="79.5" r="12" fill="var(--lamp-green)" />
    </svg>
  );
}
