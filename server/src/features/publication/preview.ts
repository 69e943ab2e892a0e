import type { z } from 'zod';
import { BoardSchema } from '@ryg/shared/contract/board.contract.ts';
import { judgeWithForecast } from '@ryg/shared/domain/judge-issue.ts';
import type { Result } from '@ryg/shared/domain/refusal.ts';
import { accept } from '@ryg/shared/domain/refusal.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import { publicBoard } from '../../live/public-board.ts';
import { releaseIn, sceneIn, staleIn } from './releases.service.ts';
import { publicAfter } from './releases-view.ts';
import { nextRelease, validFrom } from './take-release.ts';

export type BoardReply = z.infer<typeof BoardSchema>;

/** The board as it would be if the release were approved now; nothing of it is kept. */
export async function previewOf(ledger: Ledger, id: string): Promise<Result<BoardReply>> {
  const { store, clock, workingDays } = ledger;
  const release = await releaseIn(store, id);
  if (!release.ok) return release;
  const law = await lawOf(store);
  if (!law.ok) return law;
  const scene = await sceneIn(store);
  const stale = await staleIn(store, release.value, scene);
  if (stale) return { ok: false, refusal: stale };

  const today = clock.today();
  const { number, period } = await nextRelease(store, today);
  const issues = publicAfter(release.value, scene, today);
  const { content } = release.value;
  const withdrawn = new Set(scene.withdrawn);
  if (content.kind === 'restore' && content.issue !== null) withdrawn.delete(content.issue);
  if (content.kind === 'withdrawal') withdrawn.add(content.issue);
  const released = {
    number,
    on: today,
    releasedAt: clock.now().toISOString(),
    throughSeq: 0,
    period,
    validUntil: validFrom(today),
    issues,
  };
  const verdicts = new Map(
    issues.map((issue) => [issue.id, judgeWithForecast(issue, law.value.pack, today, workingDays)]),
  );
  const source = { released, law: law.value, today, verdicts, withdrawn, buildId: 'preview' };
  return accept(BoardSchema.parse(await publicBoard(ledger, source)));
}
