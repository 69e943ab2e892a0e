import { useHasRole } from '../../../features/session/session.queries.ts';

/** Who may pair, set and order screens; the others look. */
export const useMayAct = (): boolean => useHasRole('office');
