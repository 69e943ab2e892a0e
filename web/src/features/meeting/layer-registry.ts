import { findTownLayer } from './layers/find-town.tsx';
import { keyListLayer } from './layers/key-list.tsx';
import { remoteLayer } from './remote/remote-layer.tsx';
import type { Layer } from './scene.ts';
import { decisionLayer } from './writeback/decision-form.tsx';
import { followLayer } from './writeback/follow-form.tsx';
import { outboxLayer } from './writeback/outbox.tsx';
import { timerLayer } from './writeback/timer-layer.tsx';

/** What can lie over the pages; the keys in the list under ? are read from here. */
export const LAYERS: readonly Layer[] = [
  findTownLayer,
  keyListLayer,
  decisionLayer,
  followLayer,
  timerLayer,
  outboxLayer,
  remoteLayer,
];
