import type { ScreenSettings } from './screen.ts';
import type { ScreenAct } from './screen-act.ts';
import type { ScreenNotice } from './screen-notice.ts';

/**
 * What the ledger keeps of screens. The subject is the screen's id, or the notice's. Instants in the data are by the
 * wall clock, because screens hang there today also when a demo's ledger stands in the past.
 */
export type ScreenFact =
  | Readonly<{ kind: 'screenPaired'; data: Readonly<{ settings: ScreenSettings; at: string }> }>
  | Readonly<{ kind: 'screenSet'; data: Readonly<{ settings: ScreenSettings; at: string }> }>
  | Readonly<{ kind: 'screenRevoked'; data: Readonly<{ name: string; reason: string; at: string }> }>
  | Readonly<{ kind: 'screenActed'; data: ScreenActed }>
  | Readonly<{ kind: 'screenNoticeDrafted'; data: ScreenNotice }>
  | Readonly<{ kind: 'screenNoticeReleased'; data: Readonly<{ id: string; text: string }> }>
  | Readonly<{ kind: 'screenNoticeWithdrawn'; data: Readonly<{ id: string; text: string; reason: string }> }>;

/** An act with the instants between which it holds; `until` is null for what has no end of its own. */
export type ScreenActed = Readonly<{
  /** Of the screen, and of the town it is to stay on: the record is read when both may be called otherwise. */
  name: string;
  townName: string | null;
  act: ScreenAct;
  at: string;
  until: string | null;
}>;

export const SCREEN_ENTRIES = [
  'screenPaired',
  'screenSet',
  'screenRevoked',
  'screenActed',
  'screenNoticeDrafted',
  'screenNoticeReleased',
  'screenNoticeWithdrawn',
] as const satisfies readonly ScreenFact['kind'][];

export const isScreenFact = <F extends Readonly<{ kind: string }>>(fact: F): fact is F & ScreenFact =>
  SCREEN_ENTRIES.some((kind) => kind === fact.kind);
