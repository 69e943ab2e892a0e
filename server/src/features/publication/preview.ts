import type { z } from 'zod';
import { BoardSchema } from '@ryg/shared/contract/board.contract.ts';
import { judgeWithForecast } from '@ryg/shared/domain/judge-issue.ts';
import { releasedPromises } from '@ryg/shared/domain/public-promises.ts';
import { publicPhotosOf } from '@ryg/shared/domain/public-photos.ts';
import { workOf } from '@ryg/shared/domain/issue-work.ts';
import type { Release } from '@ryg/shared/domain/release.ts';
import type { ReleaseScene } from '@ryg/shared/domain/release-content.ts';
import type { Result } from '@ryg/shared/domain/refusal.ts';
import { accept } from '@ryg/shared/domain/refusal.ts';
import { lawOf, type Ledger } from '../../live/ledger.ts';
import { publicBoard, publicPhotosIn } from '../../live/public-board.ts';
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
    throughSeq: (await store.entries.head()).seq,
    period,
    validUntil: validFrom(today),
    issues,
  };
  const verdicts = new Map(
    issues.map((issue) => [issue.id, judgeWithForecast(issue, law.value.pack, today, workingDays)]),
  );
  const photos = await photosAfter(store, release.value, scene);
  const facts = { released, law: law.value, today, verdicts, withdrawn, photos, buildId: 'preview' };
  const source = {
    ...facts,
    ...(content.kind === 'notice' ? { notice: content.notice } : {}),
    ...(content.kind === 'promises' ? { promises: releasedPromises(content, scene.meetings) } : {}),
  };
  return accept(BoardSchema.parse(await publicBoard(ledger, source)));
}

/** The pictures the public would see: those of before, and the ones of this release. */
async function photosAfter(store: Ledger['store'], { content }: Release, { issues }: ReleaseScene) {
  const before = await publicPhotosIn(store);
  const issue = content.kind === 'photos' ? issues.get(content.issue) : undefined;
  if (content.kind !== 'photos' || !issue) return before;
  const ids = new Set([...(before.get(issue.id) ?? []).map(({ id }) => id), ...content.photos]);
  const shots = workOf(issue).evidence.map((data) => ({ subject: issue.id, data }));
  return new Map([...before, ...publicPhotosOf(new Map([[issue.id, ids]]), shots)]);
}
