import type { LedgerEntry } from './entry.ts';
import type { ReleaseContent } from './publication.ts';

/** `takenDown`: it was released and somebody took away what it had put up. */
export type ReleaseState = 'waiting' | 'released' | 'cancelled' | 'takenDown';

type Step = Readonly<{ by: string; at: string }>;

/** 发布单: what somebody wants to put before the public, and what became of it. */
export type Release = Readonly<{
  id: string;
  content: ReleaseContent;
  note: string;
  /** The draft's own entry: what was written later was not before the drafter's eyes. */
  seq: number;
  state: ReleaseState;
  drafted: Step;
  approved: (Step & Readonly<{ seq: number }>) | null;
  cancelled: (Step & Readonly<{ reason: string }>) | null;
  /** Set when private words were released all the same, by somebody who signed for it. */
  signed: Readonly<{ found: readonly string[]; reason: string }> | null;
  /** Number of the public release (第 8 期) that carried it; null for what needs none. */
  number: number | null;
}>;

/** Kinds of entries from which releases are folded. */
export const RELEASE_ENTRIES = [
  'releaseDrafted',
  'releaseApproved',
  'releaseCancelled',
  'privacySigned',
  'published',
] as const;
export type ReleaseEntry = Extract<LedgerEntry, { kind: (typeof RELEASE_ENTRIES)[number] }>;

/** Where entries of a release's approval say they come from; it ties the numbered release to its draft. */
export const sourceOfRelease = (id: string, from: string): string => `发布单 ${id}，${from}`;

/** All releases as their entries left them, oldest first. Entries in the order of the ledger. */
export function foldReleases(entries: readonly ReleaseEntry[]): readonly Release[] {
  const releases = new Map<string, Release>();
  const change = (id: string, changes: (before: Release) => Partial<Release>) => {
    const before = releases.get(id);
    if (before) releases.set(id, { ...before, ...changes(before) });
  };
  for (const entry of entries) {
    const step = { by: entry.origin.actor, at: entry.recordedAt };
    switch (entry.kind) {
      case 'releaseDrafted':
        releases.set(entry.data.id, drafted(entry, step));
        break;
      case 'releaseApproved':
        change(entry.data.id, () => ({ state: 'released', approved: { ...step, seq: entry.seq } }));
        break;
      case 'releaseCancelled':
        change(entry.data.id, ({ state }) => ({
          state: state === 'released' ? 'takenDown' : 'cancelled',
          cancelled: { ...step, reason: entry.data.reason },
        }));
        break;
      case 'privacySigned':
        change(entry.data.release, () => ({ signed: { found: entry.data.found, reason: entry.data.reason } }));
        break;
      case 'published': {
        const id = [...releases.keys()].find((one) => entry.origin.source.startsWith(sourceOfRelease(one, '')));
        if (id !== undefined) change(id, () => ({ number: entry.data.number }));
      }
    }
  }
  return [...releases.values()];
}

function drafted({ data, seq }: Extract<ReleaseEntry, { kind: 'releaseDrafted' }>, step: Step): Release {
  const { id, content, note } = data;
  return {
    id,
    content,
    note,
    seq,
    state: 'waiting',
    drafted: step,
    approved: null,
    cancelled: null,
    signed: null,
    number: null,
  };
}

type Withdrawal = Readonly<{ kind: string; subject: string | null; data: unknown }>;

/** Ids of the issues whose wording is off the public screens. Only a release brings it back, not an undone import. */
export function withdrawnIssues(entries: readonly Withdrawal[]): ReadonlySet<string> {
  const withdrawn = new Set<string>();
  for (const { kind, subject } of entries) {
    if (subject === null) continue;
    if (kind === 'issueWithdrawn') withdrawn.add(subject);
    if (kind === 'issueRestored') withdrawn.delete(subject);
  }
  return withdrawn;
}
