export type Ring = Readonly<{ version: number }>;

/** Tells whoever listens that something changed. It carries the version, never data: listeners ask again. */
export type Bell = Readonly<{
  ring: (ring: Ring) => void;
  /** Gives back the way to stop listening. */
  listen: (listener: (ring: Ring) => void) => () => void;
}>;

export function createBell(): Bell {
  const listeners = new Set<(ring: Ring) => void>();
  return {
    ring: (ring) => {
      for (const listener of listeners) listener(ring);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
