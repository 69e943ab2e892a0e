import type { EvidenceKind } from '@ryg/shared/domain/issue-work.ts';
import type { Command } from '@ryg/shared/domain/workflow/command.ts';

/** A picture of a parcel; its bytes lie beside the queue under `key`. */
export type ParcelPhoto = Readonly<{
  /** Its own Idempotency-Key. */
  key: string;
  kind: EvidenceKind;
  note: string;
  pairOf: string | null;
  /** Its evidence id once the server has it. */
  uploaded: string | null;
}>;

export type ParcelState =
  | Readonly<{ kind: 'waiting'; notBefore: number; why: string | null }>
  | Readonly<{ kind: 'sending' }>
  | Readonly<{ kind: 'refused'; code: string; message: string }>;

/** A command with its pictures, on its way to the server. */
export type Parcel = Readonly<{
  /** The Idempotency-Key of the command. */
  key: string;
  account: string;
  issue: Readonly<{ id: string; no: string | null; title: string }>;
  command: Command;
  photos: readonly ParcelPhoto[];
  /** When it was written, in milliseconds. */
  at: number;
  /** Times it got no answer since a person last sent it. */
  tries: number;
  state: ParcelState;
}>;

export const READY: ParcelState = { kind: 'waiting', notBefore: 0, why: null };

/** The command as it is sent: with the ids its new pictures were given. */
export function filledIn({ command, photos }: Pick<Parcel, 'command' | 'photos'>): Command {
  const ids = photos.flatMap(({ uploaded }) => (uploaded === null ? [] : [uploaded]));
  if (ids.length === 0) return command;
  if (command.command === 'sign') return { ...command, paper: command.paper ?? ids[0] ?? '' };
  if (!('evidence' in command)) return command;
  return { ...command, evidence: [...new Set([...command.evidence, ...ids])] };
}
