import type { LampOf } from '../../../features/outlook/turn-list.tsx';
import { LitLamp } from '../lit-lamp.tsx';

/** The two lamps of a turn open why the light is what it is today, and what would keep it from turning. */
export const turnLamp: LampOf = ({ id, lamp, title }, face) => (
  <LitLamp id={id} lamp={lamp} title={title}>
    {face}
  </LitLamp>
);
