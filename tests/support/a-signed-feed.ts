import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealOf } from '@ryg/server/features/board/seal.ts';
import { renewKeyAt, signerAt, signingKeyAt } from '@ryg/server/platform/head-signer.ts';
import type { Pulse } from '@ryg/shared/contract/signed.contract.ts';
import type { Board } from '@ryg/shared/domain/board.ts';
import { boardText, pulseText } from '@ryg/shared/domain/signed-text.ts';

type Answer = Readonly<{ body: string; signature?: string; etag?: string }>;

/** A server's public answers, signed with a real key, for whoever asks in a test. */
export type SignedFeed = Readonly<{
  show: (board: Board | null) => void;
  /** What the pulse says from now on besides the truth. */
  tell: (wishes: Partial<Pulse>) => void;
  /** Changes the bytes of the board after they were signed. */
  breakBoard: (change: (text: string) => string) => void;
  /** Another key: endorsed by the old one, or out of nowhere as after a loss of the folder. */
  changeKey: (how: 'renewed' | 'lost') => void;
  answer: (path: string) => Answer | null;
}>;

const keyFile = () => join(mkdtempSync(join(tmpdir(), 'ryg-key-')), 'head-key.pem');

export function aSignedFeed(first: Board | null, now: () => Date = () => new Date()): SignedFeed {
  let path = keyFile();
  let seal = sealOf(signerAt(path));
  let board = first;
  let wishes: Partial<Pulse> = {};
  let broken = (text: string) => text;

  const etagOf = (text: string) => `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const boardAnswer = (): Answer | null => {
    if (!board) return null;
    const text = JSON.stringify(board);
    return { body: broken(text), signature: seal(boardText(text)), etag: etagOf(text) };
  };
  const pulseAnswer = (): Answer => {
    const time = now().toISOString();
    const truth: Pulse = {
      serverTime: time,
      wallTime: time,
      version: 1,
      etag: board && etagOf(JSON.stringify(board)),
      buildId: 'unbuilt',
      withdrawn: false,
      validUntil: board?.validUntil ?? null,
    };
    const body = JSON.stringify({ ...truth, ...wishes });
    return { body, signature: seal(pulseText(body)) };
  };

  return {
    show: (next) => (board = next),
    tell: (next) => (wishes = next),
    breakBoard: (change) => (broken = change),
    changeKey: (how) => {
      if (how === 'lost') path = keyFile();
      else renewKeyAt(path);
      seal = sealOf(signerAt(path));
    },
    answer: (asked) => {
      if (asked === '/api/public/board') return boardAnswer();
      if (asked === '/api/public/pulse') return pulseAnswer();
      return asked === '/api/public/key' ? { body: JSON.stringify(signingKeyAt(path)) } : null;
    },
  };
}
